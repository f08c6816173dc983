package vn.dvcqg.sdk.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.build.DocsNames;
import vn.dvcqg.sdk.protocol.ClassicProfileBuilder;

/** The protocol pages name what exists: a vendor types what he reads there. */
class DocsNamesTest {

    private static final Path ROOT = Path.of("..");
    private static final Path PAGES = ROOT.resolve("docs/protocol");

    /** Words that only look like a name: forms of dates. */
    private static final Set<String> NO_NAMES = Set.of("yyyyMMdd", "yyMMdd");

    @TempDir
    Path folder;

    @Test
    void protocolPages_everyName_isOfTheApiOrOfTheWire() {
        assertThatCode(() -> judge().check(PAGES)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Setting `sessionLength`.",
                "The name stands in `owner.fullName`.",
                "The name stands in `dossier.name`.",
                "See `PortalConfig.address`.",
                "With `CREATE_OR_UPDATE` it is sent once.",
                "The field `soBienNhan`.",
                "| SDK name in `SubmittedFile` | wire name |\n|---|---|\n| `url` | `DuongDanTaiTepTin` |",
                "| SDK name in `Dossier` | wire name |\n|---|---|\n| `ownerName` | `ChuHoSo` |",
                "| SDK name in `Dossiers` | wire name |\n|---|---|\n| `code` | `MaHoSo` |",
                "| SDK name | wire name |\n|---|---|\n| `code` | `MaHoSo` |",
                "| setting | default |\n|---|---|\n| `path` | none |",
                "| setting | default |\n|---|---|\n| `batchRule` | none |"
            })
    void page_madeUpName_isFound(String text) throws IOException {
        Files.writeString(folder.resolve("page.md"), "# Page\n\n" + text + "\n");

        assertThatThrownBy(() -> judge().check(folder))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("page.md:");
    }

    @Test
    void page_trueNamesOfAllKinds_passes() throws IOException {
        Files.writeString(folder.resolve("page.md"), """
                # Page

                `owner.name`, `PortalConfig.endpoint`, `sessionAge`, `CREATE_ONLY`, `isUpdating`, `maTTHC`, `MA_KQ_THAYTHE`,
                `MockSettings.builder().assume(...)`, `CatalogSnapshot.isStale`, `BAD_LOGIN`, `H40.16`, `mapi/login`, `h41-220608-0004`

                | SDK name in `SubmittedFile` | wire name |
                |---|---|
                | `location` | `DuongDanTaiTepTin` |

                ```json
                {"anyThing": "`whatEver`"}
                ```
                """);

        assertThatCode(() -> judge().check(folder)).doesNotThrowAnyException();
    }

    @Test
    void unknownsPage_everySettingOfTheProfile_isInATable() throws IOException {
        String page = Files.readString(PAGES.resolve("unknowns.md"));

        assertThat(ClassicProfileBuilder.class.getDeclaredMethods())
                .filteredOn(method -> Modifier.isPublic(method.getModifiers())
                        && method.getReturnType() == ClassicProfileBuilder.class)
                .extracting(Method::getName)
                .hasSizeGreaterThan(25)
                .allSatisfy(setting -> assertThat(page).contains("\n| `" + setting + "` |"));
    }

    @Test
    void allowList_word_isNotAWireNameAnyway() {
        assertThat(wire()).doesNotContainAnyElementsOf(NO_NAMES).contains("maTTHC", "mstorcmnd");
    }

    private static DocsNames judge() {
        return DocsNames.of(
                Path.of("api/dvcqg-sdk-core.txt"),
                ROOT.resolve("sdk-mock/api/dvcqg-sdk-mock.txt"),
                "ClassicProfile",
                wire(),
                NO_NAMES);
    }

    private static Set<String> wire() {
        Set<String> words = new HashSet<>(
                DocsNames.quotedWords(ROOT.resolve("sdk-mock/src/main/resources/vn/dvcqg/sdk/mock/schema")));
        words.addAll(DocsNames.quotedWords(Path.of("src/main/java/vn/dvcqg/sdk/protocol/internal")));
        // the claims of e-identity
        words.addAll(DocsNames.quotedWords(ROOT.resolve("sdk-mock/src/main/java/vn/dvcqg/sdk/mock/identity")));
        return words;
    }
}
