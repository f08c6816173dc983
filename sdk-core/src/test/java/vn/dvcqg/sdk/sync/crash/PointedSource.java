package vn.dvcqg.sdk.sync.crash;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Connections that tell where the worker stands, from the statements that it makes: production code needs no hook for that. Keeps
 * connections for the next user, as a pool does.
 */
final class PointedSource {

    private final DataSource real;
    private final Consumer<CrashPoint> reached;
    private final LinkedBlockingDeque<Connection> idle = new LinkedBlockingDeque<>(4);

    PointedSource(DataSource real, Consumer<CrashPoint> reached) {
        this.real = real;
        this.reached = reached;
    }

    DataSource source() {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            if (method.getName().equals("getConnection")) {
                Connection kept = idle.poll();
                return proxy(Connection.class, new Watched(kept != null ? kept : real.getConnection())::invoke);
            }
            return method.invoke(real, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(PointedSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** One connection as long as one user has it, and what it did in the transaction under way. */
    private final class Watched {

        private final Connection connection;
        private boolean claims;
        private boolean claimed;
        private boolean intends;
        private boolean prunes;

        Watched(Connection connection) {
            this.connection = connection;
        }

        Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            switch (method.getName()) {
                case "prepareStatement" -> before((String) arguments[0]);
                case "close" -> {
                    giveBack();
                    return null;
                }
                case "commit" -> {
                    if (prunes) {
                        reached.accept(CrashPoint.IN_PRUNE);
                    }
                    connection.commit();
                    if (intends) {
                        reached.accept(CrashPoint.AFTER_INTENT);
                    }
                    return null;
                }
                default -> {
                    // nothing to tell
                }
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        private void before(String sql) {
            if (sql.contains("fence = fence + 1")) {
                claims = true;
                reached.accept(CrashPoint.BEFORE_CLAIM);
            } else if (sql.contains("e.seq >= d.head_seq")) {
                // asked only when something was claimed
                claimed = true;
                reached.accept(CrashPoint.AFTER_CLAIM);
            } else if (sql.startsWith("update dvcqg_sync_event ") && sql.contains(" doubts = ")) {
                intends = claimed;
                if (!claims) {
                    reached.accept(CrashPoint.BEFORE_MARK);
                }
            } else if (sql.startsWith("delete from dvcqg_sync_event")) {
                prunes = true;
            }
        }

        private void giveBack() throws SQLException {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            if (!idle.offerFirst(connection)) {
                connection.close();
            }
        }
    }
}
