package vn.dvcqg.sdk.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dvcqg.sdk.CallFacts;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.OutcomeUnknownException;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.PortalFaultException;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.catalog.CatalogSnapshot;
import vn.dvcqg.sdk.catalog.ProcedureSummary;
import vn.dvcqg.sdk.id.ProcedureCode;

/** Old copies while the portal is down. */
class OutageTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final Rig rig = new Rig();

    static Stream<PortalException> down() {
        return Stream.of(
                new TryLaterException("later", new Rig().clock.instant(), CallFacts.NONE, null),
                new OutcomeUnknownException("lost", CallFacts.NONE, null),
                new PortalFaultException("nonsense", CallFacts.NONE, null));
    }

    static Stream<PortalException> mendable() {
        return Stream.of(
                Rig.wrongPassword(),
                new InvalidRequestException(List.of(new Violation("procedure", "portal", "sai", "wrong"))));
    }

    @ParameterizedTest
    @MethodSource("down")
    void procedures_portalDown_areTheOldOnesAndSaySo(PortalException failure) {
        rig.catalog.procedures();
        rig.clock.move(DAY.multipliedBy(2));
        rig.source.failing(() -> failure);

        CatalogSnapshot<ProcedureSummary> old = rig.catalog.snapshotOfProcedures();

        assertThat(old.items().get(0).name()).isEqualTo("Tên 1");
        assertThat(old.isStale()).isTrue();
        assertThat(old.problem()).isSameAs(failure);
        assertThat(Duration.between(old.fetchedAt(), rig.clock.instant())).isEqualTo(DAY.multipliedBy(2));
    }

    @ParameterizedTest
    @MethodSource("mendable")
    void procedures_refusedOrWronglySetUp_areNotReplacedByOldOnes(PortalException failure) {
        rig.catalog.procedures();
        rig.clock.move(DAY);
        rig.source.failing(() -> failure);

        assertThatThrownBy(rig.catalog::procedures).isSameAs(failure);
        assertThatThrownBy(rig.catalog::snapshotOfProcedures).isSameAs(failure);
    }

    @ParameterizedTest
    @MethodSource("down")
    void procedures_noCopyYet_throwTheFailure(PortalException failure) {
        rig.source.failing(() -> failure);

        assertThatThrownBy(rig.catalog::procedures).isSameAs(failure);
    }

    @Test
    void procedures_ranOutTooLongAgo_throwTheFailure() {
        rig.catalog.procedures();
        rig.source.failing(rig::tryLater);

        rig.clock.move(DAY.multipliedBy(8).minusMillis(1));
        assertThat(rig.firstName()).isEqualTo("Tên 1");
        rig.clock.move(Duration.ofMillis(1));
        assertThatThrownBy(rig.catalog::procedures).isInstanceOf(TryLaterException.class);
    }

    @Test
    void procedures_staleNotAllowed_throwTheFailure() {
        Rig strict = new Rig(settings -> settings.staleFor(Duration.ZERO));
        strict.catalog.procedures();
        strict.clock.move(DAY);
        strict.source.failing(strict::tryLater);

        assertThatThrownBy(strict.catalog::procedures).isInstanceOf(TryLaterException.class);
    }

    @Test
    void procedures_outageKnown_nobodyWaitsForThePortal() {
        rig.catalog.procedures();
        rig.catalog.agencies();
        rig.clock.move(DAY);
        rig.source.failing(rig::tryLater);
        rig.catalog.procedures();
        assertThat(rig.source.asked()).isEqualTo(3);

        rig.catalog.procedures();
        rig.catalog.agencies();
        assertThat(rig.source.asked()).isEqualTo(3);
        // the other list has not been tried yet, this one not before the pause has passed
        assertThat(rig.background).hasSize(1);
        rig.work();
        rig.clock.move(Failures.PAUSE);
        rig.catalog.procedures();
        rig.catalog.agencies();
        assertThat(rig.background).hasSize(2);
    }

    @Test
    void procedures_portalBack_areNewAgainWithoutAnybodyWaiting() {
        rig.catalog.procedures();
        rig.clock.move(DAY);
        rig.source.failing(rig::tryLater);
        rig.catalog.procedures();

        rig.source.healthy();
        rig.clock.move(Failures.PAUSE);
        assertThat(rig.firstName()).isEqualTo("Tên 1");
        rig.work();

        CatalogSnapshot<ProcedureSummary> fresh = rig.catalog.snapshotOfProcedures();
        assertThat(fresh.items().get(0).name()).isEqualTo("Tên 3");
        assertThat(fresh.isStale()).isFalse();
        assertThat(fresh.problem()).isNull();
    }

    @Test
    void procedures_portalAsksForAPause_getsIt() {
        rig.catalog.procedures();
        rig.clock.move(DAY);
        rig.source.failing(() -> rig.tryLater(Duration.ofSeconds(2_492)));
        rig.catalog.procedures();

        rig.clock.move(Duration.ofSeconds(2_491));
        rig.catalog.procedures();
        assertThat(rig.background).isEmpty();
        rig.clock.move(Duration.ofSeconds(1));
        rig.catalog.procedures();
        assertThat(rig.background).hasSize(1);
    }

    @Test
    void procedures_portalAsksForAVeryLongPause_isAskedAfterAnHour() {
        rig.catalog.procedures();
        rig.clock.move(DAY);
        rig.source.failing(() -> rig.tryLater(DAY));
        rig.catalog.procedures();

        rig.clock.move(Rig.HOUR);
        rig.catalog.procedures();

        assertThat(rig.background).hasSize(1);
    }

    @Test
    void log_severalOldCopies_saysSoOnceAnOutage() {
        rig.catalog.procedures();
        rig.catalog.procedure(ProcedureCode.of("1.000001"));
        rig.clock.move(DAY);
        rig.source.failing(rig::tryLater);
        for (int i = 0; i < 3; i++) {
            rig.catalog.procedures();
            rig.catalog.procedure(ProcedureCode.of("1.000001"));
        }
        assertThat(rig.log.warnings()).hasSize(1).first().asString().contains("procedures", "busy", "portal is down");

        rig.source.healthy();
        rig.catalog.refresh();
        rig.clock.move(DAY);
        rig.source.failing(rig::tryLater);
        rig.catalog.procedures();
        assertThat(rig.log.warnings()).hasSize(2);
    }

    @Test
    void refreshAhead_passwordWrong_isToldInTheLogAndThrownWhenTheCopyRunsOut() {
        rig.catalog.procedures();
        rig.clock.move(Duration.ofHours(20));
        rig.source.failing(Rig::wrongPassword);
        rig.catalog.procedures();
        rig.work();

        rig.clock.move(Failures.PAUSE);
        rig.catalog.procedures();
        rig.work();
        assertThat(rig.source.asked()).isEqualTo(3);
        assertThat(rig.log.warnings()).hasSize(1).first().asString().contains("will run out");
        assertThat(rig.firstName()).isEqualTo("Tên 1");
        rig.clock.move(Duration.ofHours(4));
        assertThatThrownBy(rig.catalog::procedures).isInstanceOf(SetupProblemException.class);
    }
}
