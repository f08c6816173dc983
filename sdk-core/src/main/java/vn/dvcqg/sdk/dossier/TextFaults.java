package vn.dvcqg.sdk.dossier;

import org.jspecify.annotations.Nullable;

/** Finds what makes a text unfit for the wire. */
final class TextFaults {

    private TextFaults() {}

    /** The code of the first fault, or null. */
    static @Nullable String of(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                return "text-control";
            }
            if (Character.isSurrogate(c)) {
                if (!startsPair(text, at)) {
                    // Half a character cannot be written as UTF-8: it would become a question mark on the way.
                    return "text-broken";
                }
                at++;
            }
        }
        return null;
    }

    private static boolean startsPair(String text, int at) {
        return at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }
}
