package vn.dvcqg.sdk.e2e;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.PortalConfigBuilder;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.mock.Exchange;
import vn.dvcqg.sdk.mock.MockPortal;
import vn.dvcqg.sdk.mock.net.FaultyLink;
import vn.dvcqg.sdk.mock.net.LinkCounts;
import vn.dvcqg.sdk.mock.net.LinkPlan;
import vn.dvcqg.sdk.mock.net.LinkPlans;
import vn.dvcqg.sdk.session.LoginPolicy;
import vn.dvcqg.sdk.session.SessionSettings;
import vn.dvcqg.sdk.transport.Breaker;
import vn.dvcqg.sdk.transport.ConnectionSettings;
import vn.dvcqg.sdk.transport.RateLimit;
import vn.dvcqg.sdk.transport.RetryQuota;

/** A portal of its own behind a line of its own, with no guard that would hide what the line does. */
final class BadLine implements AutoCloseable {

    private final FaultyLink link;
    private final Portal portal;
    private final BadCall call;

    BadLine(MockPortal mock, Duration attemptTimeout, BadCall call) {
        this.link = FaultyLink.to(mock.url());
        this.portal = Portal.connect(unguarded(MockedPortal.config(mock))
                .endpoint(link.through(mock.endpoint()))
                .attemptTimeout(attemptTimeout)
                // each request on a connection of its own, so that a plan strikes where it says
                .connections(ConnectionSettings.builder().idleConnections(0).build())
                .build());
        this.call = call;
    }

    static PortalConfigBuilder unguarded(PortalConfigBuilder config) {
        return config.breaker(Breaker.OFF)
                .retryQuota(RetryQuota.OFF)
                .rateLimit(RateLimit.OFF)
                .retry(new RetryPolicy(4, Duration.ofMillis(1), Duration.ofMillis(4)))
                .sessions(SessionSettings.builder()
                        .loginPolicy(LoginPolicy.builder()
                                .outageWait(Duration.ofMillis(10))
                                .longestOutageWait(Duration.ofMillis(10))
                                .build())
                        .build());
    }

    /** How long the exchanges are that the verbs make, as one that went well shows it. */
    static Map<BadCall.Verb, Region.Sizes> measure(MockPortal mock, Portal direct) {
        Map<BadCall.Verb, Region.Sizes> sizes = new ConcurrentHashMap<>();
        for (BadCall.Verb verb : BadCall.Verb.values()) {
            BadCall call = new BadCall("measured", mock, verb, 9_000 + verb.ordinal(), Duration.ofSeconds(30));
            call.prepare(direct);
            try (BadLine line = new BadLine(mock, Duration.ofSeconds(30), call)) {
                line.logIn();
                LinkCounts before = line.link.counts();
                line.make();
                call.check();
                LinkCounts after = line.link.counts();
                Exchange last = mock.requests().get(mock.requests().size() - 1);
                sizes.put(
                        verb,
                        new Region.Sizes(
                                after.toServer() - before.toServer(),
                                last.body(),
                                after.toClient() - before.toClient()));
            }
        }
        return sizes;
    }

    /** Gets a session while the line is whole. */
    void logIn() {
        portal.dossiers().lookUp(Samples.CODE);
    }

    void use(LinkPlan plan) {
        link.use(plan);
    }

    /** The plan for the next connection only. */
    void strikeOnce(LinkPlan plan) {
        link.use(LinkPlans.first(link.counts().opened() + 1, plan, LinkPlan.pass()));
    }

    void use(LinkPlans plans) {
        link.use(plans);
    }

    int strikes() {
        return link.counts().strikes().size();
    }

    void make() {
        call.make(portal);
    }

    void makeOnceMore() {
        link.use(LinkPlan.pass());
        call.makeOnceMore(portal);
    }

    BadCall call() {
        return call;
    }

    @Override
    public void close() {
        portal.close();
        link.close();
    }
}
