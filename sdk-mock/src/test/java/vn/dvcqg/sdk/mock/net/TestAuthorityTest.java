package vn.dvcqg.sdk.mock.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TestAuthorityTest {
    private static final TestAuthority AUTHORITY = TestAuthority.create();

    @TempDir
    private Path folder;

    private static void validate(TestAuthority root, Identity identity) throws GeneralSecurityException {
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(root.certificate(), null)));
        parameters.setRevocationEnabled(false);
        var path = CertificateFactory.getInstance("X.509").generateCertPath(identity.chain());
        CertPathValidator.getInstance("PKIX").validate(path, parameters);
    }

    private static byte[] pem(Path file, String what) throws IOException {
        String text = Files.readString(file);
        assertThat(text).startsWith("-----BEGIN " + what + "-----\n").endsWith("\n-----END " + what + "-----\n");
        return Base64.getMimeDecoder().decode(text.replaceAll("-----[^-]+-----", ""));
    }

    private static PrivateKey key(byte[] pkcs8, String algorithm) throws GeneralSecurityException {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    }

    @Test
    void server_names_standInTheCertificate() throws Exception {
        X509Certificate own =
                AUTHORITY.server("portal.example.test", "10.0.0.7", "::1").certificate();

        assertThat(own.getSubjectAlternativeNames())
                .containsExactly(
                        List.of(2, "portal.example.test"), List.of(7, "10.0.0.7"), List.of(7, "0:0:0:0:0:0:0:1"));
        assertThat(own.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(own.getBasicConstraints()).isEqualTo(-1);
        assertThat(own.getKeyUsage()).startsWith(true, false);
        assertThat(own.getSerialNumber().signum()).isPositive();
    }

    @Test
    void server_noNames_isForThisMachine() throws Exception {
        assertThat(AUTHORITY.server().certificate().getSubjectAlternativeNames())
                .containsExactly(List.of(2, "localhost"), List.of(7, "127.0.0.1"));
    }

    @Test
    void server_digitsThatAreNoAddress_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AUTHORITY.server("1.2.3.4.5"))
                .withMessage("\"1.2.3.4.5\" is neither a host name nor an address");
    }

    @ParameterizedTest
    @EnumSource
    void identities_ofEachKind_chainToTheRoot(KeyKind kind) throws Exception {
        TestAuthority root = TestAuthority.create(kind);
        Identity client = root.intermediate("Cơ quan cấp dưới, thử").client("Sở Mẫu, \"demo\"");

        validate(root, root.server());
        validate(root, client);

        assertThat(client.privateKey().getAlgorithm()).isEqualTo(kind.name());
        assertThat(client.chain()).hasSize(2);
        assertThat(client.certificate().getIssuerX500Principal().getName("RFC1779"))
                .contains("Cơ quan cấp dưới, thử");
        assertThat(client.certificate().getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2");
        assertThat(root.certificate().getBasicConstraints()).isEqualTo(Integer.MAX_VALUE);
        assertThat(root.certificate().getKeyUsage()[5]).isTrue();
    }

    @Test
    void identities_ofAnotherAuthority_doNotChain() {
        assertThatThrownBy(() -> validate(AUTHORITY, TestAuthority.create().server()))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void validity_isAsAsked() throws Exception {
        AUTHORITY.client("demo").certificate().checkValidity();
        assertThatThrownBy(() ->
                        AUTHORITY.client(Validity.EXPIRED, "demo").certificate().checkValidity())
                .isInstanceOf(CertificateExpiredException.class);
        X509Certificate future = AUTHORITY.server(Validity.NOT_YET_VALID).certificate();
        assertThatThrownBy(future::checkValidity).isInstanceOf(CertificateNotYetValidException.class);
        assertThat(future.getNotBefore().toInstant()).isEqualTo(Validity.NOT_YET_VALID.from());
        assertThat(future.getNotAfter().toInstant()).isEqualTo(Validity.NOT_YET_VALID.until());
    }

    @Test
    void writeCertificate_readBack_isTheChain() throws Exception {
        Identity identity = AUTHORITY.intermediate("below").server();

        try (InputStream in = Files.newInputStream(identity.writeCertificate(folder.resolve("chain.pem")))) {
            Collection<?> read = CertificateFactory.getInstance("X.509").generateCertificates(in);
            assertThat(List.<Object>copyOf(read)).isEqualTo(identity.chain());
        }
        try (InputStream in = Files.newInputStream(AUTHORITY.writeCertificate(folder.resolve("ca.pem")))) {
            assertThat(CertificateFactory.getInstance("X.509").generateCertificate(in))
                    .isEqualTo(AUTHORITY.certificate());
        }
    }

    @ParameterizedTest
    @EnumSource
    void writeKey_readBack_isTheKey(KeyKind kind) throws Exception {
        Identity identity = TestAuthority.create(kind).client("demo");
        Path file = identity.writeKey(folder.resolve("key.pem"));

        assertThat(key(pem(file, "PRIVATE KEY"), kind.name())).isEqualTo(identity.privateKey());
    }

    @Test
    void writeKey_password_opensWithItOnly() throws Exception {
        Identity identity = AUTHORITY.client("demo");
        Path file = identity.writeKey(folder.resolve("key.pem"), "right password");
        EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(pem(file, "ENCRYPTED PRIVATE KEY"));

        assertThat(key(decrypt(info, "right password"), "EC")).isEqualTo(identity.privateKey());
        assertThatThrownBy(() -> key(decrypt(info, "wrong password"), "EC"))
                .isInstanceOf(GeneralSecurityException.class);
    }

    private static byte[] decrypt(EncryptedPrivateKeyInfo info, String password) throws GeneralSecurityException {
        String algorithm = info.getAlgParameters().toString();
        Key key = SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(password.toCharArray()));
        Cipher cipher = Cipher.getInstance(algorithm);
        cipher.init(Cipher.DECRYPT_MODE, key, info.getAlgParameters());
        return info.getKeySpec(cipher).getEncoded();
    }

    @Test
    void writePkcs12_readBack_isKeyAndChain() throws Exception {
        Identity identity = AUTHORITY.intermediate("below").client("demo");
        Path file = identity.writePkcs12(folder.resolve("client.p12"), "secret");

        KeyStore store = KeyStore.getInstance(file.toFile(), "secret".toCharArray());
        String alias = store.aliases().nextElement();
        assertThat(store.getKey(alias, "secret".toCharArray())).isEqualTo(identity.privateKey());
        assertThat(List.of(store.getCertificateChain(alias))).isEqualTo(identity.chain());
        assertThatThrownBy(() -> KeyStore.getInstance(file.toFile(), "wrong".toCharArray()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void write_folderMissing_failsWithTheName() {
        Path file = folder.resolve("missing").resolve("key.pem");

        assertThatThrownBy(() -> AUTHORITY.client("demo").writeKey(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot write " + file);
    }

    @Test
    void toString_tellsWhomButNoKey() {
        assertThat(AUTHORITY.client("demo"))
                .hasToString("Identity[CN=demo, 2020-01-01T00:00:00Z to 2049-12-31T23:59:59Z]");
    }
}
