package vn.dvcqg.sdk.catalog;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.internal.Violations;

/** Builds {@link CatalogSettings}. Setters only take note; {@link #build()} reports every fault at once. Not safe for use by several threads. */
public final class CatalogSettingsBuilder {

    private static final Duration LEAST_AGE = Duration.ofSeconds(1);
    private static final Duration MOST_AGE = Duration.ofDays(30);
    private static final Duration MOST_STALE = Duration.ofDays(365);
    private static final double LEAST_AHEAD = 0.1;
    private static final int MOST_DETAILS = 100_000;

    boolean off;
    Duration listAge = Duration.ofDays(1);
    Duration detailAge = Duration.ofDays(1);
    double refreshAhead = 0.8;
    int maxDetails = 2_000;
    Duration staleFor = Duration.ofDays(7);

    @Nullable
    Path folder;

    @Nullable
    Executor executor;

    CatalogSettingsBuilder() {}

    CatalogSettingsBuilder off() {
        this.off = true;
        return this;
    }

    /**
     * How old a list may get before it is asked for anew. Default 1 day.
     *
     * @param listAge 1 second to 30 days
     * @return this builder
     */
    public CatalogSettingsBuilder listAge(Duration listAge) {
        this.listAge = Objects.requireNonNull(listAge, "listAge");
        return this;
    }

    /**
     * How old the detail of a procedure may get before it is asked for anew. Default 1 day.
     *
     * @param detailAge 1 second to 30 days
     * @return this builder
     */
    public CatalogSettingsBuilder detailAge(Duration detailAge) {
        this.detailAge = Objects.requireNonNull(detailAge, "detailAge");
        return this;
    }

    /**
     * From which part of its age on a copy that is asked for is refreshed in the background, while the caller gets the old one at
     * once. Default 0.8.
     *
     * @param refreshAhead a fraction, 0.1 to 1; with 1 nothing is refreshed ahead
     * @return this builder
     */
    public CatalogSettingsBuilder refreshAhead(double refreshAhead) {
        this.refreshAhead = refreshAhead;
        return this;
    }

    /**
     * How many details of procedures are kept; the one not used for the longest time goes first. Lists are kept always. Default
     * 2,000.
     *
     * @param maxDetails 0 to 100,000
     * @return this builder
     */
    public CatalogSettingsBuilder maxDetails(int maxDetails) {
        this.maxDetails = maxDetails;
        return this;
    }

    /**
     * How long after it ran out a copy is still given out while the portal is down. Default 7 days.
     *
     * @param staleFor zero to 365 days; with zero the failure is thrown instead
     * @return this builder
     */
    public CatalogSettingsBuilder staleFor(Duration staleFor) {
        this.staleFor = Objects.requireNonNull(staleFor, "staleFor");
        return this;
    }

    /**
     * Keeps copies on disk too, so that a restart need not ask the portal and works while it is down. Default: memory only.
     *
     * @param folder made when it is missing; the copies lie in a folder below it that has the name of the agency, which no other
     *     program should write to
     * @return this builder
     */
    public CatalogSettingsBuilder folder(Path folder) {
        this.folder = Objects.requireNonNull(folder, "folder");
        return this;
    }

    /**
     * Who refreshes in the background. Default: one daemon thread of the SDK, made when needed, which ends when it is idle and
     * with the portal.
     *
     * @param executor the caller's executor; never shut down by the SDK
     * @return this builder
     */
    public CatalogSettingsBuilder executor(Executor executor) {
        this.executor = Objects.requireNonNull(executor, "executor");
        return this;
    }

    /**
     * The settings.
     *
     * @return immutable settings; this builder may be used on
     * @throws SetupProblemException with every fault at once
     */
    public CatalogSettings build() {
        List<Violation> found = new ArrayList<>();
        range(found, "catalog.listAge", listAge, LEAST_AGE, MOST_AGE);
        range(found, "catalog.detailAge", detailAge, LEAST_AGE, MOST_AGE);
        range(found, "catalog.staleFor", staleFor, Duration.ZERO, MOST_STALE);
        if (!(refreshAhead >= LEAST_AHEAD && refreshAhead <= 1)) {
            found.add(Violations.of("catalog.refreshAhead", "setup-range", LEAST_AHEAD, 1, refreshAhead));
        }
        if (maxDetails < 0 || maxDetails > MOST_DETAILS) {
            found.add(Violations.of("catalog.maxDetails", "setup-range", 0, MOST_DETAILS, maxDetails));
        }
        if (!found.isEmpty()) {
            throw new SetupProblemException(found);
        }
        return new CatalogSettings(copy());
    }

    private static void range(List<Violation> found, String setting, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            found.add(Violations.of(
                    setting, "setup-range", least.toSeconds() + " s", most.toSeconds() + " s", told(value)));
        }
    }

    private static String told(Duration value) {
        return value.abs().compareTo(Duration.ofSeconds(1)) < 0 ? value.toMillis() + " ms" : value.toSeconds() + " s";
    }

    CatalogSettingsBuilder copy() {
        CatalogSettingsBuilder copy = new CatalogSettingsBuilder();
        copy.off = off;
        copy.listAge = listAge;
        copy.detailAge = detailAge;
        copy.refreshAhead = refreshAhead;
        copy.maxDetails = maxDetails;
        copy.staleFor = staleFor;
        copy.folder = folder;
        copy.executor = executor;
        return copy;
    }
}
