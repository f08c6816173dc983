package vn.dvcqg.sdk.sync;

import java.util.regex.Pattern;

/**
 * The id of a recorded change, unique in its store. Immutable and safe for use by several threads.
 *
 * @param value the text of the id; fit for logs, without personal data
 */
public record EventId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{1,19}-[0-9]{1,19}");

    /**
     * Checks the shape.
     *
     * @param value two numbers with a dash between them
     * @throws IllegalArgumentException if it has another shape
     */
    public EventId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("value must be two numbers with a dash between them, but was " + value);
        }
    }

    /**
     * An id from its text.
     *
     * @param text as {@link #value()} gave it
     * @return the id
     * @throws IllegalArgumentException if it has another shape
     */
    public static EventId of(String text) {
        return new EventId(text);
    }

    /** The text of the id. */
    @Override
    public String toString() {
        return value;
    }
}
