package vn.dvcqg.sdk.transport.internal.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.internal.Violations;

/** Reads PKCS#12 and JKS files. */
final class Stores {

    private static final String KEYS = "tls.keyStore";
    private static final byte[] JKS = {(byte) 0xFE, (byte) 0xED, (byte) 0xFE, (byte) 0xED};

    private Stores() {}

    /** Whether it is a store: a certificate begins with two sequences, PKCS#12 with a sequence and its version. */
    static boolean looksLike(byte[] bytes) {
        return isJks(bytes) || isPkcs12(bytes);
    }

    private static boolean isJks(byte[] bytes) {
        return bytes.length > JKS.length && Arrays.equals(bytes, 0, JKS.length, JKS, 0, JKS.length);
    }

    private static boolean isPkcs12(byte[] bytes) {
        if (bytes.length < 8 || bytes[0] != Der.SEQUENCE) {
            return false;
        }
        int lengthBytes = bytes[1] < 0 ? 1 + (bytes[1] & 0x7F) : 1;
        int at = 1 + lengthBytes;
        return at + 2 < bytes.length && bytes[at] == Der.INTEGER && bytes[at + 1] == 1 && bytes[at + 2] == 3;
    }

    /** The certificates that a store holds as trusted ones, at least one. */
    static List<X509Certificate> trusted(Path file, byte[] bytes, @Nullable Secret password) throws KeyFault {
        String field = "tls.trust";
        char[] characters = characters(password);
        // without a password the certificates can be read unless they are encrypted, only not be checked for changes
        KeyStore store = open(field, field, file, bytes, password == null ? null : characters);
        List<X509Certificate> trusted = new ArrayList<>();
        try {
            for (String alias : Collections.list(store.aliases())) {
                if (store.isCertificateEntry(alias) && store.getCertificate(alias) instanceof X509Certificate each) {
                    trusted.add(each);
                }
            }
        } catch (KeyStoreException e) {
            throw new KeyFault(Violations.of(field, "setup-tls-store-damaged", file));
        }
        if (trusted.isEmpty()) {
            throw new KeyFault(Violations.of(field, "setup-tls-store-no-trust", file));
        }
        return trusted;
    }

    /** The key of the alias, or the only one. */
    static ClientKey key(Path file, byte[] bytes, @Nullable String alias, @Nullable Secret password) throws KeyFault {
        char[] characters = characters(password);
        try {
            KeyStore store = open(KEYS, "tls.keyPassword", file, bytes, characters);
            String chosen = choose(file, store, alias);
            if (!(store.getKey(chosen, characters) instanceof PrivateKey key)) {
                throw new KeyFault(Violations.of("tls.keyAlias", "setup-tls-store-alias", file, chosen));
            }
            List<X509Certificate> chain = new ArrayList<>();
            for (Certificate each : store.getCertificateChain(chosen)) {
                chain.add((X509Certificate) each);
            }
            return ClientKey.of(KEYS, file, key, chain);
        } catch (UnrecoverableKeyException e) {
            throw new KeyFault(Violations.of("tls.keyPassword", "setup-tls-store-key-password", file));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new KeyFault(Violations.of(KEYS, "setup-tls-store-damaged", file));
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    private static String choose(Path file, KeyStore store, @Nullable String alias) throws KeyStoreException, KeyFault {
        TreeSet<String> keys = new TreeSet<>();
        for (String each : Collections.list(store.aliases())) {
            if (store.isKeyEntry(each)) {
                keys.add(each);
            }
        }
        if (keys.isEmpty()) {
            throw new KeyFault(Violations.of(KEYS, "setup-tls-store-no-key", file));
        }
        if (alias == null && keys.size() > 1) {
            throw new KeyFault(
                    Violations.of("tls.keyAlias", "setup-tls-store-several-keys", file, String.join(", ", keys)));
        }
        if (alias != null && !store.isKeyEntry(alias)) {
            throw new KeyFault(Violations.of("tls.keyAlias", "setup-tls-store-alias", file, String.join(", ", keys)));
        }
        return alias == null ? keys.first() : alias;
    }

    private static KeyStore open(
            String field, String passwordField, Path file, byte[] bytes, char @Nullable [] password) throws KeyFault {
        if (Pem.looksLike(bytes)) {
            throw new KeyFault(Violations.of(field, "setup-tls-pem-for-store", file));
        }
        if (!looksLike(bytes)) {
            throw new KeyFault(Violations.of(field, "setup-tls-store-damaged", file));
        }
        try {
            KeyStore store = KeyStore.getInstance(isJks(bytes) ? "JKS" : "PKCS12");
            store.load(new ByteArrayInputStream(bytes), password);
            return store;
        } catch (IOException e) {
            if (e.getCause() instanceof UnrecoverableKeyException) {
                throw new KeyFault(Violations.of(passwordField, "setup-tls-store-password", file));
            }
            throw new KeyFault(Violations.of(field, "setup-tls-store-damaged", file));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new KeyFault(Violations.of(field, "setup-tls-store-damaged", file));
        }
    }

    private static char[] characters(@Nullable Secret password) {
        return password == null ? new char[0] : password.reveal().toCharArray();
    }
}
