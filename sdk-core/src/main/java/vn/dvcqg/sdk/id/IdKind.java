package vn.dvcqg.sdk.id;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.InvalidRequestException;

/** The way from a text to one kind of identifier, shared by all kinds. */
final class IdKind<T extends Identifier> {

    /** Reads a text of a length that fits; says why not and gives null where it breaks the rule. */
    interface Reader<T> {
        @Nullable
        T read(String text, Refusal<T> refusal);
    }

    private final String field;
    private final int maxLength;
    private final Reader<T> reader;

    IdKind(String field, int maxLength, Reader<T> reader) {
        this.field = field;
        this.maxLength = maxLength;
        this.reader = reader;
    }

    T of(String text) {
        Refusal<T> refusal = new Refusal<>();
        T id = read(text, refusal);
        if (id == null) {
            throw new InvalidRequestException(List.of(refusal.violation(field)));
        }
        return id;
    }

    boolean isValid(String text) {
        return parse(text) != null;
    }

    @Nullable
    T parse(String text) {
        return read(text, new Refusal<>());
    }

    private @Nullable T read(String text, Refusal<T> refusal) {
        Objects.requireNonNull(text, field);
        if (text.isEmpty()) {
            return refusal.because("required");
        }
        // Before any pattern: no text from outside, however long, may cost more than a look at its length.
        if (text.length() > maxLength) {
            return refusal.because("too-long", maxLength, text.length());
        }
        return reader.read(text, refusal);
    }
}
