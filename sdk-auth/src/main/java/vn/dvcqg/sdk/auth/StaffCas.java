package vn.dvcqg.sdk.auth;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.auth.internal.Checks;
import vn.dvcqg.sdk.auth.internal.Problems;

/**
 * The login of officers at a CAS 3 server: a ticket that is asked about over the back channel. Its service address is the {@code redirectUri}
 * of the flow with the random {@code state} and nothing else, so the service must be registered with a pattern that takes a query. Immutable.
 *
 * @see "docs/protocol/identity.md, section CAS"
 */
public final class StaffCas implements ProviderProfile {

    private final String name;
    private final URI server;
    private final String logoutParameter;

    private StaffCas(String name, URI server, String logoutParameter) {
        this.name = name;
        this.server = server;
        this.logoutParameter = logoutParameter;
    }

    /**
     * A server with the paths {@code /login}, {@code /p3/serviceValidate} and {@code /logout} below its address.
     *
     * @param server the address of the server, for example {@code https://cas.example/cas}
     * @return the profile, named {@code staff-cas}, with the logout parameter {@code backtologin} that was seen
     * @throws vn.dvcqg.sdk.SetupProblemException if the address cannot be used
     */
    public static StaffCas of(URI server) {
        List<Violation> found = new ArrayList<>();
        Checks.https(found, "server", server, true);
        Problems.orThrow(found);
        return new StaffCas("staff-cas", URI.create(server.toString().replaceAll("/+$", "")), "backtologin");
    }

    /**
     * The same with another name for logs, events and the sealed cookie.
     *
     * @param name 1 to 40 letters, digits or hyphens
     * @return the profile
     * @throws vn.dvcqg.sdk.SetupProblemException if it is no such name
     */
    public StaffCas named(String name) {
        List<Violation> found = new ArrayList<>();
        Checks.name(found, name);
        Problems.orThrow(found);
        return new StaffCas(name, server, logoutParameter);
    }

    /**
     * The same with another parameter of {@code /logout} for the address to come back to; standard servers call it {@code service}.
     *
     * @param logoutParameter the name of the parameter
     * @return the profile
     */
    public StaffCas logoutParameter(String logoutParameter) {
        return new StaffCas(name, server, Objects.requireNonNull(logoutParameter, "logoutParameter"));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String issuer() {
        return server.toString();
    }

    @Override
    public ProviderAbilities abilities() {
        return new ProviderAbilities(Ability.NOT_ACCEPTED, Ability.NOT_ACCEPTED, Ability.NOT_ACCEPTED);
    }

    /**
     * The address of the server.
     *
     * @return the address, without a slash at its end
     */
    public URI server() {
        return server;
    }

    /**
     * The parameter of the logout for the address to come back to.
     *
     * @return its name
     */
    public String logoutParameter() {
        return logoutParameter;
    }

    /** The address of the server. */
    @Override
    public String toString() {
        return "StaffCas(" + server + ")";
    }
}
