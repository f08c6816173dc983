package vn.dvcqg.sdk.transport.internal.tls;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.internal.Violations;

/** Reads the private key of a PEM file, in each of the forms that are about. */
final class PrivateKeys {

    private static final String FIELD = "tls.key";
    private static final List<String> KINDS = List.of("EC", "RSA", "EdDSA", "RSASSA-PSS");

    private PrivateKeys() {}

    static PrivateKey read(Path file, byte[] bytes, @Nullable Secret password) throws KeyFault {
        if (!Pem.looksLike(bytes) && Stores.looksLike(bytes)) {
            throw new KeyFault(Violations.of(FIELD, "setup-tls-store-for-pem", file));
        }
        List<PemBlock> blocks = Pem.read(FIELD, file, bytes);
        List<PemBlock> keys = blocks.stream().filter(PemBlock::isPrivateKey).toList();
        if (keys.isEmpty()) {
            boolean certificate = blocks.stream().anyMatch(PemBlock::isCertificate);
            throw new KeyFault(
                    Violations.of(FIELD, certificate ? "setup-tls-certificate-for-key" : "setup-tls-no-key", file));
        }
        if (keys.size() > 1) {
            throw new KeyFault(Violations.of(FIELD, "setup-tls-several-keys", file));
        }
        return decode(file, keys.get(0), password);
    }

    private static PrivateKey decode(Path file, PemBlock block, @Nullable Secret password) throws KeyFault {
        if (block.oldCipher()) {
            throw new KeyFault(Violations.of(FIELD, "setup-tls-key-cipher", file));
        }
        try {
            return switch (block.label()) {
                case "PRIVATE KEY" -> key(block.der());
                case "RSA PRIVATE KEY" -> key(Pkcs8.ofRsa(block.der()));
                case "EC PRIVATE KEY" -> key(Pkcs8.ofEc(block.der()));
                case "ENCRYPTED PRIVATE KEY" -> opened(file, block.der(), password);
                default -> throw new InvalidKeySpecException(block.label());
            };
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new KeyFault(Violations.of(FIELD, "setup-tls-key-damaged", file, block.label()));
        }
    }

    private static PrivateKey opened(Path file, byte[] encrypted, @Nullable Secret password) throws KeyFault {
        if (password == null) {
            throw new KeyFault(Violations.of("tls.keyPassword", "setup-tls-key-password-missing", file));
        }
        char[] characters = password.reveal().toCharArray();
        try {
            return key(Pbes2.open(encrypted, characters));
        } catch (NoSuchAlgorithmException e) {
            throw new KeyFault(Violations.of(FIELD, "setup-tls-key-cipher", file));
        } catch (GeneralSecurityException e) {
            // one wrong password in 256 passes the check of the padding, and then it is the key that makes no sense
            throw new KeyFault(Violations.of("tls.keyPassword", "setup-tls-key-password-wrong", file));
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    private static PrivateKey key(byte[] pkcs8) throws GeneralSecurityException {
        InvalidKeySpecException refused = new InvalidKeySpecException("a key of no kind that TLS uses");
        for (String kind : KINDS) {
            try {
                return KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            } catch (InvalidKeySpecException e) {
                refused.addSuppressed(e);
            }
        }
        throw refused;
    }
}
