package vn.dvcqg.sdk.mock.net.internal;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Request line and headers of an HTTP/1.1 request.
 *
 * @param method the method
 * @param target the target as sent
 * @param lines the header lines as sent
 */
record RequestHead(String method, String target, List<String> lines) {
    private static final int LONGEST = 64 * 1024;
    private static final String END = "\r\n\r\n";
    private static final String BASIC = "basic ";

    /** Reads up to the empty line and not a byte further. */
    static RequestHead read(InputStream in) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int matched = 0; matched < END.length(); ) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the client closed before its request was complete");
            }
            if (text.size() == LONGEST) {
                throw new ProtocolException("the head of the request is longer than " + LONGEST + " bytes");
            }
            text.write(next);
            if (next == END.charAt(matched)) {
                matched++;
            } else {
                matched = next == '\r' ? 1 : 0;
            }
        }
        String[] all = text.toString(StandardCharsets.ISO_8859_1).trim().split("\r\n", -1);
        String[] first = all[0].split(" ", -1);
        if (first.length != 3) {
            throw new ProtocolException("not a request line: " + all[0]);
        }
        return new RequestHead(first[0], first[1], List.of(all).subList(1, all.length));
    }

    private static String name(String line) {
        int colon = line.indexOf(':');
        return (colon < 0 ? line : line.substring(0, colon)).strip().toLowerCase(Locale.ROOT);
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        lines.forEach(line ->
                headers.put(name(line), line.substring(line.indexOf(':') + 1).strip()));
        return headers;
    }

    Set<String> names() {
        return headers().keySet();
    }

    /** Lines that go further: not those meant for the proxy or, named by {@code Connection}, for this connection. */
    String forwarded() {
        Set<String> own = Stream.of(headers().getOrDefault("connection", "").split(",", -1))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> !name(line).startsWith("proxy-") && !name(line).equals("connection"))
                .filter(line -> !own.contains(name(line)))
                .map(line -> line + "\r\n")
                .collect(Collectors.joining());
    }

    /** User name and password of {@code Proxy-Authorization}, joined by a colon. */
    Optional<String> login() {
        String header = headers().getOrDefault("proxy-authorization", "");
        if (!header.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
            return Optional.empty();
        }
        try {
            byte[] plain =
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            return Optional.of(new String(plain, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException garbage) {
            return Optional.empty();
        }
    }
}
