package vn.dvcqg.sdk.auth.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.auth.LoginReason;

/** The parameters of a query as it came. A plus sign stays a plus sign: VNeID writes Base64 undecoded. */
public final class RawQuery {

    private final Map<String, List<String>> values;

    private RawQuery(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Reads a query; what no browser writes is refused. */
    public static RawQuery of(String raw) {
        Map<String, List<String>> values = new HashMap<>();
        for (String pair : raw.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                values.computeIfAbsent(decoded(name), key -> new ArrayList<>()).add(decoded(value));
            }
        }
        return new RawQuery(values);
    }

    /** The one value of a parameter; null when it is missing or empty. */
    public @Nullable String one(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        if (all.size() > 1) {
            throw new Refused(LoginReason.PARAMETER_REPEATED);
        }
        return all.isEmpty() || all.get(0).isEmpty() ? null : all.get(0);
    }

    private static String decoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                bytes.write(hex(text, i + 1) << 4 | hex(text, i + 2));
                i += 2;
            } else if (c < 0x20 || c > 0x7e) {
                throw new Refused(LoginReason.CALLBACK_MALFORMED);
            } else {
                bytes.write(c);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refused(LoginReason.CALLBACK_MALFORMED);
        }
    }

    private static int hex(String text, int at) {
        int digit = at < text.length() && text.charAt(at) < 0x80 ? Character.digit(text.charAt(at), 16) : -1;
        if (digit < 0) {
            throw new Refused(LoginReason.CALLBACK_MALFORMED);
        }
        return digit;
    }
}
