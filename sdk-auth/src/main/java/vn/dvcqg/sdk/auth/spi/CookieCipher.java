package vn.dvcqg.sdk.auth.spi;

import org.jspecify.annotations.Nullable;

/**
 * Seals what a login keeps in the browser, so that nobody can read or change it. Must be authenticated encryption. Called by several
 * threads. {@link vn.dvcqg.sdk.auth.CookieKeys} is the one of the SDK.
 */
public interface CookieCipher {

    /**
     * Seals a text.
     *
     * @param text the text
     * @param context what it belongs to; opening needs the same
     * @return letters, digits and {@code - _ .} only, because it goes into a cookie
     */
    String seal(String text, String context);

    /**
     * Opens what was sealed.
     *
     * @param sealed any text that a browser may have sent
     * @param context what it must belong to
     * @return the text, or null if it was not sealed with one of these keys for this context
     */
    @Nullable
    String open(String sealed, String context);
}
