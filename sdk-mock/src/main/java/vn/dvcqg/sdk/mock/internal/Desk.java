package vn.dvcqg.sdk.mock.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.dvcqg.sdk.mock.Exchange;
import vn.dvcqg.sdk.mock.Fault;
import vn.dvcqg.sdk.mock.MockSettings;

/** Takes a message of the portal protocol: draws the faults, checks, runs the operation, writes the journal. */
final class Desk {
    private final MockSettings settings;
    private final PortalState state;
    private final Journal journal;
    private final FaultBox faults;
    private final Object lock;
    private final SchemaCheck schemas = new SchemaCheck();
    private final EnvelopeCheck envelope;

    Desk(MockSettings settings, PortalState state, Journal journal, FaultBox faults, Object lock) {
        this.settings = settings;
        this.state = state;
        this.journal = journal;
        this.faults = faults;
        this.lock = lock;
        this.envelope = new EnvelopeCheck(settings, state.sessions());
    }

    Reply answer(Set<Endpoint> at, HttpCall call) {
        Optional<JsonNode> body =
                (call.validUtf8() ? Json.parse(call.body()) : Optional.<JsonNode>empty()).filter(JsonNode::isObject);
        String operation = operation(at, body);
        List<Fault> struck = faults.draw(operation);
        Reply reply = FaultEffects.apply(struck, () -> process(at, call, operation, body), () -> forget(body));
        journal.add(new Exchange(
                operation,
                call.path(),
                call.query(),
                call.headers(),
                call.body(),
                reply.visibleStatus(),
                struck.stream().map(Fault::name).toList()));
        return reply;
    }

    private static String operation(Set<Endpoint> at, Optional<JsonNode> body) {
        if (at.contains(Endpoint.LOGIN)) {
            return Operations.LOGIN;
        }
        // A name of our own making: what else stands there might be anything, personal data included.
        return body.flatMap(b -> Json.text(b, "service"))
                .filter(name -> name.matches("[A-Za-z0-9_]{1,64}"))
                .orElse(Operations.UNTOLD);
    }

    private void forget(Optional<JsonNode> body) {
        body.flatMap(b -> Json.text(b, "session")).ifPresent(state.sessions()::kill);
    }

    private Reply process(Set<Endpoint> at, HttpCall call, String operation, Optional<JsonNode> body) {
        Verdict verdict = new Verdict(settings, operation, journal::add);
        Answers answers = new Answers(settings, operation);
        if (!call.method().equals("POST")) {
            verdict.note(Rule.WRONG_METHOD, "");
            return Reply.json(405, answers.refused(EnvelopeCheck.METHOD).toString())
                    .header("Allow", "POST");
        }
        envelope.transport(call, body.isPresent(), verdict);
        Optional<Service> service = Operations.find(operation);
        body.filter(b -> !at.contains(Endpoint.LOGIN)).ifPresent(b -> envelope.check(at, service, b, verdict));
        if (verdict.any().isPresent() || body.isEmpty()) {
            return json(verdict.any().map(answers::refused).orElseGet(() -> answers.ok("")));
        }
        service.flatMap(Service::schema).ifPresent(name -> schemas.check(name, body.get(), verdict));
        Request request = new Request(operation, body.get(), verdict, state, settings, answers);
        synchronized (lock) {
            return json(service.map(s -> s.operation().run(request)).orElseGet(() -> answers.ok("")));
        }
    }

    private static Reply json(ObjectNode answer) {
        return Reply.json(200, answer.toString());
    }
}
