package vn.dvcqg.sdk.auth.internal;

import java.net.URI;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.auth.AssertionCheck;
import vn.dvcqg.sdk.auth.LoginReason;
import vn.dvcqg.sdk.auth.StaffCas;
import vn.dvcqg.sdk.transport.BackChannel;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.WireAnswer;

/** CAS 3: a ticket in the address, asked about over the back channel. The service is the configured address and the state, nothing else. */
public final class CasEngine implements Engine {

    /** Service tickets only: those for proxies and for the server itself are none of a login. */
    private static final Pattern TICKET = Pattern.compile("ST-[A-Za-z0-9._-]{1,500}");

    private final StaffCas profile;
    private final URI redirectUri;
    private final Wire wire;

    public CasEngine(StaffCas profile, URI redirectUri, BackChannel channel) {
        this.profile = profile;
        this.redirectUri = redirectUri;
        this.wire = new Wire(channel);
    }

    @Override
    public URI authorize(Attempt attempt) {
        Map<String, String> query = renewed(attempt);
        query.put("service", service(attempt));
        return Addressing.plus(URI.create(profile.server() + "/login"), query);
    }

    /** Asked of the page and of the ticket: without the second the person may strike the first from the address. */
    private static Map<String, String> renewed(Attempt attempt) {
        Map<String, String> query = new LinkedHashMap<>();
        if (attempt.wanted().anew()) {
            query.put("renew", "true");
        }
        return query;
    }

    private String service(Attempt attempt) {
        return Addressing.plus(redirectUri, Map.of("state", attempt.state())).toString();
    }

    @Override
    public Verified verify(Attempt attempt, RawQuery answer, CallContext call) {
        String ticket = answer.one("ticket");
        if (ticket == null) {
            throw new Refused(LoginReason.CODE_MISSING);
        }
        if (!TICKET.matcher(ticket).matches()) {
            throw new Refused(LoginReason.CALLBACK_MALFORMED);
        }
        Map<String, String> query = renewed(attempt);
        query.put("ticket", ticket);
        query.put("service", service(attempt));
        URI question = Addressing.plus(URI.create(profile.server() + "/p3/serviceValidate"), query);
        WireAnswer told = wire.ask(call, "serviceValidate", question);
        if (!told.isSuccessful()) {
            throw new Refused(LoginReason.PROVIDER_ANSWER);
        }
        Claims user = new Claims(Map.of("sub", CasAnswer.user(told.body())));
        EnumSet<AssertionCheck> checks =
                EnumSet.of(AssertionCheck.STATE, AssertionCheck.ONE_TIME, AssertionCheck.BACK_CHANNEL);
        if (attempt.wanted().anew()) {
            checks.add(AssertionCheck.ANEW);
        }
        return new Verified(user, Claims.NONE, checks, null, null, null);
    }

    @Override
    public @Nullable URI logout(@Nullable String idToken, URI back, String state) {
        URI target = Addressing.plus(back, Map.of("state", state));
        return Addressing.plus(
                URI.create(profile.server() + "/logout"), Map.of(profile.logoutParameter(), target.toString()));
    }
}
