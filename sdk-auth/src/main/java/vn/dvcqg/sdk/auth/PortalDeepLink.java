package vn.dvcqg.sdk.auth;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.auth.internal.RawQuery;
import vn.dvcqg.sdk.auth.internal.Refused;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.id.ProcedureCode;
import vn.dvcqg.sdk.id.ServiceCode;

/**
 * The address by which the portal opens the local page for a new dossier. It proves nothing: begin a login at once where {@link
 * #isLoggedInAtPortal()}, and treat the codes as wishes of whoever wrote the address. Immutable.
 *
 * @see "docs/protocol/identity.md, section Deep link"
 */
public final class PortalDeepLink {

    private final boolean loggedInAtPortal;
    private final @Nullable ProcedureCode procedure;
    private final @Nullable ServiceCode service;
    private final @Nullable AgencyCode agency;

    private PortalDeepLink(RawQuery query) {
        this.loggedInAtPortal = "1".equals(query.one("vnconnect"));
        this.procedure = code(query, "MaTTHCDP", ProcedureCode::isValid, ProcedureCode::of);
        this.service = code(query, "MaDVC", ServiceCode::isValid, ServiceCode::of);
        this.agency = code(query, "MaCoQuanThucHien", AgencyCode::isValid, AgencyCode::of);
    }

    /**
     * Reads the query of the local page.
     *
     * @param rawQuery the query, undecoded, or null
     * @return what it says; a code that is none counts as missing, and a query that cannot be read as empty
     */
    public static PortalDeepLink of(@Nullable String rawQuery) {
        try {
            return new PortalDeepLink(RawQuery.of(Objects.requireNonNullElse(rawQuery, "")));
        } catch (Refused e) {
            return new PortalDeepLink(RawQuery.of(""));
        }
    }

    private static <T> @Nullable T code(RawQuery query, String name, Predicate<String> valid, Function<String, T> of) {
        String text = query.one(name);
        return text == null || !valid.test(text) ? null : of.apply(text);
    }

    /**
     * Whether the person is said to be logged in at the portal, so that a login there needs no page ({@code vnconnect=1}).
     *
     * @return true if it is said; anybody can say it
     */
    public boolean isLoggedInAtPortal() {
        return loggedInAtPortal;
    }

    /**
     * The local code of the procedure ({@code MaTTHCDP}).
     *
     * @return the code, or null
     */
    public @Nullable ProcedureCode procedure() {
        return procedure;
    }

    /**
     * The national code of the online service ({@code MaDVC}).
     *
     * @return the code, or null
     */
    public @Nullable ServiceCode service() {
        return service;
    }

    /**
     * The code of the agency that carries it out ({@code MaCoQuanThucHien}).
     *
     * @return the code, or null
     */
    public @Nullable AgencyCode agency() {
        return agency;
    }

    /**
     * The local page with the codes of this address, for the login that comes first.
     *
     * @param path the page, a path without query
     * @return the page with the codes that are known, under the names that the portal uses; not with {@code vnconnect}, else the page would
     *     begin a login again
     * @throws vn.dvcqg.sdk.InvalidRequestException if the page is no safe path
     */
    public ReturnTo returnTo(String path) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        add(query, "MaTTHCDP", procedure == null ? null : procedure.value());
        add(query, "MaDVC", service == null ? null : service.value());
        add(query, "MaCoQuanThucHien", agency == null ? null : agency.value());
        return ReturnTo.path(path + query);
    }

    private static void add(StringJoiner query, String name, @Nullable String value) {
        if (value != null) {
            query.add(name + "="
                    + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
        }
    }

    @Override
    public String toString() {
        return "PortalDeepLink(" + procedure + ", " + service + ", " + agency + ")";
    }
}
