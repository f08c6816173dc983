package vn.dvcqg.sdk.transport;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.Secret;

/**
 * Whom the connections trust and with which certificate they show who calls. Built by {@link #builder()}, which names every default.
 * Immutable and safe for use by several threads; prints names of files and no secret.
 *
 * <p>That the certificate of the other side is for the host that is called is always checked; nothing switches it off.
 *
 * <p>The files are looked at again while the program runs ({@link #reloadEvery()}, {@link vn.dvcqg.sdk.Portal#reloadTls()}). Changed
 * files are taken into use only when all of them are good; until then the old keys stay, and the log says why.
 *
 * <pre>{@code
 * TlsSettings tls = TlsSettings.builder()
 *     .trust(Path.of("/etc/dvcqg/authority.pem"))
 *     .certificate(Path.of("/etc/dvcqg/client.pem"))
 *     .key(Path.of("/etc/dvcqg/client.key"))
 *     .build();
 * }</pre>
 */
public final class TlsSettings {

    /** Every setting at its default: the authorities of the JDK, no certificate of our own, TLS 1.2 or 1.3. */
    public static final TlsSettings DEFAULT = builder().build();

    private final TlsSettingsBuilder settings;

    TlsSettings(TlsSettingsBuilder settings) {
        this.settings = settings;
    }

    /**
     * Settings with their defaults.
     *
     * @return a builder
     */
    public static TlsSettingsBuilder builder() {
        return new TlsSettingsBuilder();
    }

    /**
     * A builder that starts from these settings.
     *
     * @return a builder
     */
    public TlsSettingsBuilder toBuilder() {
        return settings.copy();
    }

    /**
     * The authorities that are trusted.
     *
     * @return the files; empty when the authorities of the JDK are
     */
    public List<TrustFile> trust() {
        return List.copyOf(settings.trust);
    }

    /**
     * Whether the authorities of the JDK are trusted beside those of {@link #trust()}.
     *
     * @return false unless asked for; without meaning while {@link #trust()} is empty
     */
    public boolean trustJdkToo() {
        return settings.trustJdkToo;
    }

    /**
     * The certificate that is shown to the other side.
     *
     * @return the PEM file, or null
     */
    public @Nullable Path certificate() {
        return settings.certificate;
    }

    /**
     * The private key of {@link #certificate()}.
     *
     * @return the PEM file, or null
     */
    public @Nullable Path key() {
        return settings.key;
    }

    /**
     * The store that holds certificate and private key.
     *
     * @return the PKCS#12 or JKS file, or null
     */
    public @Nullable Path keyStore() {
        return settings.keyStore;
    }

    /**
     * Which key of the store is used.
     *
     * @return its alias, or null when the store holds one only
     */
    public @Nullable String keyAlias() {
        return settings.keyAlias;
    }

    /**
     * The password of the key or of the store.
     *
     * @return the password, or null
     */
    public @Nullable Secret keyPassword() {
        return settings.keyPassword;
    }

    /**
     * The file with the password of the key or of the store.
     *
     * @return the file, or null
     */
    public @Nullable Path keyPasswordFile() {
        return settings.keyPasswordFile;
    }

    /**
     * The oldest version of TLS that is spoken.
     *
     * @return the version
     */
    public TlsVersion minimumVersion() {
        return settings.minimumVersion;
    }

    /**
     * How often the files are looked at again.
     *
     * @return the time between two looks; zero when only {@link vn.dvcqg.sdk.Portal#reloadTls()} looks
     */
    public Duration reloadEvery() {
        return settings.reloadEvery;
    }

    /** Every setting, fit for a log: names of files without their folders, no secret. */
    @Override
    public String toString() {
        String trusted = trust().stream().map(each -> name(each.file())).collect(Collectors.joining(" "));
        return "TlsSettings{trust=" + (trusted.isEmpty() ? "JDK" : trusted + (trustJdkToo() ? " and JDK" : ""))
                + ", certificate=" + name(certificate()) + ", key=" + name(key()) + ", keyStore=" + name(keyStore())
                + ", keyAlias=" + keyAlias() + ", minimumVersion=" + minimumVersion() + ", reloadEvery=" + reloadEvery()
                + "}";
    }

    private static String name(@Nullable Path file) {
        return file == null ? "none" : String.valueOf(file.getFileName());
    }
}
