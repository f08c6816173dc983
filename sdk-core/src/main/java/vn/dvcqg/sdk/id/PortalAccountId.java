package vn.dvcqg.sdk.id;

import org.jspecify.annotations.Nullable;

/**
 * The id of a person's account on the portal (TechID). It looks like a UUID, but is opaque: kept as given and compared as text.
 * It prints masked, because it points to one person.
 *
 * @see "docs/protocol/identifiers.md, section Portal account id"
 */
public final class PortalAccountId extends Identifier {

    /** The most characters that the SDK takes. The portal's own limit is not known. */
    public static final int MAX_LENGTH = 100;

    private static final int SHOWN = 4;

    /** From here on the last four characters tell two ids apart without giving one away. */
    private static final int SHOWN_FROM_LENGTH = 16;

    private static final IdKind<PortalAccountId> KIND =
            new IdKind<>("portalAccountId", MAX_LENGTH, PortalAccountId::read);

    private PortalAccountId(String value) {
        super(value);
    }

    /**
     * An id.
     *
     * @param text 1 to {@link #MAX_LENGTH} characters; no control characters, no blanks around
     * @return the id
     * @throws vn.dvcqg.sdk.InvalidRequestException if the text breaks the rule
     */
    public static PortalAccountId of(String text) {
        return KIND.of(text);
    }

    /**
     * Whether {@link #of(String)} would take the text.
     *
     * @param text any text
     * @return true if it is a valid id
     */
    public static boolean isValid(String text) {
        return KIND.isValid(text);
    }

    private static @Nullable PortalAccountId read(String text, Refusal<PortalAccountId> refusal) {
        String broken = TextRules.brokenBy(text);
        return broken == null ? new PortalAccountId(text) : refusal.because(broken);
    }

    /** Masked, for example {@code PortalAccountId(***0001)}; a short id shows nothing at all. */
    @Override
    public String toString() {
        return masked(value().length() < SHOWN_FROM_LENGTH ? 0 : SHOWN);
    }
}
