package vn.dvcqg.sdk.catalog.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.dvcqg.sdk.CallFacts;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.catalog.CatalogSettings;
import vn.dvcqg.sdk.catalog.CatalogSettingsBuilder;
import vn.dvcqg.sdk.protocol.MovableClock;

/** A catalogue whose portal, clock and background work are in the hands of a test. */
final class Rig {

    static final Duration HOUR = Duration.ofHours(1);

    final FakeSource source = new FakeSource();
    final MovableClock clock = new MovableClock();
    final LogBook log = new LogBook();
    final Deque<Runnable> background = new ArrayDeque<>();
    final CatalogCache catalog;

    Rig() {
        this(settings -> settings);
    }

    Rig(UnaryOperator<CatalogSettingsBuilder> change) {
        CatalogSettings settings = change.apply(CatalogSettings.builder().executor(background::add))
                .build();
        this.catalog = new CatalogCache(
                source,
                new CopySettings(
                        settings,
                        clock,
                        settings.folder() == null
                                ? null
                                : new DiskCopies(settings.folder(), "origin", settings.maxDetails(), log.logger()),
                        log.logger()));
    }

    /** Does what waits in the background. */
    void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    String firstName() {
        return catalog.procedures().get(0).name();
    }

    TryLaterException tryLater() {
        return new TryLaterException("the portal is busy", clock.instant(), CallFacts.NONE, null);
    }

    TryLaterException tryLater(Duration in) {
        Instant at = clock.instant().plus(in);
        return new TryLaterException("the portal is busy", at, CallFacts.NONE, null);
    }

    static SetupProblemException wrongPassword() {
        return new SetupProblemException(List.of(new Violation("credentials", "setup-credentials", "sai", "wrong")));
    }
}
