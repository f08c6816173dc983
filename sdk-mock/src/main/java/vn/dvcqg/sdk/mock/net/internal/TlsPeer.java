package vn.dvcqg.sdk.mock.net.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import vn.dvcqg.sdk.mock.net.TlsConnection;

/**
 * Serves the connections of a TLS front.
 *
 * @param protocols what may be spoken; only outdated ones make it speak for an outdated server
 * @param applications what is offered by ALPN, best first; empty without ALPN
 * @param needsClientCertificate whether a client must show a certificate
 * @param context asked for each connection, so that it can change
 * @param target where the plain bytes go
 * @param ledger where handshakes are written down
 */
public record TlsPeer(
        List<String> protocols,
        List<String> applications,
        boolean needsClientCertificate,
        Supplier<SSLContext> context,
        InetSocketAddress target,
        TlsLedger ledger)
        implements LoopbackServer.Handler {
    private static final List<String> OUTDATED = List.of("TLSv1", "TLSv1.1");

    @Override
    public void handle(LoopbackServer home, Socket client, int number) throws IOException, InterruptedException {
        SSLSocket secure;
        try {
            if (OUTDATED.containsAll(protocols)) {
                String newest = protocols.contains("TLSv1.1") ? "TLSv1.1" : "TLSv1";
                throw new IOException(OldTls.answer(client, newest));
            }
            secure = shakeHands(client);
        } catch (IOException failed) {
            ledger.add(new TlsConnection(number, "", "", "", Optional.empty(), Optional.of(reason(failed))));
            return;
        }
        SSLSession session = secure.getSession();
        ledger.add(new TlsConnection(
                number,
                session.getProtocol(),
                session.getCipherSuite(),
                secure.getApplicationProtocol(),
                subject(session),
                Optional.empty()));
        Socket behind = home.connect(target);
        try {
            Relay.run(home.workers(), new Relay.Side(secure, secure.getInputStream(), client), Relay.Side.of(behind));
        } finally {
            home.hangUp(behind);
        }
    }

    private SSLSocket shakeHands(Socket client) throws IOException {
        ByteArrayInputStream nothingReadYet = new ByteArrayInputStream(new byte[0]);
        SSLSocket secure = (SSLSocket) context.get().getSocketFactory().createSocket(client, nothingReadYet, true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setProtocols(protocols.toArray(String[]::new));
        parameters.setApplicationProtocols(applications.toArray(String[]::new));
        parameters.setNeedClientAuth(needsClientCertificate);
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        return secure;
    }

    private static String reason(IOException failed) {
        return failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
    }

    private static Optional<String> subject(SSLSession session) {
        try {
            X509Certificate shown = (X509Certificate) session.getPeerCertificates()[0];
            return Optional.of(shown.getSubjectX500Principal().getName());
        } catch (SSLPeerUnverifiedException none) {
            return Optional.empty();
        }
    }
}
