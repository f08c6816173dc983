package vn.dvcqg.sdk.mock.net.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a certificate may be used for, and the names it stands for (RFC 5280, 4.2.1). */
public final class Extensions {
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9A-Fa-f]*:[0-9A-Fa-f:.]*");
    private static final int KEY_ID_BYTES = 20;
    private static final byte[] CRITICAL = Der.yes();
    private static final byte[] NOT_CRITICAL = new byte[0];

    private final List<byte[]> own;

    private Extensions(byte[]... own) {
        this.own = List.of(own);
    }

    /** An authority that signs others. */
    public static Extensions authority() {
        // bits 5 and 6: signs certificates and revocation lists
        return new Extensions(
                extension("2.5.29.19", CRITICAL, Der.sequence(Der.yes())),
                extension("2.5.29.15", CRITICAL, Der.namedBits(1, 0x06)));
    }

    /** A server with these host names and addresses. */
    public static Extensions server(List<String> names) {
        byte[][] encoded = names.stream().map(Extensions::alternativeName).toArray(byte[][]::new);
        return new Extensions(
                extension("2.5.29.19", CRITICAL, Der.sequence()),
                digitalSignature(),
                purpose("1.3.6.1.5.5.7.3.1"),
                extension("2.5.29.17", NOT_CRITICAL, Der.sequence(encoded)));
    }

    /** A client. */
    public static Extensions client() {
        return new Extensions(
                extension("2.5.29.19", CRITICAL, Der.sequence()), digitalSignature(), purpose("1.3.6.1.5.5.7.3.2"));
    }

    byte[] encode(PublicKey subject, PublicKey issuer) {
        byte[] subjectId = extension("2.5.29.14", NOT_CRITICAL, Der.octets(keyId(subject)));
        byte[] issuerId = extension("2.5.29.35", NOT_CRITICAL, Der.sequence(Der.tagged(0x80, keyId(issuer))));
        return Der.sequence(
                Stream.concat(own.stream(), Stream.of(subjectId, issuerId)).toArray(byte[][]::new));
    }

    private static byte[] extension(String oid, byte[] critical, byte[] value) {
        return Der.sequence(Der.oid(oid), critical, Der.octets(value));
    }

    private static byte[] digitalSignature() {
        return extension("2.5.29.15", CRITICAL, Der.namedBits(7, 0x80));
    }

    private static byte[] purpose(String oid) {
        return extension("2.5.29.37", NOT_CRITICAL, Der.sequence(Der.oid(oid)));
    }

    private static byte[] alternativeName(String name) {
        if (!ADDRESS.matcher(name).matches()) {
            return Der.tagged(0x82, name.getBytes(StandardCharsets.US_ASCII));
        }
        try {
            // of digits only, so nothing is looked up
            return Der.tagged(0x87, InetAddress.getByName(name).getAddress());
        } catch (UnknownHostException wrong) {
            throw new IllegalArgumentException("\"" + name + "\" is neither a host name nor an address", wrong);
        }
    }

    /** 160 bits of the SHA-256 of the key (RFC 7093, method 1, over the whole key structure). */
    private static byte[] keyId(PublicKey key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return Arrays.copyOf(hash, KEY_ID_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
