package vn.dvcqg.sdk.transport.internal;

import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.internal.Violations;

/** Why TLS failed, as an operator has to know it: each has another cure. */
enum TlsReason {
    HOST_NAME("endpoint", "setup-tls-host-name", "the certificate is for another host name"),
    PEER_EXPIRED("endpoint", "setup-tls-peer-expired", "the certificate of the other side is not valid today"),
    AUTHORITY("tls.trust", "setup-tls-authority", "the certificate comes from an authority that is not trusted"),
    CLIENT_REFUSED(
            "tls.certificate", "setup-tls-client-refused", "our client certificate was refused, or one was wanted"),
    HANDSHAKE_REFUSED("tls", "setup-tls-handshake", "the other side broke off the TLS handshake"),
    VERSION("tls.minimumVersion", "setup-tls-version", "no common version or cipher of TLS"),
    NO_TLS("endpoint", "setup-tls-none", "what answers does not speak TLS"),
    OTHER("endpoint", "setup-tls", "the TLS handshake failed");

    /** The words of the JDK, which has no other way to tell what the other side said. */
    private static final Pattern ALERT = Pattern.compile("Received fatal alert: ([a-z_]+)");

    private static final int DEEPEST = 10;

    /** What RFC 8446, section 6.2, lets a server say of the certificate of a client, or of its absence. */
    private static final Set<String> OF_OUR_CERTIFICATE = Set.of(
            "bad_certificate",
            "unsupported_certificate",
            "certificate_revoked",
            "certificate_expired",
            "certificate_unknown",
            "certificate_required",
            "unknown_ca",
            "access_denied",
            "decrypt_error");

    private final String field;
    private final String code;
    private final String text;

    TlsReason(String field, String code, String text) {
        this.field = field;
        this.code = code;
        this.text = text;
    }

    static TlsReason of(@Nullable Throwable e) {
        TlsReason reason = OTHER;
        @Nullable Throwable at = e;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (at instanceof CertificateExpiredException
                    || at instanceof CertificateNotYetValidException
                    || (at instanceof CertPathValidatorException path && isAboutTime(path))) {
                return PEER_EXPIRED;
            }
            if (reason == OTHER) {
                reason = at instanceof SSLPeerUnverifiedException ? HOST_NAME : reason;
                reason = at instanceof CertificateException ? AUTHORITY : reason;
                reason = at instanceof SSLException && reason == OTHER ? told(String.valueOf(at.getMessage())) : reason;
            }
            at = at.getCause();
        }
        return reason;
    }

    private static boolean isAboutTime(CertPathValidatorException e) {
        return e.getReason() == BasicReason.EXPIRED || e.getReason() == BasicReason.NOT_YET_VALID;
    }

    private static TlsReason told(String message) {
        Matcher alert = ALERT.matcher(message);
        String name = alert.find() ? alert.group(1) : "";
        if (OF_OUR_CERTIFICATE.contains(name)) {
            return CLIENT_REFUSED;
        }
        if (name.equals("handshake_failure") || name.equals("insufficient_security")) {
            return HANDSHAKE_REFUSED;
        }
        // a server of yesterday may pick both an old version and an old cipher; newer JDKs stumble over the cipher
        // first
        if (name.equals("protocol_version")
                || message.contains("selected protocol version")
                || message.contains("selected improper ciphersuite")) {
            return VERSION;
        }
        return message.contains("Unsupported or unrecognized SSL message") ? NO_TLS : OTHER;
    }

    /** Whether this alone, in whatever exception it came, shows that TLS failed and not the connection. */
    boolean isCertain(boolean left) {
        return switch (this) {
            case HOST_NAME, PEER_EXPIRED, AUTHORITY -> true;
            case CLIENT_REFUSED -> !left;
            case HANDSHAKE_REFUSED, VERSION, NO_TLS, OTHER -> false;
        };
    }

    String text() {
        return text;
    }

    Violation violation(String hop) {
        return Violations.of(field, code, hop);
    }
}
