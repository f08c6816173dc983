package vn.dvcqg.sdk.protocol.internal;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.PortalFaultException;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.id.ProcedureCode;
import vn.dvcqg.sdk.internal.Scrubber;
import vn.dvcqg.sdk.internal.Violations;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** Answers that are none of the portal's: which of them mean "not now", and how the others are told. */
final class Nonsense {

    private static final Pattern TITLE = Pattern.compile("<title[^>]{0,100}>([^<]{0,200})<", Pattern.CASE_INSENSITIVE);
    private static final int SEEN = 4000;

    private Nonsense() {}

    /**
     * Whether something on the way, not the portal, said "not now". An answer in the portal's own form is one only where the profile
     * gives the HTTP status a meaning, or where it is throttled with a wish to come back later.
     */
    static boolean isBusy(WireAnswer answer, boolean statusMatters) {
        int status = answer.status();
        boolean throttled = status == 429 || status == 503;
        boolean temporary = throttled || status == 408 || status == 500 || status == 502 || status == 504;
        if (!temporary) {
            return false;
        }
        boolean wishes = throttled && answer.header("Retry-After") != null;
        return statusMatters || wishes || ClassicAnswer.parse(answer) == null;
    }

    /** An answer in no form of the portal's. */
    static PortalException toException(WireAnswer answer, WireRequest request, CallContext call) {
        String hop = WireRequest.hop(request.uri());
        int status = answer.status();
        if (status >= 300 && status < 400) {
            return setup("setup-redirect", call, hop, status);
        }
        if (status == 401 || status == 403 || status == 407) {
            return setup("setup-denied", call, hop, status);
        }
        if (status == 404 || status == 405) {
            return setup("setup-path", call, hop, status);
        }
        return new PortalFaultException(
                hop + " answered " + request.name() + " with HTTP " + status + ", " + describe(answer)
                        + ", which is not the portal's JSON; a firewall, a proxy or the adapter may have answered:"
                        + " ask the operator of this address",
                call.facts(),
                null);
    }

    static PortalFaultException loginWithoutSession(URI uri, CallContext call) {
        return new PortalFaultException(
                WireRequest.hop(uri)
                        + " accepted the login but gave no session; report it to the operator of the portal",
                call.facts(),
                null);
    }

    /** The id itself is personal. */
    static PortalFaultException accountThatNoneCanBe(int length, CallContext call) {
        return new PortalFaultException(
                "the portal answered with a TECHNICALID of " + length
                        + " characters that cannot be the id of an account; report it to the operator of the portal",
                call.facts(),
                null);
    }

    static PortalFaultException otherProcedure(ProcedureCode asked, String answered, CallContext call) {
        // a code of the catalogue is nobody's number; anything else that stands in its place may be
        String told = ProcedureCode.isValid(answered) ? answered : Scrubber.scrub(answered);
        return new PortalFaultException(
                "the portal was asked for procedure " + asked.value() + " and answered with \"" + told
                        + "\"; report it to the operator of the portal",
                call.facts(),
                null);
    }

    private static SetupProblemException setup(String code, CallContext call, String hop, int status) {
        return new SetupProblemException(
                List.of(Violations.of("endpoint", code, hop, String.valueOf(status))), call.facts(), null);
    }

    /** Kind, size and title; the rest of a page may hold anything. */
    private static String describe(WireAnswer answer) {
        if (answer.body().length == 0) {
            return "an empty body";
        }
        String type = answer.header("Content-Type");
        String start = new String(answer.body(), 0, Math.min(answer.body().length, SEEN), StandardCharsets.UTF_8);
        Matcher title = TITLE.matcher(start);
        return answer.body().length + " bytes of "
                + (type == null ? "an unnamed type" : Scrubber.scrub(type))
                + (title.find() ? " titled \"" + Scrubber.scrub(title.group(1)) + "\"" : "");
    }
}
