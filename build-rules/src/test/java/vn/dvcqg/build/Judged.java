package vn.dvcqg.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;

/** What a rule says about some classes, and nothing else. */
final class Judged {
    private Judged() {}

    static List<String> faults(ArchRule rule, Class<?>... classes) {
        return rule.evaluate(new ClassFileImporter().importClasses(classes))
                .getFailureReport()
                .getDetails();
    }

    /** Each method of the fixture breaks the rule in its own way, so each must be named. */
    static void assertEveryMethodNamed(ArchRule rule, Class<?> fixture) {
        List<String> faults = faults(rule, fixture);
        assertThat(Stream.of(fixture.getDeclaredMethods())
                        .filter(method -> !method.isSynthetic())
                        .map(Method::getName))
                .isNotEmpty()
                .allSatisfy(method -> assertThat(faults)
                        .anySatisfy(fault -> assertThat(fault).contains(fixture.getName() + "." + method + "(")));
    }
}
