package vn.dvcqg.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcqg.sdk.catalog.CatalogSettings;

/** Settings of the copies of the catalogue as properties. */
class CatalogPropertiesTest {

    @TempDir
    Path folder;

    private static PortalConfigBuilder with(Map<String, String> more) {
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "dvcqg.endpoint", "https://adapter.example/forward",
                "dvcqg.agency", "H40.16",
                "dvcqg.username", "demo",
                "dvcqg.password", "hunter2"));
        properties.putAll(more);
        return PortalConfig.builder().properties(properties);
    }

    @Test
    void properties_all_areTakenOver() {
        CatalogSettings settings = with(Map.of(
                        "dvcqg.catalog", "on",
                        "dvcqg.catalog-list-age", "2h",
                        "dvcqg.catalog-detail-age", "3h",
                        "dvcqg.catalog-refresh-ahead", "0.5",
                        "dvcqg.catalog-max-details", "77",
                        "dvcqg.catalog-stale-for", "4h",
                        "dvcqg.catalog-folder", folder.toString()))
                .build()
                .catalog();

        assertThat(settings.listAge()).isEqualTo(Duration.ofHours(2));
        assertThat(settings.detailAge()).isEqualTo(Duration.ofHours(3));
        assertThat(settings.refreshAhead()).isEqualTo(0.5);
        assertThat(settings.maxDetails()).isEqualTo(77);
        assertThat(settings.staleFor()).isEqualTo(Duration.ofHours(4));
        assertThat(settings.folder()).isEqualTo(folder);
    }

    @Test
    void catalog_off_asksThePortalEachTime() {
        assertThat(with(Map.of("dvcqg.catalog", "off")).build().catalog().isOff())
                .isTrue();
    }

    @Test
    void catalog_offBeforeAndOnNow_isTheDefault() {
        PortalConfigBuilder off = with(Map.of()).catalog(CatalogSettings.OFF);
        Properties on = new Properties();
        on.setProperty("dvcqg.catalog", "on");

        assertThat(off.properties(on).build().catalog().isOff()).isFalse();
    }

    @Test
    void catalog_offWithAPart_isContradictory() {
        SetupProblemException refused = catchThrowableOfType(
                SetupProblemException.class,
                () -> with(Map.of("dvcqg.catalog", "off", "dvcqg.catalog-list-age", "2h"))
                        .build());

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("dvcqg.catalog-list-age");
            assertThat(problem.en()).contains("while the catalogue is off");
        });
    }

    @Test
    void catalog_wrongValues_areToldByTheirNames() {
        SetupProblemException refused = catchThrowableOfType(
                SetupProblemException.class,
                () -> with(Map.of(
                                "dvcqg.catalog", "perhaps",
                                "dvcqg.catalog-list-age", "-1s",
                                "dvcqg.catalog-max-details", "many"))
                        .build());

        assertThat(refused.problems())
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("dvcqg.catalog", "dvcqg.catalog-list-age", "dvcqg.catalog-max-details");
    }
}
