package vn.dvcqg.sdk.examples.login;

import java.io.IOException;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.dvcqg.sdk.mock.StoredDossier;

/** Clicks through the example in place of a person and tells what it sees; a browser as far as that needs one. */
final class Walk {

    private static final Pattern HEADING = Pattern.compile("<h1>(.+?)</h1>");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([a-zA-Z]+)\" value=\"([^\"]*)\">");

    /** The JDK would send cookies that have an age in the quotes of an old standard, which no browser does. */
    private static final class Jar extends CookieManager {
        @Override
        public void put(URI from, Map<String, List<String>> headers) throws IOException {
            super.put(from, headers);
            getCookieStore().getCookies().forEach(cookie -> cookie.setVersion(0));
        }
    }

    private final Motcua motcua;
    private final PrintStream out;
    private final HttpClient browser;

    Walk(Motcua motcua, PrintStream out) {
        this.motcua = motcua;
        this.out = out;
        this.browser = HttpClient.newBuilder()
                .sslContext(motcua.authority.clientContext())
                .cookieHandler(new Jar())
                // from https to http as well: the provider of this example is a mock without TLS
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
    }

    /** Whether the portal got the dossier as one of the person who had logged in. */
    boolean run() throws IOException, InterruptedException {
        get("/");
        HttpResponse<String> form = login("/ho-so/moi");
        post(
                motcua.url("/ho-so"),
                Map.of("token", hidden(form, "token"), "don", hidden(form, "don"), "noidung", "Đề nghị mẫu"));
        HttpResponse<String> surer = get("/nang-muc?tiep=" + Visit.encoded("/ho-so"));
        post(motcua.url("/dang-xuat"), Map.of("token", hidden(surer, "token")));

        String techId = motcua.provider.accounts().get(0).techId();
        boolean arrived = motcua.mockPortal.dossiers().stream()
                .filter(each -> !each.portalBorn())
                .map(StoredDossier::json)
                .anyMatch(json -> json.contains("\"MaDoiTuong\":\"" + techId + "\""));
        boolean faultless = motcua.provider.findings().isEmpty();
        out.println(
                arrived && faultless
                        ? "Khớp: Cổng giữ hồ sơ với TechID của người đã đăng nhập."
                        : "KHÔNG KHỚP: " + motcua.provider.findings());
        return arrived && faultless;
    }

    /** Logs the first citizen in, on the way to a page. */
    HttpResponse<String> login(String path) throws IOException, InterruptedException {
        return choose(get("/dang-nhap?tiep=" + Visit.encoded(path)), "citizen");
    }

    /** Presses the button of an account on the page of the provider. */
    HttpResponse<String> choose(HttpResponse<String> chooser, String account) throws IOException, InterruptedException {
        return post(
                motcua.provider.url().resolve("/commonauth"),
                Map.of("sessionDataKey", hidden(chooser, "sessionDataKey"), "account", account));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return show(HttpRequest.newBuilder(motcua.url(path)).build());
    }

    HttpResponse<String> post(URI address, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(each -> each.getKey() + "=" + Visit.encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        return show(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> show(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> page = browser.send(request, HttpResponse.BodyHandlers.ofString());
        Matcher heading = HEADING.matcher(page.body());
        out.println(request.method() + " " + request.uri().getPath() + " → " + page.statusCode() + " "
                + (heading.find() ? heading.group(1) : ""));
        return page;
    }

    static String hidden(HttpResponse<String> page, String name) {
        Matcher field = HIDDEN.matcher(page.body());
        while (field.find()) {
            if (field.group(1).equals(name)) {
                return field.group(2);
            }
        }
        throw new IllegalStateException(
                "no field " + name + " on the page " + page.uri().getPath());
    }
}
