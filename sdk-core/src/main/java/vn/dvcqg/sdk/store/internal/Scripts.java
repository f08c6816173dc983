package vn.dvcqg.sdk.store.internal;

import java.util.Optional;

/** The scripts that make tables, one for each group of tables and database. */
final class Scripts {

    private Scripts() {}

    static Optional<String> find(String group, String database) {
        String name = group + "-" + database + ".sql";
        return Scripts.class.getResource(name) == null
                ? Optional.empty()
                : Optional.of(SchemaVersion.resource(Scripts.class, name));
    }
}
