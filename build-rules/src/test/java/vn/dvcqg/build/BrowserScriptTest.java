package vn.dvcqg.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(300)
class BrowserScriptTest {

    private static BrowserScript script(String name) throws Exception {
        return BrowserScript.prepare(Path.of("src", "test", "node", name));
    }

    @Test
    void run_stepsThatHold_areToldAndPictured() throws Exception {
        assertThat(script("good.mjs").run("Xin chào")).containsExactly("greeting");

        assertThat(Path.of("target", "node", "browser", "good", "01-greeting.png"))
                .isNotEmptyFile();
    }

    @Test
    void run_stepThatDoesNotHold_failsWithItsWords() throws Exception {
        BrowserScript script = script("good.mjs");

        assertThatThrownBy(() -> script.run("something else"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("something else");
    }

    @ParameterizedTest
    @CsvSource({
        "elsewhere, a page asked for https://elsewhere.example.test",
        "script, torn",
        "complaint, the browser complained: odd"
    })
    void run_faultOfThePage_fails(String fault, String told) throws Exception {
        BrowserScript script = script("stray.mjs");

        assertThatThrownBy(() -> script.run(fault))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(told);
    }
}
