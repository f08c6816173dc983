package vn.dvcqg.sdk;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import vn.dvcqg.sdk.dossier.SubmitStrategy;
import vn.dvcqg.sdk.id.RoutingCode;
import vn.dvcqg.sdk.protocol.ApplicantReference;
import vn.dvcqg.sdk.protocol.ClassicProfileBuilder;
import vn.dvcqg.sdk.protocol.DossierField;
import vn.dvcqg.sdk.protocol.PayloadGeneration;
import vn.dvcqg.sdk.protocol.RoutingPlace;
import vn.dvcqg.sdk.protocol.TextLimits;
import vn.dvcqg.sdk.protocol.internal.ClassicCodes;

/** The settings of the classic profile by the names that they have as properties. */
final class ClassicProperties {

    /** What stands before the names. */
    static final String PREFIX = "classic.";

    private static final Map<String, BiConsumer<ClassicProfileBuilder, String>> SETTERS = new LinkedHashMap<>();

    static {
        put("auth-path", ClassicProfileBuilder::authPath);
        put("integration-path", ClassicProfileBuilder::integrationPath);
        put("share-path", ClassicProfileBuilder::sharePath);
        put("routing-code", (to, text) -> to.routingCode(RoutingCode.of(text)));
        put("routing-place", (to, text) -> to.routingPlace(PropertyValues.constant(RoutingPlace.class, text)));
        put("provider-url", (to, text) -> to.providerUrl(PropertyValues.address(text)));
        put("session-age", (to, text) -> to.sessionAge(PropertyValues.duration(text)));
        put("generation", (to, text) -> to.generation(PropertyValues.constant(PayloadGeneration.class, text)));
        put("submit-strategy", (to, text) -> to.submitStrategy(PropertyValues.constant(SubmitStrategy.class, text)));
        put("dossiers-per-call", (to, text) -> to.dossiersPerCall(PropertyValues.number(text)));
        put("steps-per-call", (to, text) -> to.stepsPerCall(PropertyValues.number(text)));
        put("success-codes", (to, text) -> to.successCodes(new LinkedHashSet<>(PropertyValues.list(text, ','))));
        put("success-text-required", (to, text) -> to.successTextRequired(PropertyValues.bool(text)));
        put("success-text", ClassicProfileBuilder::successText);
        put("failure-texts", (to, text) -> to.failureTexts(PropertyValues.list(text, ';')));
        put("already-exists-answers", (to, text) -> to.alreadyExistsAnswers(AnswerPatterns.of(text)));
        put("not-found-answers", (to, text) -> to.notFoundAnswers(AnswerPatterns.of(text)));
        put("dead-session-answers", (to, text) -> to.deadSessionAnswers(AnswerPatterns.of(text)));
        put("http-status-matters", (to, text) -> to.httpStatusMatters(PropertyValues.bool(text)));
        put(
                "applicant-reference",
                (to, text) -> to.applicantReference(PropertyValues.constant(ApplicantReference.class, text)));
        put("required-fields", (to, text) -> to.requiredFields(fields(text)));
        put("text-limits", (to, text) -> to.textLimits(limits(text)));
        put("portal-born-type", ClassicProfileBuilder::portalBornType);
        put("portal-born-repeatable", (to, text) -> to.portalBornRepeatable(PropertyValues.bool(text)));
        put("status-eleven-allowed", (to, text) -> to.statusElevenAllowed(PropertyValues.bool(text)));
        put("disputed-payment-mark", (to, text) -> to.disputedPaymentMark(PropertyValues.bool(text)));
        put("date-form", ClassicProfileBuilder::dateForm);
        put("supplement-date-form", ClassicProfileBuilder::supplementDateForm);
        put(
                "codes",
                (to, text) -> to.codes(PropertyValues.pairs(text).entrySet().stream()
                        .collect(Collectors.toMap(pair -> ClassicCodes.named(pair.getKey()), Map.Entry::getValue))));
        put("spelling", (to, text) -> to.spelling(PropertyValues.pairs(text)));
        put("account-provider", ClassicProfileBuilder::accountProvider);
    }

    private ClassicProperties() {}

    private static void put(String name, BiConsumer<ClassicProfileBuilder, String> setter) {
        SETTERS.put(PREFIX + name, setter);
    }

    /** The setters by name, in the order of the documentation. */
    static Map<String, BiConsumer<ClassicProfileBuilder, String>> setters() {
        return SETTERS;
    }

    private static Set<DossierField> fields(String text) {
        return PropertyValues.list(text, ',').stream()
                .map(name -> PropertyValues.constant(DossierField.class, name))
                .collect(Collectors.toSet());
    }

    /** The limits that are named, beside the usual ones. */
    private static TextLimits limits(String text) {
        TextLimits usual = TextLimits.DEFAULT;
        Map<String, Integer> limits = new LinkedHashMap<>();
        limits.put("summary", usual.summary());
        limits.put("note", usual.note());
        limits.put("officerName", usual.officerName());
        limits.put("fileName", usual.fileName());
        limits.put("resultName", usual.resultName());
        limits.put("dossierCode", usual.dossierCode());
        PropertyValues.pairs(text).forEach((name, limit) -> {
            if (limits.replace(name, PropertyValues.number(limit)) == null) {
                throw new IllegalArgumentException(
                        "must be limits such as summary=1000, of " + String.join(", ", limits.keySet()));
            }
        });
        Integer[] all = limits.values().toArray(new Integer[0]);
        return new TextLimits(all[0], all[1], all[2], all[3], all[4], all[5]);
    }
}
