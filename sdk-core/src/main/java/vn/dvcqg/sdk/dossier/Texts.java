package vn.dvcqg.sdk.dossier;

import org.jspecify.annotations.Nullable;

/** What every text goes through. */
final class Texts {

    private Texts() {}

    /** Null for an empty text: the wire writes both alike, so the model must not tell them apart. */
    static @Nullable String known(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
