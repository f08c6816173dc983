package vn.dvcqg.build;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Applies the checks that concern the whole repository once, here. */
class RepositoryTest {
    private static final Path ROOT = Path.of("..");

    @Test
    void repository_trackedText_fitsEveryMachine() {
        assertThatCode(() -> RepoHygiene.assertClean(ROOT)).doesNotThrowAnyException();
    }

    @Test
    void repository_markdownLinks_leadSomewhere() {
        assertThatCode(() -> DocsLinks.assertMarkdown(ROOT)).doesNotThrowAnyException();
    }
}
