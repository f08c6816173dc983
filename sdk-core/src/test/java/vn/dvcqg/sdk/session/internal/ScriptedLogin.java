package vn.dvcqg.sdk.session.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import vn.dvcqg.sdk.PortalFaultException;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.protocol.MovableClock;
import vn.dvcqg.sdk.session.spi.Login;
import vn.dvcqg.sdk.session.spi.LoginResult;
import vn.dvcqg.sdk.transport.spi.CallContext;

/** A portal as far as logins go: it follows a script, then grants {@code s-1}, {@code s-2} and so on, for ten minutes each. */
final class ScriptedLogin implements Login {

    private final MovableClock clock;
    private final Deque<Login> script = new ArrayDeque<>();
    private final AtomicInteger asked = new AtomicInteger();
    private Login always;

    ScriptedLogin(MovableClock clock) {
        this.clock = clock;
        this.always = call -> new LoginResult.Granted(Secret.of("s-" + asked.get()), Duration.ofMinutes(10));
    }

    ScriptedLogin then(Login step) {
        script.add(step);
        return this;
    }

    ScriptedLogin always(Login step) {
        always = step;
        return this;
    }

    static LoginResult refused(CallContext call) {
        return new LoginResult.Refused(new SetupProblemException(
                List.of(new Violation("credentials", "login-refused", "sai mật khẩu", "wrong password")),
                call.facts(),
                null));
    }

    LoginResult unreachable(CallContext call) {
        throw new TryLaterException("no route", clock.instant(), call.facts(), null);
    }

    static LoginResult nonsense(CallContext call) {
        throw new PortalFaultException("a page", call.facts(), null);
    }

    @Override
    public LoginResult logIn(CallContext call) {
        asked.incrementAndGet();
        Login step;
        synchronized (this) {
            step = script.poll();
        }
        return (step == null ? always : step).logIn(call);
    }

    int asked() {
        return asked.get();
    }
}
