package vn.dvcqg.sdk.store.internal;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.LinkedBlockingDeque;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.CallFacts;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.internal.Violations;

/**
 * Connections to one file of SQLite, set up so that a commit is on the disk when it returns. To open one costs more than most
 * transactions, so a few are kept. Safe for use by several threads.
 */
public final class SqliteFile implements AutoCloseable {

    private static final int KEPT = 4;

    private final String url;
    private final Properties settings = new Properties();
    private final LinkedBlockingDeque<Connection> idle = new LinkedBlockingDeque<>(KEPT);
    private volatile boolean closed;

    private SqliteFile(Path file) {
        this.url = "jdbc:sqlite:" + file.toAbsolutePath();
        settings.setProperty("journal_mode", "WAL");
        settings.setProperty("synchronous", "FULL");
        settings.setProperty("busy_timeout", "10000");
        // what is erased is overwritten, not only marked as free
        settings.setProperty("secure_delete", "true");
        // a transaction that begins by reading could not become a writer once another one has written
        settings.setProperty("transaction_mode", "IMMEDIATE");
    }

    /** Makes the file for its owner alone and sees that it is a database. */
    public static SqliteFile open(Path file) {
        SqliteFile opened = new SqliteFile(file);
        try {
            makePrivate(file);
            opened.connect().close();
            return opened;
        } catch (IOException | SQLException e) {
            throw new SetupProblemException(
                    List.of(Violations.of("store", "store-file", e.getClass().getSimpleName())), CallFacts.NONE, e);
        }
    }

    /** SQLite gives the rights of this file to those that it puts beside it. */
    private static void makePrivate(Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "folder");
        Files.createDirectories(folder);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        var owner = PosixFilePermissions.fromString("rw-------");
        try {
            Files.createFile(
                    file,
                    posix
                            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(owner)}
                            : new FileAttribute<?>[0]);
        } catch (FileAlreadyExistsException e) {
            if (posix) {
                Files.setPosixFilePermissions(file, owner);
            }
        }
    }

    /** The file as the rest of the SDK wants it. */
    public DataSource source() {
        return (DataSource) Proxy.newProxyInstance(
                SqliteFile.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getConnection" -> connect();
                    case "toString" -> "SqliteFile";
                    case "hashCode" -> hashCode();
                    case "equals" -> proxy == arguments[0];
                    default -> throw new SQLFeatureNotSupportedException(method.getName());
                });
    }

    private Connection connect() throws SQLException {
        if (closed) {
            throw new SQLException("the file is closed");
        }
        Connection kept = idle.poll();
        Connection real = kept != null ? kept : DriverManager.getConnection(url, settings);
        return (Connection) Proxy.newProxyInstance(
                SqliteFile.class.getClassLoader(), new Class<?>[] {Connection.class}, new Lent(real)::invoke);
    }

    /** A connection that comes back when it is closed. */
    private final class Lent {

        private final Connection real;
        private boolean back;

        Lent(Connection real) {
            this.real = real;
        }

        @Nullable
        Object invoke(Object proxy, java.lang.reflect.Method method, Object @Nullable [] arguments) throws Throwable {
            if (method.getName().equals("close")) {
                giveBack();
                return null;
            }
            if (back) {
                throw new SQLException("the connection is closed");
            }
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        private void giveBack() throws SQLException {
            if (back) {
                return;
            }
            back = true;
            try {
                if (!real.getAutoCommit()) {
                    real.rollback();
                    real.setAutoCommit(true);
                }
            } catch (SQLException | RuntimeException e) {
                // what is still open on it would hold up the whole file
                discard(e);
                throw e;
            }
            if (closed || !idle.offerFirst(real)) {
                real.close();
            }
        }

        private void discard(Exception reason) {
            try {
                real.close();
            } catch (SQLException e) {
                reason.addSuppressed(e);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Connection kept = idle.poll(); kept != null; kept = idle.poll()) {
            try {
                kept.close();
            } catch (SQLException e) {
                // nothing is open on it, so nothing is lost
            }
        }
    }
}
