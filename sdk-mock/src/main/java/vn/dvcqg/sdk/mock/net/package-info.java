/**
 * A bad network on real sockets, for tests: a link that fails at a chosen byte, a private certificate authority, a TLS
 * front for the mock portal and a forward proxy. Everything listens on {@code 127.0.0.1} on a port that was free, is
 * thread-safe, uses daemon threads whose names start with {@code dvcqg-mock-}, and is gone after {@code close()}.
 *
 * @see "docs/mock.md, section A bad network"
 */
@NullMarked
package vn.dvcqg.sdk.mock.net;

import org.jspecify.annotations.NullMarked;
