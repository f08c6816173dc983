package vn.dvcqg.sdk.transport.internal.tls;

import vn.dvcqg.sdk.Violation;

/** A file cannot be used. Without a cause: the words of the JDK name what it read. */
final class KeyFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Violation violation;

    KeyFault(Violation violation) {
        super(violation.en());
        this.violation = violation;
    }

    Violation violation() {
        return violation;
    }
}
