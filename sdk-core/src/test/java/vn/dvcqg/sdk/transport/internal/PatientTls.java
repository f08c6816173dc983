package vn.dvcqg.sdk.transport.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import vn.dvcqg.sdk.mock.net.Identity;
import vn.dvcqg.sdk.mock.net.TestAuthority;

/**
 * A server that wants a client certificate and, after a refusal, waits until the client has gone. One that closes at once may lose its
 * own refusal: what the client has sent meanwhile makes the close a reset. Every connection has a full handshake.
 */
final class PatientTls implements AutoCloseable {

    private final TestAuthority authority;
    private final Identity own;
    private final List<String> subjects = new CopyOnWriteArrayList<>();
    private final RawServer server;

    private PatientTls(TestAuthority authority, String protocol, boolean breaking) throws IOException {
        this.authority = authority;
        this.own = authority.server();
        this.server = RawServer.start(line -> {
            SSLSocket secure = secure(line, protocol);
            try {
                secure.startHandshake();
            } catch (SSLException refused) {
                line.hold();
                return;
            }
            if (breaking) {
                line.reset();
                return;
            }
            X509Certificate shown = (X509Certificate) secure.getSession().getPeerCertificates()[0];
            subjects.add(shown.getSubjectX500Principal().getName());
            RawLine inside = new RawLine(secure, 1, () -> {});
            while (inside.readRequest()) {
                inside.answer(200, "{}");
            }
        });
    }

    static PatientTls start(TestAuthority authority, String protocol) throws IOException {
        return new PatientTls(authority, protocol, false);
    }

    /** One that resets every connection behind the handshake. */
    static PatientTls breaking(TestAuthority authority) throws IOException {
        return new PatientTls(authority, "TLSv1.3", true);
    }

    private SSLSocket secure(RawLine line, String protocol) throws IOException {
        SSLSocket secure = (SSLSocket) authority
                .serverContext(own)
                .getSocketFactory()
                .createSocket(line.socket(), new ByteArrayInputStream(new byte[0]), false);
        secure.setEnabledProtocols(new String[] {protocol});
        secure.setNeedClientAuth(true);
        return secure;
    }

    URI uri() {
        return URI.create("https://localhost:" + server.port() + "/mapi/integration");
    }

    /** Whose certificates were accepted. */
    List<String> subjects() {
        return subjects;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
