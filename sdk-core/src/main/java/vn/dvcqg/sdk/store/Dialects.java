package vn.dvcqg.sdk.store;

import java.util.Locale;
import vn.dvcqg.sdk.store.internal.PortableDialect;
import vn.dvcqg.sdk.store.internal.ReturningDialect;
import vn.dvcqg.sdk.store.spi.Dialect;

/** The dialects that come with the SDK. All are immutable and safe for use by several threads. */
public final class Dialects {

    /** PostgreSQL 12 or newer, for any number of nodes: passes over locked rows, returns updated ones. */
    public static final Dialect POSTGRESQL = ReturningDialect.postgresql();

    /** SQLite 3.35 or newer, one file on one machine: one writer at a time. */
    public static final Dialect SQLITE = ReturningDialect.sqlite();

    /** Plain SQL with conditional updates, for MariaDB and what understands the same tables. */
    public static final Dialect PORTABLE = new PortableDialect();

    private Dialects() {}

    /**
     * The dialect for a database.
     *
     * @param product its name as the driver tells it
     * @return the one made for it, else {@link #PORTABLE}
     */
    public static Dialect of(String product) {
        String name = product.toLowerCase(Locale.ROOT);
        if (name.contains("postgres")) {
            return POSTGRESQL;
        }
        return name.contains("sqlite") ? SQLITE : PORTABLE;
    }
}
