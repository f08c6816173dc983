package vn.dvcqg.sdk.transport.internal.tls;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dvcqg.sdk.internal.Violations;

/** Reads PEM files. Text between the blocks, as openssl writes it, is passed over. */
final class Pem {

    /** Not at the start of the line only: some editors put a byte order mark before it. */
    private static final Pattern BEGIN = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----");

    private Pem() {}

    static boolean looksLike(byte[] bytes) {
        return BEGIN.matcher(text(bytes)).find();
    }

    /** The blocks in their order, at least one. */
    static List<PemBlock> read(String field, Path file, byte[] bytes) throws KeyFault {
        List<PemBlock> blocks = new ArrayList<>();
        Iterator<String> lines = text(bytes).lines().iterator();
        while (lines.hasNext()) {
            Matcher begin = BEGIN.matcher(lines.next());
            if (begin.find()) {
                blocks.add(block(field, file, begin.group(1), lines));
            }
        }
        if (blocks.isEmpty()) {
            throw new KeyFault(Violations.of(field, "setup-tls-no-pem", file));
        }
        return blocks;
    }

    private static PemBlock block(String field, Path file, String label, Iterator<String> lines) throws KeyFault {
        StringBuilder content = new StringBuilder();
        boolean oldCipher = false;
        while (lines.hasNext()) {
            String line = lines.next().strip();
            if (line.equals("-----END " + label + "-----")) {
                return new PemBlock(label, oldCipher, decoded(field, file, label, content.toString(), oldCipher));
            }
            if (line.indexOf(':') >= 0) {
                oldCipher |= line.startsWith("Proc-Type:") && line.endsWith("ENCRYPTED");
            } else if (!line.startsWith("-----")) {
                content.append(line);
            } else {
                break;
            }
        }
        throw broken(field, file, label);
    }

    private static byte[] decoded(String field, Path file, String label, String content, boolean oldCipher)
            throws KeyFault {
        try {
            // the second header of the old cipher may run over several lines; its content is not read anyway
            return oldCipher ? new byte[0] : Base64.getDecoder().decode(content);
        } catch (IllegalArgumentException e) {
            throw broken(field, file, label);
        }
    }

    private static KeyFault broken(String field, Path file, String label) {
        return new KeyFault(Violations.of(field, "setup-tls-pem-broken", file, label));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
