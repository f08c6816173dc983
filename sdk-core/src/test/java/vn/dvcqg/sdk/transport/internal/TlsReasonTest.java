package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateNotYetValidException;
import java.util.EnumSet;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TlsReasonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bad_certificate",
                "unsupported_certificate",
                "certificate_revoked",
                "certificate_expired",
                "certificate_unknown",
                "certificate_required",
                "unknown_ca",
                "access_denied",
                "decrypt_error"
            })
    void of_alertAboutOurCertificate_isThat(String alert) {
        // the JDK puts the name before it too since version 19
        assertThat(TlsReason.of(new SSLHandshakeException("(" + alert + ") Received fatal alert: " + alert)))
                .isEqualTo(TlsReason.CLIENT_REFUSED);
        assertThat(TlsReason.of(new SSLException("Received fatal alert: " + alert)))
                .isEqualTo(TlsReason.CLIENT_REFUSED);
    }

    @ParameterizedTest
    @CsvSource({
        "Received fatal alert: handshake_failure, HANDSHAKE_REFUSED",
        "Received fatal alert: insufficient_security, HANDSHAKE_REFUSED",
        "Received fatal alert: protocol_version, VERSION",
        "The server selected protocol version TLS11 is not accepted by client preferences, VERSION",
        "(illegal_parameter) Server selected improper ciphersuite TLS_RSA_WITH_AES_128_CBC_SHA, VERSION",
        "Unsupported or unrecognized SSL message, NO_TLS",
        "Received fatal alert: internal_error, OTHER",
        "Received fatal alert: unrecognized_name, OTHER",
        "anything else, OTHER"
    })
    void of_wordsOfTheJdk_isTheirReason(String words, TlsReason reason) {
        assertThat(TlsReason.of(new SSLHandshakeException(words))).isEqualTo(reason);
    }

    @Test
    void of_causes_isTheInnermostOfMeaning() {
        SSLHandshakeException handshake = new SSLHandshakeException("PKIX path building failed");
        handshake.initCause(new CertificateException("PKIX", new CertPathBuilderException("no path")));
        SSLHandshakeException ended = new SSLHandshakeException("PKIX path validation failed");
        ended.initCause(new CertificateException(
                "PKIX", new CertPathValidatorException("ended", null, null, -1, BasicReason.EXPIRED)));
        SSLHandshakeException early = new SSLHandshakeException("PKIX path validation failed");
        early.initCause(new CertificateException("PKIX", new CertificateNotYetValidException("early")));

        assertThat(TlsReason.of(handshake)).isEqualTo(TlsReason.AUTHORITY);
        assertThat(TlsReason.of(ended)).isEqualTo(TlsReason.PEER_EXPIRED);
        assertThat(TlsReason.of(early)).isEqualTo(TlsReason.PEER_EXPIRED);
        assertThat(TlsReason.of(new SSLPeerUnverifiedException("Hostname adapter.example not verified")))
                .isEqualTo(TlsReason.HOST_NAME);
        assertThat(TlsReason.of(null)).isEqualTo(TlsReason.OTHER);
    }

    /** A server that asks for a certificate later, in the middle of a connection, has read requests. */
    @Test
    void isCertain_afterTheRequestLeft_onlyForWhatWeFoundOurselves() {
        assertThat(EnumSet.allOf(TlsReason.class).stream().filter(each -> each.isCertain(true)))
                .containsExactly(TlsReason.HOST_NAME, TlsReason.PEER_EXPIRED, TlsReason.AUTHORITY);
    }

    @Test
    void violation_eachReason_hasASentenceWithTheAddress() {
        assertThat(TlsReason.values()).allSatisfy(each -> {
            assertThat(each.violation("https://adapter.example").en()).contains("https://adapter.example");
            assertThat(each.violation("https://adapter.example").vi()).contains("https://adapter.example");
        });
    }
}
