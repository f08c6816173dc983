package vn.dvcqg.sdk.protocol;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.OpenCode;
import vn.dvcqg.sdk.dossier.SubmitStrategy;
import vn.dvcqg.sdk.id.RoutingCode;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** The settings of the classic profile with their defaults. A builder changes its own copy, a profile never changes the one it holds. */
final class ClassicSettings {

    String authPath = "mapi/login";
    String integrationPath = "mapi/integration";
    String sharePath = "mapi/share";
    RoutingCode routingCode = RoutingCode.of("VN:GOV:000.00.00.G22:vpcpdvcprovider");
    RoutingPlace routingPlace = RoutingPlace.HEADER;

    @Nullable
    URI providerUrl = null;

    Duration sessionAge = Duration.ofMinutes(10);
    PayloadGeneration generation = PayloadGeneration.EXT766_2022;
    SubmitStrategy submitStrategy = SubmitStrategy.CREATE_THEN_UPDATE;
    int dossiersPerCall = 1;
    int stepsPerCall = 10;
    Set<String> successCodes = Set.of("0", "00");
    boolean successTextRequired = false;
    String successText = "thành công";
    List<String> failureTexts = List.of("không thành công", "chưa thành công");
    List<AnswerPattern> alreadyExistsAnswers =
            List.of(AnswerPattern.code("3"), AnswerPattern.code("-3"), AnswerPattern.text("đã tồn tại"));
    List<AnswerPattern> notFoundAnswers = List.of();
    List<AnswerPattern> deadSessionAnswers = List.of();
    boolean httpStatusMatters = false;
    ApplicantReference applicantReference = ApplicantReference.TECH_ID_WHEN_ONLINE;
    Set<DossierField> requiredFields = Set.of(
            DossierField.CODE,
            DossierField.PROCEDURE_NAME,
            DossierField.FIELD,
            DossierField.FIELD_NAME,
            DossierField.APPLICANT_TYPE,
            DossierField.RECEIVED_AT,
            DossierField.HANDOVER,
            DossierField.PROCESSING_AGENCY_NAME);
    TextLimits textLimits = TextLimits.DEFAULT;
    String portalBornType = "2";
    boolean portalBornRepeatable = true;
    boolean statusElevenAllowed = false;
    boolean disputedPaymentMark = false;
    String dateForm = "yyyyMMddHHmmss";
    Map<OpenCode, String> codes = Map.of();
    Map<String, String> spelling = Map.of();
    String supplementDateForm = "yyyyMMddHHmmss";
    String accountProvider = "wso2is";

    ClassicSettings copy() {
        ClassicSettings copy = new ClassicSettings();
        copy.authPath = authPath;
        copy.integrationPath = integrationPath;
        copy.sharePath = sharePath;
        copy.routingCode = routingCode;
        copy.routingPlace = routingPlace;
        copy.providerUrl = providerUrl;
        copy.sessionAge = sessionAge;
        copy.generation = generation;
        copy.submitStrategy = submitStrategy;
        copy.dossiersPerCall = dossiersPerCall;
        copy.stepsPerCall = stepsPerCall;
        copy.successCodes = successCodes;
        copy.successTextRequired = successTextRequired;
        copy.successText = successText;
        copy.failureTexts = failureTexts;
        copy.alreadyExistsAnswers = alreadyExistsAnswers;
        copy.notFoundAnswers = notFoundAnswers;
        copy.deadSessionAnswers = deadSessionAnswers;
        copy.httpStatusMatters = httpStatusMatters;
        copy.applicantReference = applicantReference;
        copy.requiredFields = requiredFields;
        copy.textLimits = textLimits;
        copy.portalBornType = portalBornType;
        copy.portalBornRepeatable = portalBornRepeatable;
        copy.statusElevenAllowed = statusElevenAllowed;
        copy.disputedPaymentMark = disputedPaymentMark;
        copy.dateForm = dateForm;
        copy.codes = codes;
        copy.spelling = spelling;
        copy.supplementDateForm = supplementDateForm;
        copy.accountProvider = accountProvider;
        return copy;
    }

    String describe() {
        return "CLASSIC"
                + "{authPath=" + authPath
                + ", integrationPath=" + integrationPath
                + ", sharePath=" + sharePath
                + ", routingCode=" + routingCode
                + ", routingPlace=" + routingPlace
                + ", providerUrl=" + (providerUrl == null ? "none" : WireRequest.hop(providerUrl))
                + ", sessionAge=" + sessionAge
                + ", generation=" + generation
                + ", submitStrategy=" + submitStrategy
                + ", dossiersPerCall=" + dossiersPerCall
                + ", stepsPerCall=" + stepsPerCall
                + ", successCodes=" + successCodes
                + ", successTextRequired=" + successTextRequired
                + ", successText=" + successText
                + ", failureTexts=" + failureTexts
                + ", alreadyExistsAnswers=" + alreadyExistsAnswers
                + ", notFoundAnswers=" + notFoundAnswers
                + ", deadSessionAnswers=" + deadSessionAnswers
                + ", httpStatusMatters=" + httpStatusMatters
                + ", applicantReference=" + applicantReference
                + ", requiredFields=" + requiredFields
                + ", textLimits=" + textLimits
                + ", portalBornType=" + portalBornType
                + ", portalBornRepeatable=" + portalBornRepeatable
                + ", statusElevenAllowed=" + statusElevenAllowed
                + ", disputedPaymentMark=" + disputedPaymentMark
                + ", dateForm="
                + dateForm
                + ", codes="
                + codes
                + ", spelling="
                + spelling
                + ", supplementDateForm=" + supplementDateForm
                + ", accountProvider=" + accountProvider
                + "}";
    }
}
