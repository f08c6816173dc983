package vn.dvcqg.sdk.store.internal;

import java.util.List;
import java.util.Optional;
import vn.dvcqg.sdk.store.spi.Dialect;

/** Conditional updates and nothing else; the tables are written for MariaDB. */
public final class PortableDialect implements Dialect {

    @Override
    public String name() {
        return "portable SQL";
    }

    @Override
    public Optional<String> tables(String group) {
        return Scripts.find(group, "portable");
    }

    @Override
    public boolean skipsLocked() {
        return false;
    }

    @Override
    public boolean returnsUpdated() {
        return false;
    }

    /** In a snapshot of its own a worker would see that a dossier has got a change, but not the change. */
    @Override
    public Optional<String> begin() {
        return Optional.of("set transaction isolation level read committed");
    }

    @Override
    public Optional<String> upsert(
            String table, List<String> key, List<String> columns, String update, String condition, String returned) {
        return Optional.empty();
    }
}
