package vn.dvcqg.sdk.id;

import org.jspecify.annotations.Nullable;

/**
 * The vendor's own key of a dossier, for example a row id or a document number. It is opaque: kept as given and compared as text.
 * Everything durable in the SDK hangs on it, because the portal's {@link DossierCode} may come later. It is printed in logs, so it
 * must not be a number of a person.
 *
 * @see "docs/protocol/identifiers.md, section Local dossier id"
 */
public final class LocalDossierId extends Identifier {

    /** The most characters that a key may have. */
    public static final int MAX_LENGTH = 200;

    private static final IdKind<LocalDossierId> KIND = new IdKind<>("localDossierId", MAX_LENGTH, LocalDossierId::read);

    private LocalDossierId(String value) {
        super(value);
    }

    /**
     * A key.
     *
     * @param text 1 to {@link #MAX_LENGTH} characters; no control characters, no blanks around
     * @return the key
     * @throws vn.dvcqg.sdk.InvalidRequestException if the text breaks the rule
     */
    public static LocalDossierId of(String text) {
        return KIND.of(text);
    }

    /**
     * Whether {@link #of(String)} would take the text.
     *
     * @param text any text
     * @return true if it is a valid key
     */
    public static boolean isValid(String text) {
        return KIND.isValid(text);
    }

    private static @Nullable LocalDossierId read(String text, Refusal<LocalDossierId> refusal) {
        String broken = TextRules.brokenBy(text);
        return broken == null ? new LocalDossierId(text) : refusal.because(broken);
    }
}
