package vn.dvcqg.sdk.catalog;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * How long copies of the catalogues are kept, and where. Built by {@link #builder()}, which names every default. Immutable and safe
 * for use by several threads.
 *
 * @see "docs/catalog.md, section Settings"
 */
public final class CatalogSettings {

    /** Every setting at its default. */
    public static final CatalogSettings DEFAULT = builder().build();

    /** No copies: every call asks the portal. */
    public static final CatalogSettings OFF = builder().off().build();

    private final CatalogSettingsBuilder settings;

    CatalogSettings(CatalogSettingsBuilder settings) {
        this.settings = settings;
    }

    /**
     * Settings with their defaults.
     *
     * @return a builder
     */
    public static CatalogSettingsBuilder builder() {
        return new CatalogSettingsBuilder();
    }

    /**
     * A builder that starts from these settings.
     *
     * @return a builder
     */
    public CatalogSettingsBuilder toBuilder() {
        return settings.copy();
    }

    /**
     * Whether no copies are kept at all.
     *
     * @return true if every call asks the portal
     */
    public boolean isOff() {
        return settings.off;
    }

    /**
     * How old a list may get.
     *
     * @return the age at which it is asked for anew
     */
    public Duration listAge() {
        return settings.listAge;
    }

    /**
     * How old the detail of a procedure may get.
     *
     * @return the age at which it is asked for anew
     */
    public Duration detailAge() {
        return settings.detailAge;
    }

    /**
     * From which part of its age on a copy is refreshed in the background.
     *
     * @return a fraction; 1 means never
     */
    public double refreshAhead() {
        return settings.refreshAhead;
    }

    /**
     * How many details are kept.
     *
     * @return the number; the one not used for the longest time goes first
     */
    public int maxDetails() {
        return settings.maxDetails;
    }

    /**
     * How long after it ran out a copy is still given out while the portal is down.
     *
     * @return the time; zero means never
     */
    public Duration staleFor() {
        return settings.staleFor;
    }

    /**
     * Where copies are kept on disk.
     *
     * @return the folder, or null when copies live in memory only
     */
    public @Nullable Path folder() {
        return settings.folder;
    }

    /**
     * Who refreshes in the background.
     *
     * @return the caller's executor, or null when the SDK uses a thread of its own
     */
    public @Nullable Executor executor() {
        return settings.executor;
    }

    /** Every setting, fit for a log. */
    @Override
    public String toString() {
        if (isOff()) {
            return "CatalogSettings{off}";
        }
        return "CatalogSettings{listAge=" + listAge() + ", detailAge=" + detailAge() + ", refreshAhead="
                + refreshAhead() + ", maxDetails=" + maxDetails() + ", staleFor=" + staleFor() + ", folder="
                + folder() + ", executor=" + (executor() == null ? "own thread" : "given") + "}";
    }
}
