package vn.dvcqg.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dvcqg.sdk.fixture.api.MakesThreads;
import vn.dvcqg.sdk.fixture.api.ReadsClock;
import vn.dvcqg.sdk.fixture.api.Sleeps;
import vn.dvcqg.sdk.fixture.api.UsesCommonPool;
import vn.dvcqg.sdk.fixture.api.UsesDefaultLocale;
import vn.dvcqg.sdk.fixture.api.WritesToConsole;
import vn.dvcqg.sdk.fixture.good.AsksClock;
import vn.dvcqg.sdk.fixture.good.AsksFactory;
import vn.dvcqg.sdk.fixture.good.NamesExecutor;
import vn.dvcqg.sdk.fixture.good.NamesLocale;
import vn.dvcqg.sdk.fixture.good.WritesToWriter;

class CallRulesTest {
    private static final String FIXTURES = "vn.dvcqg.sdk.fixture.";

    static Stream<Arguments> rules() throws ClassNotFoundException {
        return Stream.of(
                Arguments.of(HouseRules.noDefaultClockOrZone(), ReadsClock.class, AsksClock.class),
                Arguments.of(HouseRules.noDefaultLocale(), UsesDefaultLocale.class, NamesLocale.class),
                Arguments.of(HouseRules.noCommonPool(), UsesCommonPool.class, NamesExecutor.class),
                Arguments.of(HouseRules.noConsoleOutput(), WritesToConsole.class, WritesToWriter.class),
                Arguments.of(HouseRules.noSleeping(), Sleeps.class, AsksClock.class),
                Arguments.of(HouseRules.threadsComeFromTheFactory(), MakesThreads.class, AsksFactory.class),
                Arguments.of(
                        HouseRules.objectMappersComeFrom(),
                        Class.forName(FIXTURES + "api.MakesMapper"),
                        Class.forName(FIXTURES + "good.UsesMapper")));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void rule_everyForbiddenCall_isNamed(ArchRule rule, Class<?> bad, Class<?> good) {
        Judged.assertEveryMethodNamed(rule, bad);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void rule_theCure_passes(ArchRule rule, Class<?> bad, Class<?> good) {
        assertThat(Judged.faults(rule, good)).isEmpty();
    }

    @Test
    void rule_exemptClass_passesAndOthersDoNot() {
        ArchRule rule = HouseRules.noSleeping(Sleeps.class.getName());

        assertThat(Judged.faults(rule, Sleeps.class, AsksClock.class)).isEmpty();
        assertThat(Judged.faults(HouseRules.noSleeping(FIXTURES + "api.Sleep"), Sleeps.class))
                .hasSize(2);
    }

    @Test
    void description_ofEveryRule_tellsTheCure() {
        assertThat(HouseRules.noSleeping("a.B").getDescription())
                .isEqualTo("classes that are shipped, except a.B, should not sleep, because a wait must end with the"
                        + " deadline and with an interrupt, and tests must not wait; use the injected sleeper");
    }
}
