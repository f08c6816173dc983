package vn.dvcqg.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.mock.net.Identity;
import vn.dvcqg.sdk.mock.net.TestAuthority;
import vn.dvcqg.sdk.transport.TlsSettings;
import vn.dvcqg.sdk.transport.TlsVersion;
import vn.dvcqg.sdk.transport.TrustFile;
import vn.dvcqg.sdk.transport.internal.OkHttpTransport;
import vn.dvcqg.sdk.transport.internal.TransportLimits;

/** TLS in the configuration: from properties and variables, with the faults of all files beside all others. */
class TlsPropertiesTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String PASSWORD = "for-this-test-only";

    @TempDir
    Path folder;

    private Identity client;

    @BeforeEach
    void write() {
        TestAuthority authority = TestAuthority.create();
        client = authority.client("demo-agency");
        authority.writeCertificate(file("authority.pem"));
        client.writeCertificate(file("client.pem"));
        client.writeKey(file("client.key"), PASSWORD);
        client.writePkcs12(file("client.p12"), PASSWORD);
    }

    @Test
    void properties_pem_areTakenOver() throws Exception {
        Path password = Files.writeString(file("password"), PASSWORD + "\n");
        PortalConfig config = config(Map.of(
                "tls-trust-file", path("authority.pem"),
                "tls-trust-jdk-too", "true",
                "tls-certificate-file", path("client.pem"),
                "tls-key-file", path("client.key"),
                "tls-key-password-file", password.toString(),
                "tls-minimum-version", "1.3",
                "tls-reload-every", "5m"));

        TlsSettings tls = config.tls();
        assertThat(tls.trust()).containsExactly(new TrustFile(file("authority.pem"), null));
        assertThat(tls.trustJdkToo()).isTrue();
        assertThat(tls.certificate()).isEqualTo(file("client.pem"));
        assertThat(tls.key()).isEqualTo(file("client.key"));
        assertThat(tls.keyPasswordFile()).isEqualTo(password);
        assertThat(tls.minimumVersion()).isEqualTo(TlsVersion.TLS_1_3);
        assertThat(tls.reloadEvery()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.toBuilder().build().tls()).isSameAs(tls);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void variables_stores_areTakenOver(boolean inFiles) throws Exception {
        Path trust = trustStore();
        Path password = Files.writeString(file("password"), PASSWORD + "\n");
        Map<String, String> texts = new HashMap<>(Map.of(
                "DVCQG_TLS_TRUST_FILE", trust.toString(),
                "DVCQG_TLS_KEY_STORE_FILE", path("client.p12"),
                "DVCQG_TLS_KEY_ALIAS", "key"));
        texts.put("DVCQG_TLS_TRUST_PASSWORD" + (inFiles ? "_FILE" : ""), inFiles ? password.toString() : PASSWORD);
        texts.put("DVCQG_TLS_KEY_PASSWORD" + (inFiles ? "_FILE" : ""), inFiles ? password.toString() : PASSWORD);

        PortalConfig config = builder().environment(texts).build();

        assertThat(config.tls().trust()).containsExactly(new TrustFile(trust, Secret.of(PASSWORD)));
        assertThat(config.tls().keyStore()).isEqualTo(file("client.p12"));
        assertThat(config.tls().keyAlias()).isEqualTo("key");
        assertThat(config.tls().keyPassword()).isEqualTo(inFiles ? null : Secret.of(PASSWORD));
    }

    @Test
    void properties_passwordFromElsewhere_replacesTheFile() {
        PortalConfig config = builder()
                .properties(properties(
                        Map.of("tls-key-store-file", path("client.p12"), "tls-key-password-file", path("missing"))))
                .environment(Map.of("DVCQG_TLS_KEY_PASSWORD", PASSWORD))
                .build();

        assertThat(config.tls().keyPassword()).isEqualTo(Secret.of(PASSWORD));
    }

    @Test
    void setter_afterProperties_replacesThem() {
        PortalConfig config = builder()
                .properties(properties(Map.of("tls-trust-file", path("missing"))))
                .tls(TlsSettings.DEFAULT)
                .build();

        assertThat(config.tls().trust()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.2, TLS_1_2", "TLSv1.3, TLS_1_3", "tls-1-3, TLS_1_3", "TLS_1_2, TLS_1_2"})
    void minimumVersion_eachSpelling_isRead(String text, TlsVersion version) {
        assertThat(config(Map.of("tls-minimum-version", text)).tls().minimumVersion())
                .isEqualTo(version);
    }

    @Test
    void build_everyFault_isToldAtOnceAndBesideOthers() {
        client.writeKey(file("other.key"), "another");
        PortalConfigBuilder bad = PortalConfig.builder()
                .properties(properties(Map.of(
                        "tls-trust-file", path("missing.pem"),
                        "tls-certificate-file", path("client.pem"),
                        "tls-key-file", path("other.key"),
                        "tls-key-password", PASSWORD)));

        assertThat(codes(bad))
                .containsExactlyInAnyOrder(
                        "endpoint required",
                        "agency required",
                        "credentials required",
                        "tls.trust setup-tls-file-missing",
                        "tls.keyPassword setup-tls-key-password-wrong");
    }

    @Test
    void build_contradictions_areToldEach() {
        assertThat(codes("tls-certificate-file", "client.pem")).containsExactly("tls.key setup-tls-half-a-pair");
        assertThat(codes("tls-key-file", "client.key")).containsExactly("tls.certificate setup-tls-half-a-pair");
        assertThat(codes("tls-key-file", "client.key", "tls-key-store-file", "client.p12"))
                .containsExactly("tls.keyStore setup-tls-two-keys");
        assertThat(codes("tls-key-alias", "key", "tls-key-password", PASSWORD))
                .containsExactly("tls.keyAlias setup-tls-alias-alone", "tls.keyPassword setup-tls-password-alone");
        assertThat(codes("tls-key-store-file", "client.p12", "tls-key-password", "a", "tls-key-password-file", "b"))
                .containsExactly("dvcqg.tls-key-password setup-tls-two-passwords");
        assertThat(codes("tls-trust-password", PASSWORD))
                .containsExactly("dvcqg.tls-trust-password setup-tls-trust-password-alone");
        assertThat(codes("tls-trust-file", "authority.pem", "tls-trust-password-file", "missing"))
                .containsExactly("dvcqg.tls-trust-password-file secret-file");
        assertThat(codes("tls-key-password", "")).containsExactly("dvcqg.tls-key-password secret-empty");
    }

    @ParameterizedTest
    @CsvSource({
        "tls-minimum-version, 1.1",
        "tls-minimum-version, newest",
        "tls-trust-jdk-too, perhaps",
        "tls-reload-every, often"
    })
    void build_valuesThatAreNone_areTold(String name, String text) {
        assertThat(codes(builder().properties(properties(Map.of(name, text)))))
                .containsExactly("dvcqg." + name + " setup-value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999ms", "25h", "PT-1S"})
    void build_reloadOutOfRange_isTold(String text) {
        assertThat(codes(builder().properties(properties(Map.of("tls-reload-every", text)))))
                .containsExactly("tls.reloadEvery setup-range");
    }

    @Test
    void build_besideAnotherTransport_isTold() {
        try (OkHttpTransport other = new OkHttpTransport(new TransportLimits(SECOND, SECOND, 1024, false))) {
            PortalConfigBuilder both = builder()
                    .tls(TlsSettings.builder().trust(file("authority.pem")).build())
                    .transport(other);

            assertThat(codes(both)).containsExactly("tls setup-tls-transport");
        }
    }

    @Test
    void settings_builderThatContradictsItself_isToldAtOnce() {
        assertThatExceptionOfType(SetupProblemException.class)
                .isThrownBy(() -> TlsSettings.builder()
                        .certificate(file("client.pem"))
                        .keyAlias("key")
                        .reloadEvery(Duration.ofMillis(1))
                        .build())
                .satisfies(e -> assertThat(e.problems()).hasSize(3));
    }

    @Test
    void describe_everything_showsNamesAndTheEndButNoFolderAndNoSecret() {
        PortalConfig config = config(Map.of(
                "tls-key-store-file",
                path("client.p12"),
                "tls-key-password",
                PASSWORD,
                "tls-trust-file",
                path("authority.pem")));

        assertThat(config.describe())
                .contains("keyStore=client.p12", "trust=authority.pem", "certificate valid until 2050-01-01")
                .doesNotContain(PASSWORD, folder.toString());
        assertThat(config.tls().toBuilder().build()).hasToString(config.tls().toString());
    }

    @Test
    void connect_filesGoneSinceTheConfiguration_isToldAgain() throws Exception {
        PortalConfig config = config(Map.of("tls-trust-file", path("authority.pem")));
        Files.delete(file("authority.pem"));

        assertThatExceptionOfType(SetupProblemException.class).isThrownBy(() -> Portal.connect(config));
    }

    @Test
    void reloadTls_changedFile_isTrueOnce() {
        try (Portal portal = Portal.connect(config(Map.of("tls-trust-file", path("authority.pem"))))) {
            assertThat(portal.reloadTls()).isFalse();
            TestAuthority.create().writeCertificate(file("authority.pem"));
            assertThat(portal.reloadTls()).isTrue();
            assertThat(portal.reloadTls()).isFalse();
        }
    }

    private static PortalConfigBuilder builder() {
        return PortalConfig.builder()
                .endpoint(URI.create("https://adapter.example/forward"))
                .agency(AgencyCode.of("H40.16"))
                .credentials(Credentials.password("demo", Secret.of("hunter2")));
    }

    private static PortalConfig config(Map<String, String> texts) {
        return builder().properties(properties(texts)).build();
    }

    private static Properties properties(Map<String, String> texts) {
        Properties properties = new Properties();
        texts.forEach((name, text) -> properties.put("dvcqg." + name, text));
        return properties;
    }

    /** Names and texts in turn; those of files are put into the folder. */
    private List<String> codes(String... namesAndTexts) {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            boolean file = namesAndTexts[i].endsWith("-file");
            texts.put(namesAndTexts[i], file ? path(namesAndTexts[i + 1]) : namesAndTexts[i + 1]);
        }
        return codes(builder().properties(properties(texts)));
    }

    private static List<String> codes(PortalConfigBuilder builder) {
        SetupProblemException e = catchThrowableOfType(SetupProblemException.class, builder::build);
        assertThat(e).isNotNull();
        assertThat(e).hasMessageNotContaining(PASSWORD);
        Set<String> told = new TreeSet<>();
        e.problems().forEach(each -> told.add(each.field() + " " + each.code()));
        assertThat(told).hasSameSizeAs(e.problems());
        return List.copyOf(told);
    }

    private Path trustStore() throws Exception {
        var store = java.security.KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("authority", Objects.requireNonNull(client.certificate()));
        Path file = file("trust.p12");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private String path(String name) {
        return file(name).toString();
    }
}
