package vn.dvcqg.sdk.protocol.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.catalog.AgencyEntry;
import vn.dvcqg.sdk.catalog.FieldEntry;
import vn.dvcqg.sdk.catalog.Procedure;
import vn.dvcqg.sdk.catalog.ProcedureSummary;
import vn.dvcqg.sdk.catalog.ServiceEntry;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.DossierLookup;
import vn.dvcqg.sdk.dossier.PortalBornReceipt;
import vn.dvcqg.sdk.dossier.PortalBornUpdate;
import vn.dvcqg.sdk.dossier.ProgressStep;
import vn.dvcqg.sdk.dossier.Submission;
import vn.dvcqg.sdk.dossier.SubmitStrategy;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.PortalAccountId;
import vn.dvcqg.sdk.id.ProcedureCode;
import vn.dvcqg.sdk.internal.Violations;
import vn.dvcqg.sdk.protocol.ClassicProfile;
import vn.dvcqg.sdk.protocol.spi.ChunkAnswer;
import vn.dvcqg.sdk.protocol.spi.PortalProtocol;
import vn.dvcqg.sdk.protocol.spi.ProtocolContext;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.Effect;

/** The live side of the classic profile: each operation is one payload and one reading of the answer. */
public final class ClassicPortal implements PortalProtocol {

    private final ClassicProfile profile;
    private final ClassicWire wire;
    private final ClassicRules rules;
    private final ClassicUpsert upsert;
    private final ProgressWriter progress;
    private final ProcedureReader procedures;

    /** Opens the profile; calls nobody. */
    public ClassicPortal(ClassicProfile profile, ProtocolContext context) {
        this.profile = profile;
        this.wire = new ClassicWire(profile, context);
        this.rules = new ClassicRules(profile);
        this.progress = new ProgressWriter(profile);
        this.procedures = new ProcedureReader(new ClassicCodes(profile.codes()));
        this.upsert = new ClassicUpsert(profile, wire, this::lookUp);
    }

    @Override
    public List<Violation> check(Dossier dossier) {
        return rules.check(dossier);
    }

    @Override
    public List<Violation> check(ProgressStep step) {
        return rules.check(step);
    }

    @Override
    public List<Violation> check(PortalBornUpdate update) {
        return rules.check(update);
    }

    @Override
    public SubmitStrategy submitStrategy() {
        return profile.submitStrategy();
    }

    @Override
    public int dossiersPerCall() {
        return profile.dossiersPerCall();
    }

    @Override
    public int stepsPerCall() {
        return profile.stepsPerCall();
    }

    @Override
    public List<Submission> submit(List<Dossier> dossiers, SubmitStrategy strategy, CallContext call) {
        return upsert.submit(dossiers, strategy, call);
    }

    @Override
    public ChunkAnswer report(List<ProgressStep> steps, CallContext call) {
        ClassicService service = ClassicService.REPORT;
        ClassicWire.Sent sent = wire.send(
                service,
                service.effect(),
                json -> {
                    json.writeArrayFieldStart("data");
                    for (ProgressStep step : steps) {
                        progress.step(json, step);
                    }
                    json.writeEndArray();
                },
                ClassicWire::successOnly,
                call);
        ClassicAnswer answer = sent.answer();
        if (wire.isSuccess(answer, service.effect())) {
            return new ChunkAnswer.Acknowledged();
        }
        List<String> personal = Personal.ofSteps(steps);
        return new ChunkAnswer.Refused(answer.toldCode(personal), answer.toldMessage(personal), sent.certain());
    }

    @Override
    public PortalBornReceipt updatePortalBorn(PortalBornUpdate update, CallContext call) {
        Effect effect = profile.portalBornRepeatable() ? Effect.REPEATABLE : Effect.ONCE;
        ClassicAnswer answer = wire.send(
                        ClassicService.UPDATE_PORTAL_BORN,
                        effect,
                        json -> {
                            json.writeStringField("type", profile.portalBornType());
                            json.writeFieldName("data");
                            progress.portalBorn(json, update);
                        },
                        ClassicWire::successOnly,
                        call)
                .answer();
        List<String> personal = Personal.of(update);
        if (!wire.isSuccess(answer, effect)) {
            throw refusal(answer, personal, call);
        }
        return new PortalBornReceipt(
                update.portalCode(),
                answer.toldMessage(personal),
                call.facts().requestId(),
                call.facts().correlationId(),
                call.facts().attempts());
    }

    @Override
    public DossierLookup lookUp(DossierCode code, CallContext call) {
        List<Row> rows = find(ClassicService.LOOK_UP, json -> json.writeStringField("mahoso", code.value()), call);
        return new DossierLookup(code, !rows.isEmpty(), map(rows, row -> row.extraBeside(Set.of())));
    }

    @Override
    public @Nullable PortalAccountId findAccount(String number, CallContext call) {
        List<Row> rows = find(
                ClassicService.FIND_ACCOUNT,
                json -> {
                    json.writeStringField("provider", profile.accountProvider());
                    json.writeStringField("mstorcmnd", number);
                },
                call);
        String account = rows.isEmpty() ? "" : rows.get(0).text("TECHNICALID");
        if (account.isEmpty()) {
            return null;
        }
        if (!PortalAccountId.isValid(account)) {
            throw Nonsense.accountThatNoneCanBe(account.length(), call);
        }
        return PortalAccountId.of(account);
    }

    @Override
    public List<ProcedureSummary> procedures(CallContext call) {
        return rows(ClassicService.PROCEDURES, call, CatalogReader::summary);
    }

    @Override
    public @Nullable Procedure procedure(ProcedureCode code, CallContext call) {
        List<Row> rows = find(ClassicService.PROCEDURE, json -> json.writeStringField("maTTHC", code.value()), call);
        if (rows.isEmpty()) {
            return null;
        }
        for (Row row : rows) {
            if (ProcedureReader.isOf(code, row)) {
                return procedures.read(row);
            }
        }
        throw Nonsense.otherProcedure(code, rows.get(0).text("MATTHC"), call);
    }

    @Override
    public List<AgencyEntry> agencies(CallContext call) {
        return rows(ClassicService.AGENCIES, call, CatalogReader::agency);
    }

    @Override
    public List<FieldEntry> fields(CallContext call) {
        return rows(ClassicService.FIELDS, call, CatalogReader::field);
    }

    @Override
    public List<ServiceEntry> services(@Nullable String parametersJson, CallContext call) {
        JsonNode parameters = CatalogReader.parameters(parametersJson, call);
        ClassicAnswer answer = read(ClassicService.SERVICES, json -> CatalogReader.copy(json, parameters), call);
        return map(answer.rows(), CatalogReader::service);
    }

    private <T> List<T> rows(ClassicService service, CallContext call, Function<Row, T> reader) {
        return map(read(service, json -> {}, call).rows(), reader);
    }

    private static <T> List<T> map(List<Row> rows, Function<Row, T> reader) {
        List<T> mapped = new ArrayList<>(rows.size());
        for (Row row : rows) {
            mapped.add(reader.apply(row));
        }
        return List.copyOf(mapped);
    }

    private ClassicAnswer read(ClassicService service, ClassicWire.Payload payload, CallContext call) {
        return successOf(
                wire.send(service, Effect.NONE, payload, ClassicWire::successOnly, call)
                        .answer(),
                call);
    }

    /** The rows of a question about one thing; none where the portal says that there is no such thing. */
    private List<Row> find(ClassicService service, ClassicWire.Payload payload, CallContext call) {
        Predicate<ClassicAnswer> notFound = answer -> Texts.fitsAny(profile.notFoundAnswers(), answer);
        ClassicAnswer answer =
                wire.send(service, Effect.NONE, payload, notFound, call).answer();
        return notFound.test(answer) ? List.of() : successOf(answer, call).rows();
    }

    private ClassicAnswer successOf(ClassicAnswer answer, CallContext call) {
        if (!wire.isSuccess(answer, Effect.NONE)) {
            throw refusal(answer, List.of(), call);
        }
        return answer;
    }

    /** The portal's no, told with its code and its scrubbed text. */
    static InvalidRequestException refusal(ClassicAnswer answer, List<String> personal, CallContext call) {
        String code = answer.toldCode(personal);
        return new InvalidRequestException(
                List.of(Violations.of("portal", "portal-refused", code, answer.toldMessage(personal))),
                code,
                call.facts());
    }
}
