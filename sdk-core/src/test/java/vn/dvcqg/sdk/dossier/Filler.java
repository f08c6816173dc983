package vn.dvcqg.sdk.dossier;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vn.dvcqg.sdk.Vnd;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.FieldCode;
import vn.dvcqg.sdk.id.LocalDossierId;
import vn.dvcqg.sdk.id.PortalAccountId;
import vn.dvcqg.sdk.id.ProcedureCode;
import vn.dvcqg.sdk.id.ResultCode;

/** Fills every setter of a builder, so that a field that somebody adds later is tested without a new line here. */
final class Filler {

    /** Stands in every free text, address and name. */
    static final String MARK = "MARK";

    /** Moments in an order that no rule minds. */
    private static final List<String> TIMELINE = List.of(
            "submittedAt",
            "startedAt",
            "requestedAt",
            "receivedAt",
            "rejectedAt",
            "handledAt",
            "dueBefore",
            "dueAfter",
            "dueAt",
            "finishedAt",
            "returnedAt");

    private final int variant;

    /** Two fillers with different variants differ in every value. */
    Filler(int variant) {
        this.variant = variant;
    }

    Dossier dossier() {
        return fill(Dossier.builder()).build();
    }

    Owner owner() {
        return fill(Owner.of(one(ApplicantType.values()))).build();
    }

    SubmittedFile submittedFile() {
        return fill(SubmittedFile.builder(text("file"))).build();
    }

    ResultPaper resultPaper() {
        return fill(ResultPaper.builder(text("result"))).build();
    }

    Fee fee() {
        return fill(Fee.builder(text("fee"), Vnd.of(10_000L + variant))).build();
    }

    SupplementRound supplementRound() {
        return fill(SupplementRound.builder(variant)).build();
    }

    ProgressStep progressStep() {
        return fill(ProgressStep.builder(LocalDossierId.of("hs-" + variant))).build();
    }

    PortalBornUpdate portalBornUpdate() {
        return fill(PortalBornUpdate.builder()).build();
    }

    <B> B fill(B builder) {
        setters(builder.getClass()).forEach(setter -> set(builder, setter));
        return builder;
    }

    /** Every setter but those that only add to what another one sets. */
    static List<Method> setters(Class<?> builder) {
        return Stream.of(builder.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getReturnType() == builder)
                .filter(method -> !method.getName().startsWith("add"))
                .filter(method -> !method.getName().equals("identity"))
                .collect(toList());
    }

    /** Sets one field, sees that the builder hands itself on, and tells what was set. */
    List<Object> set(Object builder, Method setter) {
        List<Object> values = Stream.of(setter.getParameters())
                .map(parameter -> value(builder, setter.getName(), parameter))
                .collect(toList());
        try {
            assertThat(setter.invoke(builder, values.toArray()))
                    .as(setter.getName())
                    .isSameAs(builder);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError(setter.toString(), e);
        }
        return values;
    }

    private Object value(Object builder, String setter, Parameter parameter) {
        Type type = parameter.getParameterizedType();
        if (type instanceof ParameterizedType list) {
            return List.of(value(setter, (Class<?>) list.getActualTypeArguments()[0]));
        }
        if (parameter.getType() == URI.class) {
            // Files and results must not lie at the same place.
            return URI.create("https://files.example.test/" + builder.getClass().getSimpleName() + text(setter));
        }
        return value(setter, parameter.getType());
    }

    private Object value(String setter, Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> text(setter);
            case "boolean", "Boolean" -> variant % 2 == 1;
            case "Instant" -> moment(setter);
            case "LocalDossierId" -> LocalDossierId.of("hs-" + variant);
            case "DossierCode" -> DossierCode.of("000.00.99.H99-250310-000" + variant);
            case "ProcedureCode" -> ProcedureCode.of("1.00000" + variant);
            case "FieldCode" -> FieldCode.of("G99-XX0" + variant);
            case "ResultCode" -> ResultCode.of("KQ.G99.00000" + variant);
            case "PortalAccountId" -> PortalAccountId.of(text("account"));
            case "Owner" -> owner();
            case "OwnerIdentity" -> OwnerIdentity.other("9", text("identity"));
            case "DossierStatus" -> one(DossierStatus.values());
            case "PortalBornStatus" -> one(PortalBornStatus.values());
            case "Channel" -> one(Channel.values());
            case "FilingPlace" -> one(FilingPlace.values());
            case "Handover" -> one(Handover.values());
            case "OnlinePayment" -> one(OnlinePayment.values());
            case "Reuse" -> one(Reuse.values());
            case "CollectionTime" -> one(CollectionTime.values());
            case "FeeCategory" -> one(FeeCategory.values());
            case "FileContent" ->
                FileContent.of(text("x.pdf"), "application/pdf", text("").getBytes(StandardCharsets.UTF_8));
            case "SubmittedFile" -> submittedFile();
            case "ResultPaper" -> resultPaper();
            case "Fee" -> fee();
            case "OtherAttachment" -> new OtherAttachment(text("attachment"), variant, variant);
            case "SupplementRound" -> supplementRound();
            case "DatabaseMark" -> new DatabaseMark(String.valueOf(variant));
            case "ProcessedFile" ->
                new ProcessedFile(text("id"), text("name"), text("component"), URI.create("https://f.test/"), true);
            default -> throw new AssertionError("no sample of " + type + " for " + setter);
        };
    }

    private String text(String what) {
        return MARK + "-" + what + "@" + variant;
    }

    private Instant moment(String setter) {
        int place = TIMELINE.indexOf(setter);
        if (place < 0) {
            throw new AssertionError("no place in the timeline for " + setter);
        }
        return Instant.parse("2025-03-10T01:00:00Z").plusSeconds(3600L * place + variant);
    }

    private <T> T one(List<T> values) {
        return values.get(variant % values.size());
    }
}
