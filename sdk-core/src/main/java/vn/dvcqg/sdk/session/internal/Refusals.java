package vn.dvcqg.sdk.session.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.VietnamTime;
import vn.dvcqg.sdk.internal.Violations;
import vn.dvcqg.sdk.session.LoginPolicy;
import vn.dvcqg.sdk.session.spi.LoginRefusals;
import vn.dvcqg.sdk.transport.spi.CallContext;

/**
 * Whether a login is held back because logins with the same password were refused.
 *
 * @param policy how long
 * @param fingerprint of the password in use
 */
record Refusals(LoginPolicy policy, String fingerprint) {

    /** Throws while no login may be sent. */
    void refuseWhileHeld(@Nullable LoginRefusals noted, Instant now, CallContext call) {
        if (noted == null || !noted.fingerprint().equals(fingerprint)) {
            return;
        }
        if (noted.count() >= policy.maxRefusals()) {
            throw held("login-stopped", call, noted.count());
        }
        // a clock that was set back since must not hold logins longer than any wait
        boolean sane = !noted.nextTry().isAfter(now.plus(policy.longestRefusalWait()));
        if (sane && now.isBefore(noted.nextTry())) {
            throw held("login-held", call, noted.count(), told(noted.nextTry()));
        }
    }

    /** What is to be remembered after one more refusal. */
    LoginRefusals next(@Nullable LoginRefusals noted, Instant now) {
        int count = noted != null && noted.fingerprint().equals(fingerprint) ? noted.count() + 1 : 1;
        return new LoginRefusals(count, now.plus(waitAfter(count)), fingerprint);
    }

    private Duration waitAfter(int count) {
        Duration wait = policy.refusalWait();
        for (int i = 1; i < count && wait.compareTo(policy.longestRefusalWait()) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(policy.longestRefusalWait()) < 0 ? wait : policy.longestRefusalWait();
    }

    private static String told(Instant moment) {
        return VietnamTime.local(moment).toString().replace('T', ' ');
    }

    private static SetupProblemException held(String code, CallContext call, Object... arguments) {
        return new SetupProblemException(List.of(Violations.of("credentials", code, arguments)), call.facts(), null);
    }
}
