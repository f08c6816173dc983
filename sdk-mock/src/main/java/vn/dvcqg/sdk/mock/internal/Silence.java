package vn.dvcqg.sdk.mock.internal;

import com.github.tomakehurst.wiremock.common.Notifier;

/** Keeps the engine quiet: what went wrong is told by findings and answers. */
final class Silence implements Notifier {
    @Override
    public void info(String message) {}

    @Override
    public void error(String message) {}

    @Override
    public void error(String message, Throwable t) {}
}
