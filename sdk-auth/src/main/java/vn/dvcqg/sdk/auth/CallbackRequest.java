package vn.dvcqg.sdk.auth;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the browser brought back, as it came: nothing of it is trusted and none of it can be read. Immutable. It prints the method only.
 *
 * <p>Hand over the query undecoded ({@code HttpServletRequest.getQueryString()}, {@code URI.getRawQuery()}): a decoded one has lost the plus
 * signs of VNeID's codes.
 */
public final class CallbackRequest {

    private final String method;
    private final String query;
    private final String cookies;
    private final String form;

    private CallbackRequest(String method, @Nullable String query, @Nullable String cookies, @Nullable String form) {
        this.method = Objects.requireNonNull(method, "method");
        this.query = query == null ? "" : query;
        this.cookies = cookies == null ? "" : cookies;
        this.form = form == null ? "" : form;
    }

    /**
     * A callback by GET, as all providers known make it.
     *
     * @param rawQuery the query, undecoded, or null
     * @param cookieHeader the value of the {@code Cookie} header, or null; several headers joined with {@code "; "}
     * @return the request
     */
    public static CallbackRequest of(@Nullable String rawQuery, @Nullable String cookieHeader) {
        return new CallbackRequest("GET", rawQuery, cookieHeader, null);
    }

    /**
     * A callback with any method.
     *
     * @param method the HTTP method
     * @param rawQuery the query, undecoded, or null
     * @param cookieHeader the value of the {@code Cookie} header, or null
     * @param form the body of a POST with a form, undecoded, or null. Browsers send no cookie of the SDK with a POST from another site, so
     *     a provider that answers with a form cannot be used; it ends as {@link LoginReason#COOKIE_MISSING}
     * @return the request
     */
    public static CallbackRequest of(
            String method, @Nullable String rawQuery, @Nullable String cookieHeader, @Nullable String form) {
        return new CallbackRequest(method, rawQuery, cookieHeader, form);
    }

    String method() {
        return method;
    }

    String query() {
        return query;
    }

    String cookies() {
        return cookies;
    }

    String form() {
        return form;
    }

    /** The method. */
    @Override
    public String toString() {
        return "CallbackRequest(" + method + ")";
    }
}
