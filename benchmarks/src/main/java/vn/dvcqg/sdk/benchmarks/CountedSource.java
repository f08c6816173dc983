package vn.dvcqg.sdk.benchmarks;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;

/** Counts what is sent to a database through a source of connections: executions of statements, rows of parameters, commits. */
final class CountedSource {

    private final LongAdder executions = new LongAdder();
    private final LongAdder rows = new LongAdder();
    private final LongAdder commits = new LongAdder();

    /** The same source, counted. */
    DataSource around(DataSource source) {
        return proxy(
                DataSource.class,
                source,
                (result, method) -> result instanceof Connection connection ? connection(connection) : result);
    }

    private Connection connection(Connection real) {
        return proxy(Connection.class, real, (result, method) -> {
            if (method.equals("commit")) {
                commits.increment();
            }
            return result instanceof PreparedStatement statement ? statement(statement) : result;
        });
    }

    private PreparedStatement statement(PreparedStatement real) {
        return proxy(PreparedStatement.class, real, (result, method) -> {
            if (method.equals("executeBatch")) {
                executions.increment();
            } else if (method.equals("addBatch")) {
                rows.increment();
            } else if (method.startsWith("execute")) {
                executions.increment();
                rows.increment();
            }
            return result;
        });
    }

    /** What happens after a call. */
    private interface After {
        Object done(Object result, String method);
    }

    private static <T> T proxy(Class<T> type, T real, After after) {
        InvocationHandler handler = (self, method, arguments) -> {
            try {
                return after.done(method.invoke(real, arguments), method.getName());
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(CountedSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** Forgets what was counted. */
    void reset() {
        executions.reset();
        rows.reset();
        commits.reset();
    }

    /** For each event. */
    String told(int events) {
        return String.format(
                java.util.Locale.ROOT,
                "%.4f statements sent, %.3f rows of parameters, %.4f commits for each event (%d, %d, %d)",
                executions.sum() / (double) events,
                rows.sum() / (double) events,
                commits.sum() / (double) events,
                executions.sum(),
                rows.sum(),
                commits.sum());
    }
}
