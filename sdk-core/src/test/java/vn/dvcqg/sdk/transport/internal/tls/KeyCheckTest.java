package vn.dvcqg.sdk.transport.internal.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.mock.net.Identity;
import vn.dvcqg.sdk.mock.net.TestAuthority;
import vn.dvcqg.sdk.transport.TlsSettings;
import vn.dvcqg.sdk.transport.TlsSettingsBuilder;

/** What is told of files that cannot be used, and that those which can are used. */
class KeyCheckTest {

    private static final Secret PASSWORD = Secret.of("for-this-test-only");

    private static TestAuthority authority;
    private static Identity client;
    private static Identity other;

    @TempDir
    Path folder;

    @BeforeAll
    static void issue() {
        authority = TestAuthority.create();
        client = authority.intermediate("branch").client("demo-agency");
        other = authority.client("other-agency");
    }

    @Test
    void check_settingsWithoutFiles_findNothing() {
        assertThat(faults(TlsSettings.builder())).isEmpty();
    }

    @Test
    void check_goodFilesOfEveryKind_tellTheLastDay() throws Exception {
        Path certificate = client.writeCertificate(folder.resolve("client.pem"));
        Path key = client.writeKey(folder.resolve("client.key"));
        Path both = folder.resolve("both.pem");
        Files.writeString(both, Files.readString(key) + Files.readString(certificate));
        Path trust = authority.writeCertificate(folder.resolve("authority.pem"));
        Path binary = folder.resolve("authority.cer");
        Files.write(binary, authority.certificate().getEncoded());
        for (TlsSettingsBuilder good : List.of(
                TlsSettings.builder()
                        .trust(trust, binary, both)
                        .certificate(certificate)
                        .key(key),
                TlsSettings.builder()
                        .trust(trustStore("PKCS12"), PASSWORD)
                        .certificate(both)
                        .key(both),
                TlsSettings.builder()
                        .trust(trustStore("JKS"), PASSWORD)
                        .keyStore(store("PKCS12", client))
                        .keyPassword(PASSWORD),
                TlsSettings.builder().keyStore(store("JKS", client)).keyPassword(PASSWORD),
                TlsSettings.builder()
                        .keyStore(store("PKCS12", client, other))
                        .keyAlias("key-1")
                        .keyPassword(PASSWORD))) {
            List<Violation> found = new ArrayList<>();

            LocalDate end = KeyCheck.check(good.build(), found);

            assertThat(found).isEmpty();
            assertThat(end).isEqualTo(LocalDate.of(2050, 1, 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret\n", "secret\r\n", "secret"})
    void check_passwordInAFile_opensTheKey(String text) throws Exception {
        Path password = Files.writeString(folder.resolve("password"), text);
        client.writeKey(folder.resolve("client.key"), "secret");

        assertThat(faults(pem().keyPasswordFile(password))).isEmpty();
    }

    @Test
    void check_filesThatAreNone_areTold() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.pem"));
        Path large = Files.write(folder.resolve("large.pem"), new byte[1024 * 1024 + 1]);
        TlsSettingsBuilder bad = TlsSettings.builder()
                .trust(empty, folder, large, folder.resolve("missing.pem"))
                .certificate(folder)
                .key(empty);

        assertThat(faults(bad))
                .containsExactly(
                        "tls.trust setup-tls-file-empty",
                        "tls.trust setup-tls-file-kind",
                        "tls.trust setup-tls-file-size",
                        "tls.trust setup-tls-file-missing",
                        "tls.certificate setup-tls-file-kind",
                        "tls.key setup-tls-file-empty");
    }

    @Test
    void check_fileThatMayNotBeRead_isTold() throws Exception {
        Path file = authority.writeCertificate(folder.resolve("closed.pem"));
        assumeThat(file.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(file)).as("root reads everything").isFalse();

        assertThat(faults(TlsSettings.builder().trust(file))).containsExactly("tls.trust setup-tls-file-rights");
    }

    @Test
    void check_certificateAndKeyMixedUp_areBothTold() {
        client.writeCertificate(folder.resolve("client.key"));
        client.writeKey(folder.resolve("client.pem"));

        assertThat(faults(bare()))
                .containsExactly(
                        "tls.certificate setup-tls-key-for-certificate", "tls.key setup-tls-certificate-for-key");
    }

    @Test
    void check_keyOfAnother_isTold() {
        pem();
        other.writeKey(folder.resolve("client.key"));
        assertThat(faults(bare())).containsExactly("tls.key setup-tls-key-mismatch");

        TestAuthority.create(vn.dvcqg.sdk.mock.net.KeyKind.RSA).client("rsa").writeKey(folder.resolve("client.key"));
        assertThat(faults(bare())).containsExactly("tls.key setup-tls-key-mismatch");
    }

    @Test
    void check_certificatesThatAreNone_areTold() throws Exception {
        pem();
        Path file = folder.resolve("client.pem");
        Files.writeString(file, PrivateKeysTest.pem("CERTIFICATE", new byte[] {1, 2, 3}));
        assertThat(faults(bare())).containsExactly("tls.certificate setup-tls-certificate-damaged");
        Files.writeString(file, PrivateKeysTest.pem("CERTIFICATE REQUEST", new byte[] {1, 2, 3}));
        assertThat(faults(bare())).containsExactly("tls.certificate setup-tls-no-certificate");
        Files.writeString(file, "anything");
        assertThat(faults(bare())).containsExactly("tls.certificate setup-tls-no-pem");
        Files.write(file, new byte[] {0x30, 0x03, 0x30, 0x01, 0x00});
        assertThat(faults(bare())).containsExactly("tls.certificate setup-tls-certificate-damaged");
        Files.writeString(file, "-----BEGIN CERTIFICATE-----\nAAAA");
        assertThat(faults(bare())).containsExactly("tls.certificate setup-tls-pem-broken");
    }

    @Test
    void check_storeAndPemMixedUp_areTold() throws Exception {
        Path store = store("PKCS12", client);
        pem();
        assertThat(faults(TlsSettings.builder().certificate(store).key(store)))
                .containsExactly("tls.certificate setup-tls-store-for-pem", "tls.key setup-tls-store-for-pem");
        assertThat(faults(TlsSettings.builder().keyStore(folder.resolve("client.key"))))
                .containsExactly("tls.keyStore setup-tls-pem-for-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS"})
    void check_storesThatDoNotOpen_areTold(String type) throws Exception {
        Path store = store(type, client);
        Path trust = trustStore(type);
        Secret wrong = Secret.of("wrong-one");

        assertThat(faults(TlsSettings.builder().keyStore(store).keyPassword(wrong)))
                .containsExactly("tls.keyPassword setup-tls-store-password");
        assertThat(faults(TlsSettings.builder().keyStore(store)))
                .containsExactly("tls.keyPassword setup-tls-store-password");
        assertThat(faults(TlsSettings.builder().trust(trust, wrong)))
                .containsExactly("tls.trust setup-tls-store-password");
        Files.write(store, java.util.Arrays.copyOf(Files.readAllBytes(store), 60));
        assertThat(faults(TlsSettings.builder().keyStore(store).keyPassword(PASSWORD)))
                .containsExactly("tls.keyStore setup-tls-store-damaged");
        Files.writeString(store, "no store at all");
        assertThat(faults(TlsSettings.builder().keyStore(store).keyPassword(PASSWORD)))
                .containsExactly("tls.keyStore setup-tls-store-damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS"})
    void check_storesWithoutTheRightEntry_areTold(String type) throws Exception {
        Path several = store(type, client, other);

        assertThat(faults(TlsSettings.builder().keyStore(several).keyPassword(PASSWORD)))
                .containsExactly("tls.keyAlias setup-tls-store-several-keys");
        assertThat(faults(TlsSettings.builder()
                        .keyStore(several)
                        .keyAlias("key-9")
                        .keyPassword(PASSWORD)))
                .containsExactly("tls.keyAlias setup-tls-store-alias");
        assertThat(faults(TlsSettings.builder().keyStore(trustStore(type)).keyPassword(PASSWORD)))
                .containsExactly("tls.keyStore setup-tls-store-no-key");
        assertThat(faults(TlsSettings.builder().trust(several, PASSWORD)))
                .containsExactly("tls.trust setup-tls-store-no-trust");
    }

    @Test
    void check_emptyPasswordFile_isTold() throws Exception {
        client.writeKey(folder.resolve("client.key"), "secret");
        Path password = Files.writeString(folder.resolve("password"), "\n");

        assertThat(faults(pem().keyPasswordFile(password))).containsExactly("tls.keyPasswordFile secret-empty");
    }

    @Test
    void check_onAnInterruptedThread_readsAndKeepsTheInterrupt() {
        TlsSettingsBuilder good = pem();
        client.writeKey(folder.resolve("client.key"));
        Thread.currentThread().interrupt();
        try {
            assertThat(faults(good)).isEmpty();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /** Certificate and key, the key as it lies there. */
    private TlsSettingsBuilder pem() {
        client.writeCertificate(folder.resolve("client.pem"));
        if (!Files.exists(folder.resolve("client.key"))) {
            client.writeKey(folder.resolve("client.key"));
        }
        return bare();
    }

    private TlsSettingsBuilder bare() {
        return TlsSettings.builder().certificate(folder.resolve("client.pem")).key(folder.resolve("client.key"));
    }

    private static List<String> faults(TlsSettingsBuilder settings) {
        List<Violation> found = new ArrayList<>();
        KeyCheck.check(settings.build(), found);
        assertThat(found.toString()).doesNotContain(PASSWORD.reveal());
        return found.stream().map(each -> each.field() + " " + each.code()).toList();
    }

    private Path store(String type, Identity... identities) throws Exception {
        KeyStore store = empty(type);
        for (int i = 0; i < identities.length; i++) {
            store.setKeyEntry(
                    "key-" + i,
                    identities[i].privateKey(),
                    PASSWORD.reveal().toCharArray(),
                    identities[i].chain().toArray(new Certificate[0]));
        }
        return write(store, "keys-" + identities.length + "." + type);
    }

    private Path trustStore(String type) throws Exception {
        KeyStore store = empty(type);
        store.setCertificateEntry("authority", authority.certificate());
        return write(store, "trust." + type);
    }

    private static KeyStore empty(String type) throws Exception {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        return store;
    }

    private Path write(KeyStore store, String name) throws Exception {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.reveal().toCharArray());
        }
        return file;
    }
}
