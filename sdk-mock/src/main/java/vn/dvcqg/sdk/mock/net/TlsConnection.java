package vn.dvcqg.sdk.mock.net;

import java.util.Optional;

/**
 * How the handshake of one connection to a {@link TlsFront} went. Immutable.
 *
 * @param number counted from 1 in the order of their coming
 * @param protocol what was agreed on, for example {@code TLSv1.3}; empty when the handshake failed
 * @param cipherSuite what was agreed on, by its standard name; empty when the handshake failed
 * @param application what was agreed on by ALPN: {@code h2} or {@code http/1.1}; empty without ALPN or when the handshake
 *     failed
 * @param clientSubject subject of the client's certificate (RFC 2253, for example {@code CN=demo-agency}); empty when it
 *     showed none or the handshake failed
 * @param failure why the handshake failed, in the words of the TLS library; empty when it succeeded
 */
public record TlsConnection(
        int number,
        String protocol,
        String cipherSuite,
        String application,
        Optional<String> clientSubject,
        Optional<String> failure) {}
