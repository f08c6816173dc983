package vn.dvcqg.sdk.auth;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/**
 * A person's browser at the pages of a real provider: it follows redirects, keeps the provider's cookies, fills in forms and follows links,
 * until it is sent to the host that began. What it has for that host is {@link #own}.
 */
final class PageBrowser {

    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]*)\"");
    private static final Pattern FIELD = Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");
    private static final int MOST_REDIRECTS = 20;

    /** Where the browser stands: at a page, or before the door of the host that began. */
    record Place(URI address, int status, String page) {
        boolean isOf(URI host) {
            return address.toString().startsWith(host.toString());
        }
    }

    final Browser own = new Browser();
    private final URI provider;
    private final HttpClient http;

    PageBrowser(URI provider, SSLContext trusted) {
        this.provider = provider;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(trusted)
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .build();
    }

    /** Goes to an address, and on to where that leads. */
    Place open(URI address) {
        return follow(HttpRequest.newBuilder(address).build());
    }

    /** Fills in the form of a page and sends it. */
    Place submit(Place page, Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher hidden = FIELD.matcher(page.page());
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        fields.putAll(typed);
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return follow(HttpRequest.newBuilder(page.address().resolve(found(FORM, page)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    /** Follows the link with this text. */
    Place click(Place page, String text) {
        Pattern link = Pattern.compile("<a href=\"([^\"]*)\">" + Pattern.quote(text) + "</a>");
        return open(page.address().resolve(found(link, page)));
    }

    private static String found(Pattern pattern, Place page) {
        Matcher matcher = pattern.matcher(page.page());
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + page);
        }
        return matcher.group(1);
    }

    private Place follow(HttpRequest first) {
        HttpRequest request = first;
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            HttpResponse<String> answer = send(request);
            String location = answer.headers().firstValue("Location").orElse(null);
            if (location == null) {
                return new Place(request.uri(), answer.statusCode(), answer.body());
            }
            URI next = request.uri().resolve(location);
            if (!next.getAuthority().equals(provider.getAuthority())) {
                return new Place(next, answer.statusCode(), "");
            }
            request = HttpRequest.newBuilder(next).build();
        }
        throw new AssertionError("redirects go round in circles at " + request.uri());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
