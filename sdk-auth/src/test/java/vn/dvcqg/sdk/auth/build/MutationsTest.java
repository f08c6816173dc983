package vn.dvcqg.sdk.auth.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.dvcqg.build.Mutations;

/** Each check of a login, removed once: does a test of its row on the page of security notice? */
class MutationsTest {

    private static final Path ROOT = Path.of("..");

    private final Mutations mutations = Mutations.in(Path.of("src/test/mutations"), ROOT);

    @Test
    void mutations_all_fitTheSources() {
        assertThatCode(mutations::assertFit).doesNotThrowAnyException();
    }

    @Test
    void mutations_everyTestOfThePage_hasOne() {
        assertThatCode(() -> mutations.assertCover(ROOT.resolve("docs/security.md")))
                .doesNotThrowAnyException();
    }

    /** Minutes; docs/security.md has the command. */
    @Test
    @EnabledIfSystemProperty(named = "mutations", matches = ".+")
    void mutations_madeOneByOne_areNoticed() {
        List<String> noticed = mutations.named(System.getProperty("mutations")).assertNoticed();

        noticed.forEach(System.out::println);
        System.out.println(noticed.size() + " of " + noticed.size() + " seen failing");
        assertThat(noticed).isNotEmpty();
    }
}
