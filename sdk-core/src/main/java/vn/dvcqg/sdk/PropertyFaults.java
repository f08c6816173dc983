package vn.dvcqg.sdk;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.internal.Violations;

/** Turns what a setter throws into a fault under the name of its setting. */
final class PropertyFaults {

    private PropertyFaults() {}

    /** A value, or null after the faults that stood in its way have been added. */
    static <T> @Nullable T valueOf(String setting, Supplier<T> value, List<Violation> found) {
        try {
            return value.get();
        } catch (InvalidRequestException e) {
            add(setting, e.violations(), found);
        } catch (SetupProblemException e) {
            add(setting, e.problems(), found);
        } catch (IllegalArgumentException e) {
            // the sentences of the SDK's setters name the value where it can be no secret
            found.add(Violations.of(setting, "setup-value", String.valueOf(e.getMessage())));
        } catch (ArithmeticException e) {
            found.add(Violations.of(setting, "setup-value", "must lie within the range of this setting"));
        }
        return null;
    }

    private static void add(String setting, List<Violation> told, List<Violation> found) {
        told.forEach(each -> found.add(new Violation(setting, each.code(), each.vi(), each.en())));
    }
}
