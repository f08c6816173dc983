package vn.dvcqg.sdk.mock;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.dvcqg.build.ConformancePage;
import vn.dvcqg.build.DocsLinks;

class DocsTest {

    private static final Path MODULE = Path.of("");
    private static final Path ROOT = Path.of("..");

    @Test
    void javadoc_seeTags_nameSectionsThatExist() {
        assertThatCode(() -> DocsLinks.assertSeeTags(ROOT, MODULE)).doesNotThrowAnyException();
    }

    @Test
    void conformance_everyFactOfTheMock_hasALivingTest() {
        Path page = ROOT.resolve("docs/conformance.md");

        assertThatCode(() -> ConformancePage.check(page, "mock test", MODULE.resolve("target/test-classes")))
                .doesNotThrowAnyException();
    }
}
