package vn.dvcqg.sdk.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.Violation;

class CatalogSettingsTest {

    @Test
    void defaults_areADayAndAWeekInMemory() {
        CatalogSettings settings = CatalogSettings.DEFAULT;

        assertThat(settings.listAge()).isEqualTo(Duration.ofDays(1));
        assertThat(settings.detailAge()).isEqualTo(Duration.ofDays(1));
        assertThat(settings.refreshAhead()).isEqualTo(0.8);
        assertThat(settings.maxDetails()).isEqualTo(2_000);
        assertThat(settings.staleFor()).isEqualTo(Duration.ofDays(7));
        assertThat(settings.folder()).isNull();
        assertThat(settings.executor()).isNull();
        assertThat(settings.isOff()).isFalse();
        assertThat(CatalogSettings.OFF.isOff()).isTrue();
    }

    @Test
    void build_everySettingWrong_reportsAllAtOnce() {
        CatalogSettingsBuilder builder = CatalogSettings.builder()
                .listAge(Duration.ofMillis(999))
                .detailAge(Duration.ofDays(31))
                .staleFor(Duration.ofMillis(-1))
                .refreshAhead(Double.NaN)
                .maxDetails(-1);

        assertThatThrownBy(builder::build)
                .isInstanceOfSatisfying(
                        SetupProblemException.class,
                        e -> assertThat(e.problems())
                                .extracting(Violation::field)
                                .containsExactly(
                                        "catalog.listAge",
                                        "catalog.detailAge",
                                        "catalog.staleFor",
                                        "catalog.refreshAhead",
                                        "catalog.maxDetails"))
                .hasMessageContaining("between 1 s and 2592000 s, but was 999 ms");
    }

    @Test
    void toBuilder_changedLater_leavesTheSettingsAsTheyWere() {
        Executor executor = Runnable::run;
        CatalogSettings settings = CatalogSettings.builder()
                .folder(Path.of("copies"))
                .executor(executor)
                .maxDetails(7)
                .build();

        CatalogSettings changed = settings.toBuilder().maxDetails(8).build();

        assertThat(settings.maxDetails()).isEqualTo(7);
        assertThat(changed.maxDetails()).isEqualTo(8);
        assertThat(changed.folder()).isEqualTo(Path.of("copies"));
        assertThat(changed.executor()).isSameAs(executor);
        assertThat(changed.toString()).contains("maxDetails=8", "folder=copies", "executor=given");
        assertThat(CatalogSettings.OFF).hasToString("CatalogSettings{off}");
    }
}
