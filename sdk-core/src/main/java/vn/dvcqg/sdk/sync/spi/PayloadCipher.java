package vn.dvcqg.sdk.sync.spi;

/**
 * Protects the content of changes while it waits in the database. An implementation is safe for use by several threads. {@link
 * vn.dvcqg.sdk.sync.PayloadKeys} is the one that comes with the SDK.
 */
public interface PayloadCipher {

    /**
     * Seals a text.
     *
     * @param text the content, which may be personal data
     * @param row where it will lie; a seal for one row must not open in another
     * @return a text that says which key opens it
     */
    String seal(String text, String row);

    /**
     * Opens a text.
     *
     * @param sealed what {@link #seal} gave
     * @param row where it lay
     * @return the content
     * @throws RuntimeException if no key opens it; the message must not repeat the text
     */
    String open(String sealed, String row);
}
