package vn.dvcqg.sdk.observe.internal;

import vn.dvcqg.sdk.observe.CallEvent;
import vn.dvcqg.sdk.observe.CallListener;
import vn.dvcqg.sdk.observe.spi.Metrics;

/** Turns events into figures. */
final class MeteredCalls implements CallListener {

    private final Metrics metrics;

    MeteredCalls(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void on(CallEvent event) {
        if (event instanceof CallEvent.Ended end) {
            metrics.call(end.call().operation(), end.call().agency(), end.outcome(), end.attempts(), end.took());
        } else if (event instanceof CallEvent.Answered answer) {
            metrics.answer(answer.request(), answer.endpoint(), answer.status(), answer.busy(), answer.took());
        } else if (event instanceof CallEvent.Failed failure) {
            metrics.failure(failure.request(), failure.endpoint(), failure.kind(), failure.took());
        } else if (event instanceof CallEvent.Waiting waiting) {
            metrics.waiting(waiting.call().operation(), waiting.call().agency(), waiting.reason(), waiting.upTo());
        } else if (event instanceof CallEvent.Token token) {
            metrics.token(token.call().agency(), token.name(), token.source());
        }
    }
}
