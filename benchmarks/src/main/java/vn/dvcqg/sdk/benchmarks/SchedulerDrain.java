package vn.dvcqg.sdk.benchmarks;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import javax.sql.DataSource;

/**
 * The pace-maker: the same calls made by the tasks of db-scheduler, which has neither an order for each dossier nor batches, so that each
 * event is a task and a call of its own. A task holds nothing but a number.
 */
final class SchedulerDrain {

    private static final int TOGETHER = 1000;
    private static final List<String> TABLE = List.of(
            "drop table if exists scheduled_tasks",
            "create table scheduled_tasks (task_name text not null, task_instance text not null, task_data bytea,"
                    + " execution_time timestamp with time zone not null, picked boolean not null, picked_by text,"
                    + " last_success timestamp with time zone, last_failure timestamp with time zone,"
                    + " consecutive_failures int, last_heartbeat timestamp with time zone, version bigint not null,"
                    + " priority smallint, primary key (task_name, task_instance))",
            "create index execution_time_idx on scheduled_tasks (execution_time)",
            "create index last_heartbeat_idx on scheduled_tasks (last_heartbeat)");

    private SchedulerDrain() {}

    /** Makes the tasks, then does them all; tells how fast the latter was. */
    static Pace drain(String what, SyncStore store, int events, int threads, IntConsumer work)
            throws SQLException, InterruptedException {
        DataSource source = store.database().source();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : TABLE) {
                statement.execute(sql);
            }
        }
        CountDownLatch left = new CountDownLatch(events);
        OneTimeTask<Void> task = Tasks.oneTime("event").execute((instance, context) -> {
            work.accept(Integer.parseInt(instance.getId()));
            left.countDown();
        });
        // claims of many tasks by one statement with SKIP LOCKED, as its documentation advises for speed
        Scheduler scheduler = Scheduler.create(source, task)
                .threads(threads)
                .pollUsingLockAndFetch(1.0, 10.0)
                .pollingInterval(Duration.ofMillis(100))
                .build();
        for (int first = 1; first <= events; first += TOGETHER) {
            List<TaskInstance<?>> tasks = new ArrayList<>();
            for (int i = first; i < Math.min(first + TOGETHER, events + 1); i++) {
                tasks.add(task.instance(Integer.toString(i)));
            }
            scheduler.scheduleBatch(tasks, Instant.now().minusSeconds(1));
        }
        Stopwatch watch = new Stopwatch(store);
        scheduler.start();
        try {
            if (!left.await(1, TimeUnit.HOURS)) {
                throw new IllegalStateException("the tasks were not done within an hour");
            }
            return watch.pace(what, events);
        } finally {
            scheduler.stop();
        }
    }
}
