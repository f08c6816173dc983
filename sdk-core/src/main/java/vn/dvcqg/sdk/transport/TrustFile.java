package vn.dvcqg.sdk.transport;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.Secret;

/**
 * A file with certificates of authorities that are trusted.
 *
 * @param file one or many certificates in PEM, one in DER, or a trust store in PKCS#12 or JKS
 * @param password the password of a trust store; null for a file that needs none
 */
public record TrustFile(Path file, @Nullable Secret password) {

    /**
     * A file with certificates of authorities that are trusted.
     *
     * @param file one or many certificates in PEM, one in DER, or a trust store in PKCS#12 or JKS
     * @param password the password of a trust store; null for a file that needs none
     */
    public TrustFile {
        Objects.requireNonNull(file, "file");
    }
}
