package vn.dvcqg.sdk.transport;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.internal.Violations;

/**
 * Builds {@link TlsSettings}. Setters only take note; {@link #build()} reports at once every fault that can be seen without opening
 * a file, {@link vn.dvcqg.sdk.PortalConfigBuilder#build()} reports those of the files. Not safe for use by several threads.
 */
public final class TlsSettingsBuilder {

    private static final Duration LEAST_RELOAD = Duration.ofSeconds(1);
    private static final Duration MOST_RELOAD = Duration.ofDays(1);

    List<TrustFile> trust = new ArrayList<>();
    boolean trustJdkToo;

    @Nullable
    Path certificate;

    @Nullable
    Path key;

    @Nullable
    Path keyStore;

    @Nullable
    String keyAlias;

    @Nullable
    Secret keyPassword;

    @Nullable
    Path keyPasswordFile;

    TlsVersion minimumVersion = TlsVersion.TLS_1_2;
    Duration reloadEvery = Duration.ofSeconds(60);

    TlsSettingsBuilder() {}

    /**
     * Trusts the authorities in these files, in place of those of the JDK unless {@link #trustJdkToo(boolean)} is set. Replaces
     * what was trusted before. Default: the authorities of the JDK.
     *
     * @param files each with one or many certificates in PEM, or one in DER; none at all means the JDK again
     * @return this builder
     */
    public TlsSettingsBuilder trust(Path... files) {
        List<TrustFile> named = new ArrayList<>();
        for (Path file : files) {
            named.add(new TrustFile(file, null));
        }
        this.trust = named;
        return this;
    }

    /**
     * Trusts the authorities in this trust store, in place of those of the JDK unless {@link #trustJdkToo(boolean)} is set. Replaces
     * what was trusted before.
     *
     * @param store a PKCS#12 or JKS file
     * @param password the password of the store
     * @return this builder
     */
    public TlsSettingsBuilder trust(Path store, Secret password) {
        this.trust = List.of(new TrustFile(store, Objects.requireNonNull(password, "password")));
        return this;
    }

    /**
     * Whether the authorities of the JDK are trusted beside those given. Default false: who names the authority of his connection
     * means that one, and no other can make a certificate that passes for it.
     *
     * @param trustJdkToo whether they are
     * @return this builder
     */
    public TlsSettingsBuilder trustJdkToo(boolean trustJdkToo) {
        this.trustJdkToo = trustJdkToo;
        return this;
    }

    /**
     * The certificate that is shown to the other side, with those of the authorities between it and the root. Needs {@link
     * #key(Path)}. Default: none.
     *
     * @param certificate a PEM file
     * @return this builder
     */
    public TlsSettingsBuilder certificate(Path certificate) {
        this.certificate = Objects.requireNonNull(certificate, "certificate");
        return this;
    }

    /**
     * The private key of {@link #certificate(Path)}; may be the same file. Default: none.
     *
     * @param key a PEM file: PKCS#8, PKCS#8 encrypted with PBES2, PKCS#1 (RSA) or SEC 1 (EC)
     * @return this builder
     */
    public TlsSettingsBuilder key(Path key) {
        this.key = Objects.requireNonNull(key, "key");
        return this;
    }

    /**
     * Certificate and private key in one store, in place of {@link #certificate(Path)} and {@link #key(Path)}. Default: none.
     *
     * @param keyStore a PKCS#12 or JKS file
     * @return this builder
     */
    public TlsSettingsBuilder keyStore(Path keyStore) {
        this.keyStore = Objects.requireNonNull(keyStore, "keyStore");
        return this;
    }

    /**
     * Which key of {@link #keyStore(Path)} is used. Needed only where the store holds several. Default: the only one.
     *
     * @param keyAlias its alias
     * @return this builder
     */
    public TlsSettingsBuilder keyAlias(String keyAlias) {
        this.keyAlias = Objects.requireNonNull(keyAlias, "keyAlias");
        return this;
    }

    /**
     * The password of the key, or of the store and the key in it. Replaces {@link #keyPasswordFile(Path)}.
     *
     * @param keyPassword the password
     * @return this builder
     */
    public TlsSettingsBuilder keyPassword(Secret keyPassword) {
        this.keyPassword = Objects.requireNonNull(keyPassword, "keyPassword");
        this.keyPasswordFile = null;
        return this;
    }

    /**
     * The file that holds the password of the key or of the store. It is looked at again together with the keys, so that a new key
     * may have a new password. Replaces {@link #keyPassword(Secret)}.
     *
     * @param keyPasswordFile a file in UTF-8; one line end at its end is dropped
     * @return this builder
     */
    public TlsSettingsBuilder keyPasswordFile(Path keyPasswordFile) {
        this.keyPasswordFile = Objects.requireNonNull(keyPasswordFile, "keyPasswordFile");
        this.keyPassword = null;
        return this;
    }

    /**
     * The oldest version of TLS that is spoken. Default {@link TlsVersion#TLS_1_2}.
     *
     * @param minimumVersion the version
     * @return this builder
     */
    public TlsSettingsBuilder minimumVersion(TlsVersion minimumVersion) {
        this.minimumVersion = Objects.requireNonNull(minimumVersion, "minimumVersion");
        return this;
    }

    /**
     * How often the files are looked at again. They are looked at when a request is about to be sent, never by a thread of their
     * own. Default 60 seconds.
     *
     * @param reloadEvery 1 second to 1 day; zero looks only when {@link vn.dvcqg.sdk.Portal#reloadTls()} is called
     * @return this builder
     */
    public TlsSettingsBuilder reloadEvery(Duration reloadEvery) {
        this.reloadEvery = Objects.requireNonNull(reloadEvery, "reloadEvery");
        return this;
    }

    /**
     * The settings.
     *
     * @return immutable settings; this builder may be used on
     * @throws SetupProblemException with every contradiction at once
     */
    public TlsSettings build() {
        List<Violation> found = new ArrayList<>();
        boolean pem = certificate != null || key != null;
        if (pem && keyStore != null) {
            found.add(Violations.of("tls.keyStore", "setup-tls-two-keys"));
        } else if (pem && (certificate == null || key == null)) {
            found.add(Violations.of(key == null ? "tls.key" : "tls.certificate", "setup-tls-half-a-pair"));
        }
        if (keyAlias != null && keyStore == null) {
            found.add(Violations.of("tls.keyAlias", "setup-tls-alias-alone"));
        }
        if ((keyPassword != null || keyPasswordFile != null) && !pem && keyStore == null) {
            found.add(Violations.of("tls.keyPassword", "setup-tls-password-alone"));
        }
        boolean inRange = reloadEvery.compareTo(LEAST_RELOAD) >= 0 && reloadEvery.compareTo(MOST_RELOAD) <= 0;
        if (!inRange && !reloadEvery.isZero()) {
            found.add(Violations.of(
                    "tls.reloadEvery",
                    "setup-range",
                    LEAST_RELOAD.toSeconds() + " s",
                    MOST_RELOAD.toSeconds() + " s",
                    reloadEvery.toMillis() + " ms"));
        }
        if (!found.isEmpty()) {
            throw new SetupProblemException(found);
        }
        return new TlsSettings(copy());
    }

    TlsSettingsBuilder copy() {
        TlsSettingsBuilder copy = new TlsSettingsBuilder();
        copy.trust = List.copyOf(trust);
        copy.trustJdkToo = trustJdkToo;
        copy.certificate = certificate;
        copy.key = key;
        copy.keyStore = keyStore;
        copy.keyAlias = keyAlias;
        copy.keyPassword = keyPassword;
        copy.keyPasswordFile = keyPasswordFile;
        copy.minimumVersion = minimumVersion;
        copy.reloadEvery = reloadEvery;
        return copy;
    }
}
