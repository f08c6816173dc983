package vn.dvcqg.sdk.catalog.internal;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dvcqg.sdk.catalog.Catalog;
import vn.dvcqg.sdk.catalog.CatalogSettings;

/**
 * What the copies need beside their source.
 *
 * @param settings how long and how many
 * @param clock the time of day
 * @param disk where they survive a restart, or null
 * @param log where outages are told
 */
public record CopySettings(
        CatalogSettings settings, Clock clock, @Nullable DiskCopies disk, Logger log) {

    /** For a portal: copies of another address or agency are not taken for its own. */
    public static CopySettings of(CatalogSettings settings, Clock clock, String origin, String agency) {
        Logger log = LoggerFactory.getLogger(Catalog.class);
        DiskCopies disk = settings.folder() == null || settings.isOff()
                ? null
                : new DiskCopies(settings.folder().resolve(agency), origin, settings.maxDetails(), log);
        return new CopySettings(settings, clock, disk, log);
    }
}
