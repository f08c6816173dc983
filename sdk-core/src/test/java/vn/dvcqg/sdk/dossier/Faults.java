package vn.dvcqg.sdk.dossier;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.Violation;

/** The faults that a build reports. */
final class Faults {

    private Faults() {}

    static List<Violation> of(ThrowingCallable build) {
        InvalidRequestException refused = catchThrowableOfType(InvalidRequestException.class, build);
        return refused == null ? List.of() : refused.violations();
    }

    /** As {@code field: code}. */
    static List<String> codes(ThrowingCallable build) {
        return of(build).stream()
                .map(fault -> fault.field() + ": " + fault.code())
                .toList();
    }
}
