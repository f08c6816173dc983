package vn.dvcqg.sdk.mock.internal;

/** What answers the requests of one server. Thread-safe; must not throw. */
@FunctionalInterface
public interface Site {
    Reply answer(HttpCall call);
}
