package vn.dvcqg.sdk.transport.internal.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.mock.net.TestAuthority;

/** Private keys in the forms in which tools write them. All keys here are made by the test. */
class PrivateKeysTest {

    private static final Path FILE = Path.of("client.key");
    private static final String PASSWORD = "for-this-test-only";
    private static final String VIETNAMESE = "mật khẩu thử";

    @TempDir
    Path folder;

    private static PrivateKey ec;
    private static PrivateKey rsa;
    private static PrivateKey ed25519;

    @BeforeAll
    static void makeKeys() throws Exception {
        ec = KeyPairGenerator.getInstance("EC").generateKeyPair().getPrivate();
        rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        ed25519 = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
    }

    @Test
    void read_pkcs8OfEveryKind_isTheKey() throws Exception {
        for (PrivateKey key : List.of(ec, rsa, ed25519)) {
            assertThat(read(pem("PRIVATE KEY", key.getEncoded()), null)).isEqualTo(key);
        }
    }

    @Test
    void read_pkcs1_isTheKey() throws Exception {
        byte[] pkcs1 = Der.one(rsa.getEncoded()).children().get(2).content();

        assertThat(read(pem("RSA PRIVATE KEY", pkcs1), null)).isEqualTo(rsa);
    }

    @Test
    void read_sec1BehindItsParameters_isTheKey() throws Exception {
        List<Der.Node> pkcs8 = Der.one(ec.getEncoded()).children();
        byte[] curve = Der.wrap(Der.OID, pkcs8.get(1).children().get(1).content());
        List<Der.Node> bare = Der.one(pkcs8.get(2).content()).children();
        byte[] sec1 = Der.wrap(
                Der.SEQUENCE,
                Der.wrap(Der.INTEGER, bare.get(0).content()),
                Der.wrap(Der.OCTETS, bare.get(1).content()),
                Der.wrap(0xA0, curve));

        PrivateKey read = read(pem("EC PARAMETERS", curve) + pem("EC PRIVATE KEY", sec1), null);

        assertThat(((ECPrivateKey) read).getS()).isEqualTo(((ECPrivateKey) ec).getS());
        assertThat(((ECPrivateKey) read).getParams()).isEqualTo(((ECPrivateKey) ec).getParams());
    }

    /** The way of the test authority, which is that of openssl: HMAC-SHA256 and AES-256. */
    @Test
    void read_encryptedByOthers_isTheKey() throws Exception {
        var client = TestAuthority.create().client("demo-agency");
        String text = Files.readString(client.writeKey(folder.resolve("client.key"), PASSWORD));

        assertThat(read(text, PASSWORD)).isEqualTo(client.privateKey());
    }

    static Stream<Arguments> ciphers() {
        return Stream.of(
                Arguments.of("PBKDF2WithHmacSHA1", "", "AES", 128, "608648016503040102"),
                Arguments.of("PBKDF2WithHmacSHA1", "2a864886f70d0207", "AES", 192, "608648016503040116"),
                Arguments.of("PBKDF2WithHmacSHA224", "2a864886f70d0208", "AES", 256, "60864801650304012a"),
                Arguments.of("PBKDF2WithHmacSHA256", "2a864886f70d0209", "DESede", 192, "2a864886f70d0307"),
                Arguments.of("PBKDF2WithHmacSHA384", "2a864886f70d020a", "AES", 256, "60864801650304012a"),
                Arguments.of("PBKDF2WithHmacSHA512", "2a864886f70d020b", "AES", 256, "60864801650304012a"));
    }

    @ParameterizedTest
    @MethodSource("ciphers")
    void read_encryptedWithAnyCommonCipher_isTheKey(String derivation, String hash, String cipher, int bits, String oid)
            throws Exception {
        String text = pem("ENCRYPTED PRIVATE KEY", encrypt(derivation, hash, cipher, bits, oid));

        assertThat(read(text, VIETNAMESE)).isEqualTo(ec);
        assertFault(text, "another", "tls.keyPassword", "setup-tls-key-password-wrong");
        assertFault(text, null, "tls.keyPassword", "setup-tls-key-password-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "PBKDF2WithHmacSHA256, 2a864886f70d0209, 2b0e030207",
        "PBKDF2WithHmacSHA256, 2a864886f70d0263, 60864801650304012a"
    })
    void read_encryptedWithAnUnknownCipher_tellsHowToConvert(String derivation, String hash, String oid)
            throws Exception {
        String text = pem("ENCRYPTED PRIVATE KEY", encrypt(derivation, hash, "AES", 256, oid));

        assertFault(text, VIETNAMESE, "tls.key", "setup-tls-key-cipher");
    }

    @Test
    void read_encryptedBeforePkcs8_tellsHowToConvert() {
        String text = "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00FF\n\nAAAA\n"
                + "-----END RSA PRIVATE KEY-----\n";

        Violation fault = assertFault(text, PASSWORD, "tls.key", "setup-tls-key-cipher");

        assertThat(fault.en()).contains("openssl pkcs8 -topk8 -v2 aes-256-cbc -in client.key -out new.key");
        assertThat(fault.vi()).contains("openssl pkcs8 -topk8 -v2 aes-256-cbc -in client.key -out new.key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY", "DSA PRIVATE KEY", "OPENSSH PRIVATE KEY"})
    void read_keyOfGarbage_isDamaged(String label) {
        assertFault(pem(label, new byte[] {0x30, 3, 2, 1, 0}), null, "tls.key", "setup-tls-key-damaged");
        assertFault(pem(label, new byte[] {0x30, (byte) 0x82, 1}), null, "tls.key", "setup-tls-key-damaged");
        assertFault(pem(label, new byte[0]), null, "tls.key", "setup-tls-key-damaged");
    }

    @Test
    void read_wrongFiles_areEachToldByTheirName() throws Exception {
        String certificate = pem("CERTIFICATE", new byte[] {1});
        String key = pem("PRIVATE KEY", ec.getEncoded());

        assertFault(certificate, null, "tls.key", "setup-tls-certificate-for-key");
        assertFault(pem("PUBLIC KEY", new byte[] {1}), null, "tls.key", "setup-tls-no-key");
        assertFault(key + key, null, "tls.key", "setup-tls-several-keys");
        assertFault("no key at all", null, "tls.key", "setup-tls-no-pem");
        assertFault(key.substring(0, key.length() / 2), null, "tls.key", "setup-tls-pem-broken");
        assertFault(key.replace("\n-----END", "*\n-----END"), null, "tls.key", "setup-tls-pem-broken");
        assertFault(key.replace("END PRIVATE", "END PUBLIC"), null, "tls.key", "setup-tls-pem-broken");
    }

    /** Notepad puts a mark before the text and ends lines in two characters; openssl writes attributes between the blocks. */
    @Test
    void read_keyAmongOtherText_isTheKey() throws Exception {
        String text = "\u00EF\u00BB\u00BF" + pem("PRIVATE KEY", ec.getEncoded()).replace("\n", "\r\n");

        assertThat(read(text, null)).isEqualTo(ec);
        assertThat(read("Bag Attributes\n    friendlyName: own\n" + text + "subject=CN = own\n", null))
                .isEqualTo(ec);
    }

    private static PrivateKey read(String text, String password) throws KeyFault {
        return PrivateKeys.read(
                FILE, text.getBytes(StandardCharsets.ISO_8859_1), password == null ? null : Secret.of(password));
    }

    private static Violation assertFault(String text, String password, String field, String code) {
        KeyFault fault = catchThrowableOfType(KeyFault.class, () -> read(text, password));
        assertThat(fault).as(code).isNotNull();
        assertThat(fault.violation())
                .extracting(Violation::field, Violation::code)
                .containsExactly(field, code);
        assertThat(fault.violation().en()).contains("client.key").doesNotContain(PASSWORD);
        return fault.violation();
    }

    static String pem(String label, byte[] content) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + label
                + "-----\n";
    }

    private static byte[] encrypt(String derivation, String hash, String name, int bits, String oid) throws Exception {
        byte[] salt = {1, 2, 3, 4, 5, 6, 7, 8};
        byte[] start = new byte[name.equals("AES") ? 16 : 8];
        byte[] secret = SecretKeyFactory.getInstance(derivation)
                .generateSecret(new PBEKeySpec(VIETNAMESE.toCharArray(), salt, 1000, bits))
                .getEncoded();
        Cipher cipher = Cipher.getInstance(name + "/CBC/PKCS5Padding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(secret, name), new IvParameterSpec(start));
        byte[] sha =
                hash.isEmpty() ? new byte[0] : Der.wrap(Der.SEQUENCE, Der.wrap(Der.OID, hex(hash)), new byte[] {5, 0});
        byte[] parameters = Der.wrap(
                Der.SEQUENCE, Der.wrap(Der.OCTETS, salt), Der.wrap(Der.INTEGER, new byte[] {3, (byte) 0xE8}), sha);
        byte[] scheme = Der.wrap(
                Der.SEQUENCE,
                Der.wrap(Der.SEQUENCE, Der.wrap(Der.OID, hex("2a864886f70d01050c")), parameters),
                Der.wrap(Der.SEQUENCE, Der.wrap(Der.OID, hex(oid)), Der.wrap(Der.OCTETS, start)));
        return Der.wrap(
                Der.SEQUENCE,
                Der.wrap(Der.SEQUENCE, Der.wrap(Der.OID, hex("2a864886f70d01050d")), scheme),
                Der.wrap(Der.OCTETS, cipher.doFinal(ec.getEncoded())));
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
