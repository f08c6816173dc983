package vn.dvcqg.sdk.catalog;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.ExtraFields;
import vn.dvcqg.sdk.dossier.Channel;

/**
 * A way to file a dossier of a procedure. Immutable and safe for use by several threads.
 *
 * @param channel the way, or null when missing
 * @param times how long it takes and what it costs
 * @param extraFields what the entry holds beyond this
 * @see "docs/protocol/catalogue.md, section Procedure detail"
 */
public record FilingMethod(@Nullable Channel channel, List<ProcessingTime> times, ExtraFields extraFields) {

    /**
     * Checks that nothing is missing and copies the lists.
     *
     * @param channel may be null
     * @param times copied; not null
     * @param extraFields not null
     * @throws NullPointerException if a part is null that may not be
     */
    public FilingMethod {
        times = List.copyOf(times);
        Objects.requireNonNull(extraFields, "extraFields");
    }
}
