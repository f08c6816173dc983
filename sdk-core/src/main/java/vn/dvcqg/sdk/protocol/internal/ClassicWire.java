package vn.dvcqg.sdk.protocol.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.internal.Json;
import vn.dvcqg.sdk.internal.Violations;
import vn.dvcqg.sdk.protocol.ClassicProfile;
import vn.dvcqg.sdk.protocol.spi.ProtocolContext;
import vn.dvcqg.sdk.session.spi.LoginResult;
import vn.dvcqg.sdk.session.spi.SessionKeeper;
import vn.dvcqg.sdk.session.spi.SessionKey;
import vn.dvcqg.sdk.session.spi.SessionLease;
import vn.dvcqg.sdk.transport.internal.CallHeaders;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.Effect;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** Puts the session into the envelope, sends it, and decides whether a failure may be a dead session. */
final class ClassicWire {

    private static final Logger LOG = LoggerFactory.getLogger(ClassicWire.class);

    private static final int UNAUTHORIZED = 401;

    private final ClassicProfile profile;
    private final ProtocolContext context;
    private final ClassicAddresses addresses;
    private final SessionKeeper sessions;

    ClassicWire(ClassicProfile profile, ProtocolContext context) {
        this.profile = profile;
        this.context = context;
        this.addresses = ClassicAddresses.of(context.endpoint(), profile);
        this.sessions = context.sessions().keeper(key(), context.credentials().secret(), this::login);
    }

    /** No answer but a success is settled. */
    static boolean successOnly(ClassicAnswer answer) {
        return false;
    }

    /** Writes what an operation adds to the envelope. */
    @FunctionalInterface
    interface Payload {
        void write(JsonGenerator json) throws IOException;
    }

    /**
     * An answer.
     *
     * @param answer what the portal said
     * @param certain whether a refusal in it is the portal's word on the request, because the session cannot have been dead
     */
    record Sent(ClassicAnswer answer, boolean certain) {}

    /**
     * Sends an operation. This wire does not tell a dead session from a refusal: after a failure on an older session, whatever may
     * be repeated is repeated once with a new one, and what may not be repeated leaves the next call to log in; a failure on a fresh
     * session is the portal's word.
     *
     * @param settled whether an answer needs no second try although it is not a success
     */
    Sent send(
            ClassicService service,
            Effect effect,
            Payload payload,
            Predicate<ClassicAnswer> settled,
            CallContext call) {
        // before the login, whose failure would be told to other calls that wait for it
        CallHeaders.refuseTaken(addresses.headers(), call);
        for (boolean again = false; ; again = true) {
            SessionLease lease = sessions.lease(call);
            ClassicAnswer answer = sendOnce(service, effect, payload, lease, call);
            if (isSuccess(answer, effect) || settled.test(answer)) {
                return new Sent(answer, true);
            }
            boolean certainlyDead = Texts.fitsAny(profile.deadSessionAnswers(), answer);
            // a session that another node got may be as dead as the one before: it does not count as the second try
            boolean last = again && lease.origin() != SessionLease.Origin.SHARED;
            if (last || (lease.fresh() && !certainlyDead)) {
                return new Sent(answer, true);
            }
            sessions.abandon(lease.session());
            if (!certainlyDead && !effect.isRepeatable()) {
                return new Sent(answer, false);
            }
            LOG.debug("{}: {} gave an {}; repeating once with another session", call, service, answer);
        }
    }

    /** The success test of the profile. */
    boolean isSuccess(ClassicAnswer answer, Effect effect) {
        for (String failure : profile.failureTexts()) {
            // asked first: "không thành công" holds the text of success
            if (Texts.holds(answer.message(), failure)) {
                return false;
            }
        }
        if (!profile.successCodes().contains(answer.code())) {
            return false;
        }
        if (profile.httpStatusMatters() && (answer.status() < 200 || answer.status() > 299)) {
            return false;
        }
        return effect == Effect.NONE
                || !profile.successTextRequired()
                || Texts.holds(answer.message(), profile.successText());
    }

    private ClassicAnswer sendOnce(
            ClassicService service, Effect effect, Payload payload, SessionLease lease, CallContext call) {
        String session = lease.token().reveal();
        byte[] body = json(generator -> {
            generator.writeStringField("session", session);
            generator.writeStringField("madonvi", context.agency().value());
            generator.writeStringField("service", service.wireName());
            payload.write(generator);
        });
        return post(addresses.of(service.address()), service.wireName(), body, effect, call)
                .hiding(List.of(session, password()));
    }

    /** Where the login goes to includes who is meant behind the adapter. */
    private SessionKey key() {
        URI provider = profile.providerUrl();
        String place = WireRequest.hop(addresses.login()) + " "
                + profile.routingCode().value() + (provider == null ? "" : " " + WireRequest.hop(provider));
        return new SessionKey(
                place, context.agency().value(), context.credentials().username());
    }

    private LoginResult login(CallContext call) {
        byte[] body = json(generator -> {
            generator.writeStringField("username", context.credentials().username());
            generator.writeStringField("password", password());
        });
        WireRequest request =
                request(addresses.login(), "login", body, Effect.NONE).uncounted();
        WireAnswer raw = context.exchange().send(request, this::isBusy, call);
        ClassicAnswer parsed = ClassicAnswer.parse(raw);
        if (parsed == null) {
            PortalException told = Nonsense.toException(raw, request, call);
            if (raw.status() == UNAUTHORIZED && told instanceof SetupProblemException denied) {
                // nobody can say who answered; if it was about the password, asking on may lock the account
                return new LoginResult.Refused(denied);
            }
            throw told;
        }
        ClassicAnswer answer = parsed.hiding(List.of(password()));
        if (!isSuccess(answer, Effect.NONE)) {
            return new LoginResult.Refused(new SetupProblemException(
                    List.of(Violations.of(
                            "credentials",
                            "login-refused",
                            WireRequest.hop(addresses.login()),
                            answer.toldCode(List.of()),
                            answer.toldMessage(List.of()))),
                    call.facts(),
                    null));
        }
        String session = answer.root().text("session");
        if (session.isEmpty()) {
            throw Nonsense.loginWithoutSession(addresses.login(), call);
        }
        return new LoginResult.Granted(Secret.of(session), profile.sessionAge());
    }

    private String password() {
        return context.credentials().secret().reveal();
    }

    private boolean isBusy(WireAnswer answer) {
        return Nonsense.isBusy(answer, profile.httpStatusMatters());
    }

    private WireRequest request(URI uri, String name, byte[] body, Effect effect) {
        return WireRequest.of(name, "POST", uri, addresses.headers(), body, effect)
                .readBy(answer -> Envelope.unknownFields(name, answer));
    }

    private ClassicAnswer post(URI uri, String name, byte[] body, Effect effect, CallContext call) {
        WireRequest request = request(uri, name, body, effect);
        WireAnswer raw = context.exchange().send(request, this::isBusy, call);
        ClassicAnswer answer = ClassicAnswer.parse(raw);
        if (answer == null) {
            throw Nonsense.toException(raw, request, call);
        }
        return answer;
    }

    private JsonGenerator spelled(JsonGenerator generator) {
        return profile.spelling().isEmpty() ? generator : new SpellingGenerator(generator, profile.spelling());
    }

    private byte[] json(Payload content) {
        ExactBytes bytes = new ExactBytes();
        try (JsonGenerator generator = spelled(Json.MAPPER.getFactory().createGenerator(bytes))) {
            generator.writeStartObject();
            content.write(generator);
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.bytes();
    }
}
