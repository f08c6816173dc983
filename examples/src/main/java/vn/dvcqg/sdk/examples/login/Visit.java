package vn.dvcqg.sdk.examples.login;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request of a browser and the answer to it. */
record Visit(HttpExchange exchange) {

    private static final int MOST_FORM = 16 * 1024;
    private static final int SEE_OTHER = 303;

    /** A parameter of the address, or null. */
    @Nullable
    String parameter(String name) {
        String query = exchange.getRequestURI().getRawQuery();
        return query == null ? null : pairs(query).get(name);
    }

    /** The cookie of that name, or null if there is none or somebody has planted a second one. */
    @Nullable
    String cookie(String name) {
        List<String> found = new ArrayList<>();
        for (String header : exchange.getRequestHeaders().getOrDefault("Cookie", List.of())) {
            for (String pair : header.split(";", -1)) {
                String[] parts = pair.strip().split("=", 2);
                if (parts.length == 2 && parts[0].equals(name)) {
                    found.add(parts[1]);
                }
            }
        }
        return found.size() == 1 ? found.get(0) : null;
    }

    void setCookie(String value) {
        exchange.getResponseHeaders().add("Set-Cookie", value);
    }

    /**
     * What a form of this session sent. The browser sends the session's cookie with forms of other sites that can get around SameSite, but
     * only our own pages know the token.
     */
    Map<String, String> form(Session session) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MOST_FORM + 1);
        if (body.length > MOST_FORM) {
            throw new Refusal(413, "Biểu mẫu quá dài", "Hãy rút gọn nội dung rồi gửi lại.");
        }
        Map<String, String> sent = pairs(new String(body, StandardCharsets.UTF_8));
        byte[] token = sent.getOrDefault("token", "").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(token, session.formToken().reveal().getBytes(StandardCharsets.UTF_8))) {
            throw new Refusal(
                    403, "Biểu mẫu không còn hiệu lực", "Bạn đã đăng nhập lại từ khi mở biểu mẫu này. Hãy mở lại nó.");
        }
        return sent;
    }

    private static Map<String, String> pairs(String encoded) {
        Map<String, String> values = new LinkedHashMap<>();
        try {
            for (String pair : encoded.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                if (parts.length == 2) {
                    values.put(decoded(parts[0]), decoded(parts[1]));
                }
            }
            return values;
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, "Không đọc được yêu cầu", "Hãy quay lại trang chủ và thử lại.");
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    void page(int status, Html page) throws IOException {
        byte[] body = page.markup().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Goes on to a page of this site, with GET: reloading it sends no form again. */
    void goOn(String path) throws IOException {
        exchange.getResponseHeaders().set("Location", path);
        exchange.sendResponseHeaders(SEE_OTHER, -1);
        exchange.close();
    }
}
