package vn.dvcqg.sdk.protocol.connector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.FileContent;
import vn.dvcqg.sdk.dossier.ProgressStep;
import vn.dvcqg.sdk.dossier.Submission;
import vn.dvcqg.sdk.dossier.SubmitOutcome;
import vn.dvcqg.sdk.dossier.SubmitStrategy;
import vn.dvcqg.sdk.dossier.SubmittedFile;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.LocalDossierId;
import vn.dvcqg.sdk.protocol.spi.ChunkAnswer;
import vn.dvcqg.sdk.protocol.spi.PortalProtocol;
import vn.dvcqg.sdk.protocol.spi.ProtocolContext;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.Effect;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** The live side of {@link TokenProfile}, with nothing but the SPI. */
final class TokenProtocol implements PortalProtocol {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Token(String value, Instant until) {}

    private final ProtocolContext context;
    private final Map<LocalDossierId, DossierCode> codes = new ConcurrentHashMap<>();
    private Token token;

    TokenProtocol(ProtocolContext context) {
        this.context = context;
    }

    @Override
    public List<Violation> check(Dossier dossier) {
        List<Violation> violations = new ArrayList<>();
        for (SubmittedFile file : dossier.submittedFiles()) {
            if (file.content() == null) {
                violations.add(new Violation("submittedFiles", "bytes-missing", "thiếu nội dung", "needs its bytes"));
            }
        }
        return violations;
    }

    @Override
    public int stepsPerCall() {
        return 2;
    }

    @Override
    public List<Submission> submit(List<Dossier> dossiers, SubmitStrategy strategy, CallContext call) {
        Dossier dossier = dossiers.get(0);
        DossierCode known = codes.get(dossier.localId());
        SubmitOutcome outcome = known == null ? SubmitOutcome.CREATED : SubmitOutcome.UPDATED;
        ObjectNode body = JSON.createObjectNode()
                .put("status", Integer.parseInt(dossier.status().code()));
        ArrayNode files = body.putArray("files");
        dossier.submittedFiles().forEach(file -> files.add(upload(file, call)));
        if (known == null) {
            known = DossierCode.of(
                    post("next-code", "{}", Effect.NONE, call).path("value").asText());
            codes.put(dossier.localId(), known);
        }
        body.put("code", known.value());
        post("dossiers", body.toString(), Effect.REPEATABLE, call);
        return List.of(new Submission(
                dossier.localId(),
                known,
                outcome,
                "",
                call.facts().requestId(),
                call.facts().correlationId(),
                call.facts().attempts()));
    }

    private String upload(SubmittedFile file, CallContext call) {
        FileContent content = Objects.requireNonNull(file.content());
        try (InputStream in = content.open()) {
            return send("files", in.readAllBytes(), Effect.REPEATABLE, call)
                    .path("id")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ChunkAnswer report(List<ProgressStep> steps, CallContext call) {
        ArrayNode body = JSON.createArrayNode();
        for (ProgressStep step : steps) {
            DossierCode code = codes.get(step.dossier());
            if (code == null) {
                return new ChunkAnswer.Refused("404", "unknown dossier", true);
            }
            body.addObject()
                    .put("code", code.value())
                    .put("status", Integer.parseInt(step.status().code()));
        }
        post("steps", body.toString(), Effect.ONCE, call);
        return new ChunkAnswer.Acknowledged();
    }

    private JsonNode post(String path, String body, Effect effect, CallContext call) {
        return send(path, body.getBytes(StandardCharsets.UTF_8), effect, call);
    }

    private JsonNode send(String path, byte[] body, Effect effect, CallContext call) {
        Map<String, String> headers =
                Map.of("Authorization", "Bearer " + token(call), "Content-Type", "application/json");
        WireRequest request = WireRequest.of(path, "POST", context.endpoint().resolve(path), headers, body, effect);
        return read(context.exchange().send(request, answer -> answer.status() == 502, call), call);
    }

    private synchronized String token(CallContext call) {
        if (token == null || !context.clock().instant().isBefore(token.until())) {
            WireRequest request = WireRequest.of(
                    "token", "POST", context.endpoint().resolve("token"), Map.of(), new byte[0], Effect.NONE);
            JsonNode answer = read(context.exchange().send(request.uncounted(), any -> false, call), call);
            token = new Token(
                    answer.path("access_token").asText(),
                    context.clock()
                            .instant()
                            .plusSeconds(answer.path("expires_in").asLong()));
        }
        return token.value();
    }

    private static JsonNode read(WireAnswer answer, CallContext call) {
        if (!answer.isSuccessful()) {
            Violation said = new Violation("portal", "http", "HTTP " + answer.status(), "HTTP " + answer.status());
            throw new InvalidRequestException(List.of(said), String.valueOf(answer.status()), call.facts());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
