package vn.dvcqg.sdk.transport.internal.tls;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.internal.Violations;
import vn.dvcqg.sdk.transport.TlsSettings;
import vn.dvcqg.sdk.transport.TrustFile;

/**
 * What the files hold.
 *
 * @param trust the authorities; empty when those of the JDK are trusted
 * @param key our own key, or null
 */
record Material(List<X509Certificate> trust, @Nullable ClientKey key) {

    /** Reads everything; each file that cannot be used adds a fault. */
    static Material read(TlsSettings settings, Snapshot files, List<Violation> found) {
        List<X509Certificate> trust = new ArrayList<>();
        for (TrustFile file : settings.trust()) {
            try {
                trust.addAll(trusted(file, files.bytes("tls.trust", file.file())));
            } catch (KeyFault fault) {
                found.add(fault.violation());
            }
        }
        ClientKey key = null;
        try {
            key = key(settings, files, found);
        } catch (KeyFault fault) {
            found.add(fault.violation());
        }
        return new Material(List.copyOf(trust), key);
    }

    private static List<X509Certificate> trusted(TrustFile file, byte[] bytes) throws KeyFault {
        return Stores.looksLike(bytes)
                ? Stores.trusted(file.file(), bytes, file.password())
                : Certificates.read("tls.trust", file.file(), bytes);
    }

    private static @Nullable ClientKey key(TlsSettings settings, Snapshot files, List<Violation> found)
            throws KeyFault {
        Path store = settings.keyStore();
        if (store != null) {
            byte[] bytes = files.bytes("tls.keyStore", store);
            return Stores.key(store, bytes, settings.keyAlias(), password(settings, files));
        }
        Path certificate = settings.certificate();
        if (certificate == null) {
            return null;
        }
        List<X509Certificate> chain = List.of();
        try {
            chain = Certificates.read("tls.certificate", certificate, files.bytes("tls.certificate", certificate));
        } catch (KeyFault fault) {
            // the key is looked at all the same: both faults are told at once
            found.add(fault.violation());
        }
        Path file = Objects.requireNonNull(settings.key(), "key");
        var key = PrivateKeys.read(file, files.bytes("tls.key", file), password(settings, files));
        return chain.isEmpty() ? null : ClientKey.of("tls.key", file, key, chain);
    }

    private static @Nullable Secret password(TlsSettings settings, Snapshot files) throws KeyFault {
        Path file = settings.keyPasswordFile();
        if (file == null) {
            return settings.keyPassword();
        }
        String text =
                new String(files.bytes("tls.keyPasswordFile", file), StandardCharsets.UTF_8).replaceFirst("\\R\\z", "");
        if (text.isEmpty()) {
            throw new KeyFault(Violations.of("tls.keyPasswordFile", "secret-empty"));
        }
        return Secret.of(text);
    }
}
