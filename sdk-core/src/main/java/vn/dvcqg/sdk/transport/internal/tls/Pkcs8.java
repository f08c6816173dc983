package vn.dvcqg.sdk.transport.internal.tls;

import java.util.HexFormat;

/** Puts the older forms of private keys into the one that the JDK reads. */
final class Pkcs8 {

    private static final byte[] VERSION = HexFormat.of().parseHex("020100");
    private static final byte[] RSA = HexFormat.of().parseHex("300d06092a864886f70d0101010500");
    private static final byte[] EC = HexFormat.of().parseHex("06072a8648ce3d0201");
    private static final int PARAMETERS = 0xA0;

    private Pkcs8() {}

    /** From {@code RSA PRIVATE KEY}. */
    static byte[] ofRsa(byte[] pkcs1) {
        Der.one(pkcs1).expect(Der.SEQUENCE);
        return Der.wrap(Der.SEQUENCE, VERSION, RSA, Der.wrap(Der.OCTETS, pkcs1));
    }

    /** From {@code EC PRIVATE KEY}, which names its curve in an optional part that everybody writes. */
    static byte[] ofEc(byte[] sec1) {
        byte[] curve = Der.one(sec1).children().stream()
                .filter(node -> node.tag() == PARAMETERS)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("without a curve"))
                .content();
        return Der.wrap(Der.SEQUENCE, VERSION, Der.wrap(Der.SEQUENCE, EC, curve), Der.wrap(Der.OCTETS, sec1));
    }
}
