package vn.dvcqg.sdk.protocol;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.OpenCode;
import vn.dvcqg.sdk.dossier.SubmitStrategy;
import vn.dvcqg.sdk.id.RoutingCode;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/**
 * Builds a {@link ClassicProfile}. Every setter says its default and throws {@link IllegalArgumentException} at once for a value out
 * of range, {@link NullPointerException} for null where null is not named. Not safe for use by several threads.
 */
public final class ClassicProfileBuilder {

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
    List<AnswerPattern> alreadyExistsAnswers =
            List.of(AnswerPattern.code("3"), AnswerPattern.code("-3"), AnswerPattern.text("đã tồn tại"));
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

    ClassicProfileBuilder() {}

    /**
     * The path of the login, below the endpoint. Default {@code mapi/login}, the only path that is known.
     *
     * @param authPath the path of the login below the endpoint
     * @return this builder
     */
    public ClassicProfileBuilder authPath(String authPath) {
        this.authPath = ProfileChecks.path("authPath", authPath);
        return this;
    }

    /**
     * The path for dossiers, progress and the detail of procedures, below the endpoint. Its real value is issued with the account; the default {@code mapi/integration} is assumed.
     *
     * @param integrationPath the path for dossiers, progress and procedures below the endpoint
     * @return this builder
     */
    public ClassicProfileBuilder integrationPath(String integrationPath) {
        this.integrationPath = ProfileChecks.path("integrationPath", integrationPath);
        return this;
    }

    /**
     * The path for the lists of the catalogue and for accounts, below the endpoint. Its real value is issued with the account; the default {@code mapi/share} is assumed.
     *
     * @param sharePath the path for lists and accounts below the endpoint
     * @return this builder
     */
    public ClassicProfileBuilder sharePath(String sharePath) {
        this.sharePath = ProfileChecks.path("sharePath", sharePath);
        return this;
    }

    /**
     * The routing code ({@code dstcode}) that the adapter forwards by. Default: the portal's own, {@code VN:GOV:000.00.00.G22:vpcpdvcprovider}.
     *
     * @param routingCode the routing code of the portal ({@code dstcode})
     * @return this builder
     */
    public ClassicProfileBuilder routingCode(RoutingCode routingCode) {
        Objects.requireNonNull(routingCode, "routingCode");
        this.routingCode = routingCode;
        return this;
    }

    /**
     * Where the routing code travels. Default {@link RoutingPlace#HEADER}.
     *
     * @param routingPlace where the routing code travels
     * @return this builder
     */
    public ClassicProfileBuilder routingPlace(RoutingPlace routingPlace) {
        Objects.requireNonNull(routingPlace, "routingPlace");
        this.routingPlace = routingPlace;
        return this;
    }

    /**
     * The address of the real backend behind the adapter, which goes into the query of every request: http or https, without user name and password. Default: not sent.
     *
     * @param providerUrl the address of the backend behind the adapter, or null to send none
     * @return this builder
     */
    public ClassicProfileBuilder providerUrl(@Nullable URI providerUrl) {
        this.providerUrl = providerUrl == null ? null : ProfileChecks.address("providerUrl", providerUrl);
        return this;
    }

    /**
     * How old a session may become before the SDK logs in again; 1 second to 24 hours. Default 10 minutes, as a running client does; the portal's own limit is unknown.
     *
     * @param sessionAge how old a session may become
     * @return this builder
     */
    public ClassicProfileBuilder sessionAge(Duration sessionAge) {
        Objects.requireNonNull(sessionAge, "sessionAge");
        if (sessionAge.compareTo(Duration.ofSeconds(1)) < 0 || sessionAge.compareTo(Duration.ofHours(24)) > 0) {
            throw new IllegalArgumentException(
                    "sessionAge must be between 1 second and 24 hours, but was " + sessionAge);
        }
        this.sessionAge = sessionAge;
        return this;
    }

    /**
     * Which fields of a dossier travel. Default {@link PayloadGeneration#EXT766_2022}.
     *
     * @param generation which fields of a dossier travel
     * @return this builder
     */
    public ClassicProfileBuilder generation(PayloadGeneration generation) {
        Objects.requireNonNull(generation, "generation");
        this.generation = generation;
        return this;
    }

    /**
     * How {@code submit} decides between creating and updating. Default {@link SubmitStrategy#CREATE_THEN_UPDATE}.
     *
     * @param submitStrategy how a dossier is created or updated
     * @return this builder
     */
    public ClassicProfileBuilder submitStrategy(SubmitStrategy submitStrategy) {
        Objects.requireNonNull(submitStrategy, "submitStrategy");
        this.submitStrategy = submitStrategy;
        return this;
    }

    /**
     * How many dossiers travel in one call, 1 to 100. Default 1: no running client was seen to send more in production, and whether the portal takes several all or nothing is unknown.
     *
     * @param dossiersPerCall how many dossiers travel in one call
     * @return this builder
     */
    public ClassicProfileBuilder dossiersPerCall(int dossiersPerCall) {
        if (dossiersPerCall < 1 || dossiersPerCall > 100) {
            throw new IllegalArgumentException("dossiersPerCall must be between 1 and 100, but was " + dossiersPerCall);
        }
        this.dossiersPerCall = dossiersPerCall;
        return this;
    }

    /**
     * How many progress steps travel in one call, 1 to 10. Default 10.
     *
     * @param stepsPerCall how many progress steps travel in one call
     * @return this builder
     */
    public ClassicProfileBuilder stepsPerCall(int stepsPerCall) {
        if (stepsPerCall < 1 || stepsPerCall > 10) {
            throw new IllegalArgumentException("stepsPerCall must be between 1 and 10, but was " + stepsPerCall);
        }
        this.stepsPerCall = stepsPerCall;
        return this;
    }

    /**
     * The codes that mean success, as text; a number on the wire is read as its text. Default {@code 0} and {@code 00}.
     *
     * @param successCodes the codes that mean success
     * @return this builder
     */
    public ClassicProfileBuilder successCodes(Set<String> successCodes) {
        Objects.requireNonNull(successCodes, "successCodes");
        if (successCodes.isEmpty()) {
            throw new IllegalArgumentException("successCodes must hold at least one code, but was empty");
        }
        this.successCodes = Set.copyOf(successCodes);
        return this;
    }

    /**
     * Whether the answer to a write must also hold the {@link #successText}. One running client asks for it. Default false.
     *
     * @param successTextRequired whether a write also needs the text of success
     * @return this builder
     */
    public ClassicProfileBuilder successTextRequired(boolean successTextRequired) {
        this.successTextRequired = successTextRequired;
        return this;
    }

    /**
     * The part of the answer's text that means success, for {@link #successTextRequired}. Default {@code thành công}.
     *
     * @param successText the text of success
     * @return this builder
     */
    public ClassicProfileBuilder successText(String successText) {
        Objects.requireNonNull(successText, "successText");
        this.successText = successText;
        return this;
    }

    /**
     * The answers to a creation that mean that the dossier stands already; one fitting pattern is enough, whatever the success code says. Default: code 3, code -3, or a text with {@code đã tồn tại}.
     *
     * @param alreadyExistsAnswers the answers to a creation that mean that the dossier stands already
     * @return this builder
     */
    public ClassicProfileBuilder alreadyExistsAnswers(List<AnswerPattern> alreadyExistsAnswers) {
        Objects.requireNonNull(alreadyExistsAnswers, "alreadyExistsAnswers");
        this.alreadyExistsAnswers = List.copyOf(alreadyExistsAnswers);
        return this;
    }

    /**
     * The answers that certainly mean that the session is dead. After one of them the SDK logs in again and repeats any request, appends included. Default: none, because no such answer is known; reads and dossiers are then repeated once after a new login, appends never.
     *
     * @param deadSessionAnswers the answers that certainly mean a dead session
     * @return this builder
     */
    public ClassicProfileBuilder deadSessionAnswers(List<AnswerPattern> deadSessionAnswers) {
        Objects.requireNonNull(deadSessionAnswers, "deadSessionAnswers");
        this.deadSessionAnswers = List.copyOf(deadSessionAnswers);
        return this;
    }

    /**
     * Whether success needs an HTTP status of 200 to 299 too. Running clients ignore the status when the body is an answer of the portal. Default false.
     *
     * @param httpStatusMatters whether success needs a 2xx status too
     * @return this builder
     */
    public ClassicProfileBuilder httpStatusMatters(boolean httpStatusMatters) {
        this.httpStatusMatters = httpStatusMatters;
        return this;
    }

    /**
     * What stands in the field for the applicant's code. Default {@link ApplicantReference#TECH_ID_WHEN_ONLINE}.
     *
     * @param applicantReference what stands in the field for the applicant's code
     * @return this builder
     */
    public ClassicProfileBuilder applicantReference(ApplicantReference applicantReference) {
        Objects.requireNonNull(applicantReference, "applicantReference");
        this.applicantReference = applicantReference;
        return this;
    }

    /**
     * The fields without which a dossier is refused before sending. Default: those that every running client sends. The code cannot be left out.
     *
     * @param requiredFields the fields that a dossier must have
     * @return this builder
     */
    public ClassicProfileBuilder requiredFields(Set<DossierField> requiredFields) {
        Objects.requireNonNull(requiredFields, "requiredFields");
        if (!requiredFields.contains(DossierField.CODE)) {
            throw new IllegalArgumentException(
                    "requiredFields must hold CODE: the classic interface knows a dossier by nothing else");
        }
        this.requiredFields = Set.copyOf(requiredFields);
        return this;
    }

    /**
     * How long texts may be. Default {@link TextLimits#DEFAULT}.
     *
     * @param textLimits how long texts may be
     * @return this builder
     */
    public ClassicProfileBuilder textLimits(TextLimits textLimits) {
        Objects.requireNonNull(textLimits, "textLimits");
        this.textLimits = textLimits;
        return this;
    }

    /**
     * The type that is sent with the status of a portal-born dossier. Default {@code 2}, the only one seen.
     *
     * @param portalBornType the type sent with the status of a portal-born dossier
     * @return this builder
     */
    public ClassicProfileBuilder portalBornType(String portalBornType) {
        Objects.requireNonNull(portalBornType, "portalBornType");
        this.portalBornType = portalBornType;
        return this;
    }

    /**
     * Whether the status of a portal-born dossier may be sent twice when an answer is lost or a session may be dead. Default true: setting the same status twice is assumed to leave the same status.
     *
     * @param portalBornRepeatable whether the status of a portal-born dossier may be sent twice
     * @return this builder
     */
    public ClassicProfileBuilder portalBornRepeatable(boolean portalBornRepeatable) {
        this.portalBornRepeatable = portalBornRepeatable;
        return this;
    }

    /**
     * Whether the status 11 may be sent for a portal-born dossier: its meaning differs between running systems. Default false.
     *
     * @param statusElevenAllowed whether status 11 may be sent for a portal-born dossier
     * @return this builder
     */
    public ClassicProfileBuilder statusElevenAllowed(boolean statusElevenAllowed) {
        this.statusElevenAllowed = statusElevenAllowed;
        return this;
    }

    /**
     * Whether the payment mark 3 may be sent: its meaning is disputed. Default false.
     *
     * @param disputedPaymentMark whether the disputed payment mark 3 may be sent
     * @return this builder
     */
    public ClassicProfileBuilder disputedPaymentMark(boolean disputedPaymentMark) {
        this.disputedPaymentMark = disputedPaymentMark;
        return this;
    }

    /**
     * The form of the dates inside supplement rounds, as a {@link java.time.format.DateTimeFormatter} pattern. No running client fills them; the default {@code yyyyMMddHHmmss}, the form of all other dates, is assumed.
     *
     * @param supplementDateForm the form of the dates inside supplement rounds
     * @return this builder
     */
    public ClassicProfileBuilder supplementDateForm(String supplementDateForm) {
        this.supplementDateForm = ProfileChecks.dateForm("supplementDateForm", supplementDateForm);
        return this;
    }

    /**
     * The form of every other date, as a {@link java.time.format.DateTimeFormatter} pattern; the time is the local one of Viet Nam.
     * Default {@code yyyyMMddHHmmss}, which every running client writes.
     *
     * @param dateForm the form of dates
     * @return this builder
     */
    public ClassicProfileBuilder dateForm(String dateForm) {
        this.dateForm = ProfileChecks.dateForm("dateForm", dateForm);
        return this;
    }

    /**
     * Codes that differ from the published lists, for values such as {@link vn.dvcqg.sdk.dossier.Channel#ONLINE}. Used for writing
     * and for reading. Default: none. The ten statuses are fixed.
     *
     * @param codes the code on the wire for each value; values that the classic lists do not hold are not looked at
     * @return this builder
     */
    public ClassicProfileBuilder codes(Map<? extends OpenCode, String> codes) {
        this.codes = Map.copyOf(codes);
        return this;
    }

    /**
     * Field names of requests that an adapter spells in another way than the documented one. Answers are read in any case anyway.
     * Default: none.
     *
     * @param spelling from the documented name to the one to write
     * @return this builder
     */
    public ClassicProfileBuilder spelling(Map<String, String> spelling) {
        this.spelling = Map.copyOf(spelling);
        return this;
    }

    /**
     * The provider that is sent when an account is looked up. Default {@code wso2is}, the only one seen.
     *
     * @param accountProvider the provider sent when an account is looked up
     * @return this builder
     */
    public ClassicProfileBuilder accountProvider(String accountProvider) {
        Objects.requireNonNull(accountProvider, "accountProvider");
        this.accountProvider = accountProvider;
        return this;
    }

    /**
     * The profile.
     *
     * @return an immutable profile; this builder may be used on
     */
    public ClassicProfile build() {
        return new ClassicProfile(this);
    }

    ClassicProfileBuilder copy() {
        ClassicProfileBuilder copy = new ClassicProfileBuilder();
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
        copy.alreadyExistsAnswers = alreadyExistsAnswers;
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
                + ", alreadyExistsAnswers=" + alreadyExistsAnswers
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
