package vn.dvcqg.sdk.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.store.Database;

/**
 * A fresh database for one run, in a folder of its own that goes with it. PostgreSQL is a real server of this machine behind a pool,
 * with commits that are on the disk when they return; SQLite is as {@link Database#sqlite(Path)} makes it.
 */
final class SyncStore implements AutoCloseable {

    private final Path folder;
    private final Database database;
    private final @Nullable HikariDataSource pool;
    private final @Nullable EmbeddedPostgres server;

    private SyncStore(
            Path folder, Database database, @Nullable HikariDataSource pool, @Nullable EmbeddedPostgres server) {
        this.folder = folder;
        this.database = database;
        this.pool = pool;
        this.server = server;
    }

    /** Opens {@code postgresql} or {@code sqlite}. */
    static SyncStore open(String name) throws IOException {
        Path folder = Files.createTempDirectory("dvcqg-sync-speed");
        if (name.equals("sqlite")) {
            return new SyncStore(folder, Database.sqlite(folder.resolve("sync.db")), null, null);
        }
        // the defaults of this server answer a commit before it is on the disk
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .start();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
        config.setMaximumPoolSize(20);
        HikariDataSource pool = new HikariDataSource(config);
        return new SyncStore(folder, Database.of(pool), pool, server);
    }

    Database database() {
        return database;
    }

    /** Processor time that the server has taken, in nanoseconds; 0 where the database runs within this process. */
    long processorNanos() {
        if (server == null) {
            return 0;
        }
        try {
            List<String> lines = Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"));
            long pid = Long.parseLong(lines.get(0).trim());
            return ProcessHandle.of(pid).stream()
                    .flatMap(main -> Stream.concat(Stream.of(main), main.descendants()))
                    .mapToLong(one -> one.info()
                            .totalCpuDuration()
                            .map(java.time.Duration::toNanos)
                            .orElse(0L))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it is, for the page beside the figures. */
    @Override
    public String toString() {
        return server == null
                ? "SQLite in this process, write-ahead log, synchronous=FULL"
                : "PostgreSQL on the same cores, fsync=on, synchronous_commit=on";
    }

    @Override
    public void close() throws IOException {
        if (pool != null) {
            pool.close();
        }
        database.close();
        if (server != null) {
            server.close();
        }
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }
}
