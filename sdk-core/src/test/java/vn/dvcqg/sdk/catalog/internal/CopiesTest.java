package vn.dvcqg.sdk.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.catalog.CatalogSettings;
import vn.dvcqg.sdk.catalog.CatalogSnapshot;
import vn.dvcqg.sdk.catalog.ProcedureSummary;
import vn.dvcqg.sdk.id.ProcedureCode;

/** What is asked of the portal and what is answered from a copy. */
class CopiesTest {

    private static final ProcedureCode FIRST = ProcedureCode.of("1.000001");
    private static final ProcedureCode SECOND = ProcedureCode.of("1.000002");
    private static final ProcedureCode THIRD = ProcedureCode.of("1.000003");

    @Test
    void lists_askedTwice_arePutToThePortalOnce() {
        Rig rig = new Rig();

        for (int i = 0; i < 2; i++) {
            assertThat(rig.catalog.procedures()).hasSize(1);
            assertThat(rig.catalog.agencies()).hasSize(1);
            assertThat(rig.catalog.fields()).hasSize(1);
            assertThat(rig.catalog.services()).hasSize(1);
            assertThat(rig.catalog.procedure(FIRST).rawCode()).isEqualTo("1.000001");
            assertThat(rig.catalog.findProcedure(SECOND)).isPresent();
        }

        assertThat(rig.source.asked()).isEqualTo(6);
        assertThat(rig.background).isEmpty();
    }

    @Test
    void procedures_pastTheirAge_areAskedAnew() {
        Rig rig = new Rig(settings -> settings.listAge(Duration.ofHours(10)).refreshAhead(1));
        assertThat(rig.firstName()).isEqualTo("Tên 1");

        rig.clock.move(Duration.ofHours(10).minusMillis(1));
        assertThat(rig.firstName()).isEqualTo("Tên 1");
        rig.clock.move(Duration.ofMillis(1));
        assertThat(rig.firstName()).isEqualTo("Tên 2");
        assertThat(rig.background).isEmpty();
    }

    @Test
    void details_haveAnAgeOfTheirOwn() {
        Rig rig = new Rig(settings -> settings.detailAge(Rig.HOUR).listAge(Duration.ofDays(2)));
        rig.catalog.procedure(FIRST);
        rig.catalog.procedures();

        rig.clock.move(Rig.HOUR);

        assertThat(rig.catalog.procedure(FIRST).name()).isEqualTo("Tên 2");
        assertThat(rig.firstName()).isEqualTo("Tên 1");
    }

    @Test
    void procedures_clockSetBack_areAskedAnew() {
        Rig rig = new Rig();
        rig.catalog.procedures();

        rig.clock.move(Duration.ofDays(-3));

        assertThat(rig.firstName()).isEqualTo("Tên 2");
    }

    @Test
    void procedures_nearTheEndOfTheirAge_areRefreshedInTheBackgroundOnce() {
        Rig rig = new Rig(settings -> settings.listAge(Duration.ofHours(10)));
        rig.catalog.procedures();
        rig.clock.move(Duration.ofHours(8).minusSeconds(1));
        rig.catalog.procedures();
        assertThat(rig.background).isEmpty();

        rig.clock.move(Duration.ofSeconds(1));
        assertThat(rig.firstName()).isEqualTo("Tên 1");
        assertThat(rig.firstName()).isEqualTo("Tên 1");
        assertThat(rig.background).hasSize(1);
        rig.work();

        assertThat(rig.firstName()).isEqualTo("Tên 2");
        assertThat(rig.source.asked()).isEqualTo(2);
        assertThat(rig.background).isEmpty();
    }

    @Test
    void procedures_refreshAheadFailing_isTriedAgainAfterAPause() {
        Rig rig = new Rig(settings -> settings.listAge(Duration.ofHours(10)));
        rig.catalog.procedures();
        rig.clock.move(Duration.ofHours(9));
        rig.source.failing(rig::tryLater);

        rig.catalog.procedures();
        rig.work();
        CatalogSnapshot<ProcedureSummary> young = rig.catalog.snapshotOfProcedures();
        assertThat(young.isStale()).isFalse();
        assertThat(young.problem()).hasMessageContaining("busy");
        assertThat(rig.background).isEmpty();

        rig.clock.move(Failures.PAUSE);
        rig.source.healthy();
        rig.catalog.procedures();
        rig.work();
        assertThat(rig.catalog.snapshotOfProcedures().problem()).isNull();
        assertThat(rig.firstName()).isEqualTo("Tên 3");
        assertThat(rig.log.warnings()).isEmpty();
    }

    @Test
    void procedures_executorThatRefuses_areStillGivenOut() {
        Rig rig = new Rig(settings -> settings.executor(work -> {
            throw new RejectedExecutionException("full");
        }));
        rig.catalog.procedures();
        rig.clock.move(Duration.ofHours(20));

        assertThat(rig.firstName()).isEqualTo("Tên 1");
        rig.clock.move(Duration.ofHours(4));
        assertThat(rig.firstName()).isEqualTo("Tên 2");
    }

    @Test
    void details_moreThanAllowed_loseTheOneNotUsedForTheLongestTime() {
        Rig rig = new Rig(settings -> settings.maxDetails(2));
        rig.catalog.procedure(FIRST);
        rig.catalog.procedure(SECOND);
        rig.catalog.procedure(FIRST);
        rig.catalog.procedure(THIRD);

        rig.catalog.procedure(FIRST);
        assertThat(rig.source.asked(CatalogKey.procedure(FIRST))).isEqualTo(1);
        rig.catalog.procedure(SECOND);
        assertThat(rig.source.asked(CatalogKey.procedure(SECOND))).isEqualTo(2);
    }

    @Test
    void procedure_unknown_isNotRemembered() {
        Rig rig = new Rig();
        rig.source.empty(true);

        assertThat(rig.catalog.findProcedure(FIRST)).isEmpty();
        assertThatThrownBy(() -> rig.catalog.procedure(FIRST))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> {
                    assertThat(refused.violations().get(0).code()).isEqualTo("procedure-unknown");
                    assertThat(refused.requestId()).isEqualTo("call-2");
                });
        rig.source.empty(false);
        assertThat(rig.catalog.findProcedure(FIRST)).isPresent();
    }

    @Test
    void procedure_withdrawn_isForgotten() {
        Rig rig = new Rig();
        rig.catalog.procedure(FIRST);
        rig.clock.move(Duration.ofDays(1));
        rig.source.empty(true);
        assertThat(rig.catalog.findProcedure(FIRST)).isEmpty();

        rig.source.failing(rig::tryLater);

        assertThatThrownBy(() -> rig.catalog.findProcedure(FIRST)).hasMessageContaining("busy");
    }

    @Test
    void procedures_suddenlyEmpty_areGivenOutButDoNotReplaceTheOldList() {
        Rig rig = new Rig();
        rig.catalog.procedures();
        rig.clock.move(Duration.ofDays(1));
        rig.source.empty(true);
        assertThat(rig.catalog.procedures()).isEmpty();

        rig.source.failing(rig::tryLater);

        assertThat(rig.firstName()).isEqualTo("Tên 1");
    }

    @Test
    void refresh_copiesYoung_asksForListsNowAndForDetailsWhenNeeded() {
        Rig rig = new Rig();
        rig.catalog.procedures();
        rig.catalog.procedure(FIRST);

        rig.catalog.refresh();

        assertThat(rig.firstName()).isEqualTo("Tên 2");
        assertThat(rig.catalog.agencies().get(0).name()).isEqualTo("Tên 1");
        assertThat(rig.source.asked(CatalogKey.SERVICES)).isZero();
        assertThat(rig.source.asked(CatalogKey.procedure(FIRST))).isEqualTo(1);
        assertThat(rig.catalog.procedure(FIRST).name()).isEqualTo("Tên 2");
        assertThat(rig.catalog.procedure(FIRST).name()).isEqualTo("Tên 2");
        rig.catalog.services();
        rig.catalog.refresh();
        assertThat(rig.source.asked(CatalogKey.SERVICES)).isEqualTo(2);
    }

    @Test
    void refresh_portalDown_throwsAndKeepsWhatThereIs() {
        Rig rig = new Rig();
        rig.catalog.procedures();
        rig.catalog.procedure(FIRST);
        rig.source.failing(rig::tryLater);

        assertThatThrownBy(rig.catalog::refresh)
                .hasMessageContaining("busy")
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(2));

        assertThat(rig.firstName()).isEqualTo("Tên 1");
        assertThat(rig.catalog.snapshotOfProcedure(FIRST).isStale()).isTrue();
    }

    @Test
    void clear_anything_forgetsIt() {
        Rig rig = new Rig();
        rig.catalog.procedures();
        rig.catalog.procedure(FIRST);

        rig.catalog.clear();

        assertThat(rig.firstName()).isEqualTo("Tên 2");
        assertThat(rig.catalog.procedure(FIRST).name()).isEqualTo("Tên 2");
    }

    @Test
    void clear_whileADownloadIsUnderWay_isNotUndoneByIt() {
        Rig rig = new Rig();
        rig.source.before((key, call) -> rig.catalog.clear());
        rig.catalog.procedures();
        rig.source.healthy();

        assertThat(rig.firstName()).isEqualTo("Tên 2");
    }

    @Test
    void services_withParameters_areAskedEveryTime() {
        Rig rig = new Rig();

        rig.catalog.services("{}");
        rig.catalog.services("{}");

        assertThat(rig.source.asked(CatalogKey.SERVICES)).isEqualTo(2);
    }

    @Test
    void settings_off_askEveryTime() {
        Rig rig = new Rig(settings -> CatalogSettings.OFF.toBuilder());
        rig.catalog.procedures();
        rig.catalog.refresh();

        assertThat(rig.catalog.snapshotOfProcedures().items().get(0).name()).isEqualTo("Tên 3");
        rig.source.failing(rig::tryLater);
        assertThatThrownBy(rig.catalog::procedures).hasMessageContaining("busy");
    }

    @Test
    void snapshots_ofEveryKind_tellWhenThePortalWasAsked() {
        Rig rig = new Rig();
        rig.catalog.procedures();
        rig.catalog.agencies();
        rig.catalog.fields();
        rig.catalog.services();
        rig.catalog.procedure(FIRST);
        Instant asked = rig.clock.instant();
        rig.clock.move(Rig.HOUR);

        assertThat(rig.catalog.snapshotOfProcedures().fetchedAt()).isEqualTo(asked);
        assertThat(rig.catalog.snapshotOfAgencies().fetchedAt()).isEqualTo(asked);
        assertThat(rig.catalog.snapshotOfFields().fetchedAt()).isEqualTo(asked);
        assertThat(rig.catalog.snapshotOfServices().fetchedAt()).isEqualTo(asked);
        assertThat(rig.catalog.snapshotOfProcedure(FIRST).fetchedAt()).isEqualTo(asked);
        assertThat(rig.source.asked()).isEqualTo(5);
    }
}
