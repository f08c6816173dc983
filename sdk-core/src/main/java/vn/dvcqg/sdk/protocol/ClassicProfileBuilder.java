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

/**
 * Builds a {@link ClassicProfile}. Every setter says its default and throws {@link IllegalArgumentException} at once for a value out
 * of range, {@link NullPointerException} for null where null is not named. Not safe for use by several threads.
 */
public final class ClassicProfileBuilder {

    private final ClassicSettings settings;

    ClassicProfileBuilder(ClassicSettings settings) {
        this.settings = settings;
    }

    /**
     * The path of the login, below the endpoint. Default {@code mapi/login}, the only path that is known.
     *
     * @param authPath the path of the login below the endpoint
     * @return this builder
     */
    public ClassicProfileBuilder authPath(String authPath) {
        settings.authPath = ProfileChecks.path("authPath", authPath);
        return this;
    }

    /**
     * The path for dossiers, progress and the detail of procedures, below the endpoint. Its real value is issued with the account; the default {@code mapi/integration} is assumed.
     *
     * @param integrationPath the path for dossiers, progress and procedures below the endpoint
     * @return this builder
     */
    public ClassicProfileBuilder integrationPath(String integrationPath) {
        settings.integrationPath = ProfileChecks.path("integrationPath", integrationPath);
        return this;
    }

    /**
     * The path for the lists of the catalogue and for accounts, below the endpoint. Its real value is issued with the account; the default {@code mapi/share} is assumed.
     *
     * @param sharePath the path for lists and accounts below the endpoint
     * @return this builder
     */
    public ClassicProfileBuilder sharePath(String sharePath) {
        settings.sharePath = ProfileChecks.path("sharePath", sharePath);
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
        settings.routingCode = routingCode;
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
        settings.routingPlace = routingPlace;
        return this;
    }

    /**
     * The address of the real backend behind the adapter, which goes into the query of every request: http or https, without user name and password. Default: not sent.
     *
     * @param providerUrl the address of the backend behind the adapter, or null to send none
     * @return this builder
     */
    public ClassicProfileBuilder providerUrl(@Nullable URI providerUrl) {
        settings.providerUrl = providerUrl == null ? null : ProfileChecks.address("providerUrl", providerUrl);
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
        settings.sessionAge = sessionAge;
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
        settings.generation = generation;
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
        settings.submitStrategy = submitStrategy;
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
        settings.dossiersPerCall = dossiersPerCall;
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
        settings.stepsPerCall = stepsPerCall;
        return this;
    }

    /**
     * The codes that mean success, as text; a number on the wire is read as its text. Default {@code 0} and {@code 00}. Where the
     * text says the contrary, see {@link #failureTexts}.
     *
     * @param successCodes the codes that mean success; at least one, none of them blank
     * @return this builder
     */
    public ClassicProfileBuilder successCodes(Set<String> successCodes) {
        Objects.requireNonNull(successCodes, "successCodes");
        if (successCodes.isEmpty()) {
            throw new IllegalArgumentException("successCodes must hold at least one code, but was empty");
        }
        ProfileChecks.noneBlank("successCodes", successCodes);
        settings.successCodes = Set.copyOf(successCodes);
        return this;
    }

    /**
     * Whether the answer to a write must also hold the {@link #successText}. One running client asks for it. Default false.
     *
     * @param successTextRequired whether a write also needs the text of success
     * @return this builder
     */
    public ClassicProfileBuilder successTextRequired(boolean successTextRequired) {
        settings.successTextRequired = successTextRequired;
        return this;
    }

    /**
     * The part of the answer's text that means success, for {@link #successTextRequired}. Default {@code thành công}.
     *
     * @param successText the text of success, not blank
     * @return this builder
     */
    public ClassicProfileBuilder successText(String successText) {
        settings.successText = ProfileChecks.text("successText", successText);
        return this;
    }

    /**
     * Parts of the answer's text that mean failure: an answer that holds one of them is never a success, whatever its code and
     * whether or not the success text is required. Texts are compared without regard to case. Default {@code không thành công} and
     * {@code chưa thành công}, which hold the text of success and so would pass for it.
     *
     * @param failureTexts the texts of failure, none of them blank; empty to go by the code alone
     * @return this builder
     */
    public ClassicProfileBuilder failureTexts(List<String> failureTexts) {
        Objects.requireNonNull(failureTexts, "failureTexts");
        ProfileChecks.noneBlank("failureTexts", failureTexts);
        settings.failureTexts = List.copyOf(failureTexts);
        return this;
    }

    /**
     * The answers to a creation that mean that the dossier stands already; one fitting pattern is enough, whatever the success code says. Default: code 3, code -3, or a text with {@code đã tồn tại}.
     *
     * <p>A pattern of a text alone takes every refusal that holds it for "already exists", also one that means something else of
     * which the portal says that it is there, such as a file or a receipt number; the dossier is then sent once more as an update.
     * Where the code is known too, {@code new AnswerPattern(code, text)} is stricter.
     *
     * @param alreadyExistsAnswers the answers to a creation that mean that the dossier stands already
     * @return this builder
     */
    public ClassicProfileBuilder alreadyExistsAnswers(List<AnswerPattern> alreadyExistsAnswers) {
        Objects.requireNonNull(alreadyExistsAnswers, "alreadyExistsAnswers");
        settings.alreadyExistsAnswers = List.copyOf(alreadyExistsAnswers);
        return this;
    }

    /**
     * The answers to a look-up of a dossier, to a look-up of an account and to the detail of a procedure that mean that there is no
     * such thing: nothing is found then, instead of a refusal, and no new login is tried. Default: none, because every answer seen
     * was a success without rows. An answer that may also mean something else, such as a dead session, does not belong here.
     *
     * @param notFoundAnswers the answers to a question that mean that there is no such thing
     * @return this builder
     */
    public ClassicProfileBuilder notFoundAnswers(List<AnswerPattern> notFoundAnswers) {
        Objects.requireNonNull(notFoundAnswers, "notFoundAnswers");
        settings.notFoundAnswers = List.copyOf(notFoundAnswers);
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
        settings.deadSessionAnswers = List.copyOf(deadSessionAnswers);
        return this;
    }

    /**
     * Whether success needs an HTTP status of 200 to 299 too. Running clients ignore the status when the body is an answer of the portal. Default false.
     *
     * @param httpStatusMatters whether success needs a 2xx status too
     * @return this builder
     */
    public ClassicProfileBuilder httpStatusMatters(boolean httpStatusMatters) {
        settings.httpStatusMatters = httpStatusMatters;
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
        settings.applicantReference = applicantReference;
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
        settings.requiredFields = Set.copyOf(requiredFields);
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
        settings.textLimits = textLimits;
        return this;
    }

    /**
     * The type that is sent with the status of a portal-born dossier. Default {@code 2}, the only one seen.
     *
     * @param portalBornType the type sent with the status of a portal-born dossier, not blank
     * @return this builder
     */
    public ClassicProfileBuilder portalBornType(String portalBornType) {
        settings.portalBornType = ProfileChecks.text("portalBornType", portalBornType);
        return this;
    }

    /**
     * Whether the status of a portal-born dossier may be sent twice when an answer is lost or a session may be dead. Default true: setting the same status twice is assumed to leave the same status.
     *
     * @param portalBornRepeatable whether the status of a portal-born dossier may be sent twice
     * @return this builder
     */
    public ClassicProfileBuilder portalBornRepeatable(boolean portalBornRepeatable) {
        settings.portalBornRepeatable = portalBornRepeatable;
        return this;
    }

    /**
     * Whether the status 11 may be sent for a portal-born dossier: its meaning differs between running systems. Default false.
     *
     * @param statusElevenAllowed whether status 11 may be sent for a portal-born dossier
     * @return this builder
     */
    public ClassicProfileBuilder statusElevenAllowed(boolean statusElevenAllowed) {
        settings.statusElevenAllowed = statusElevenAllowed;
        return this;
    }

    /**
     * Whether the payment mark 3 may be sent: its meaning is disputed. Default false.
     *
     * @param disputedPaymentMark whether the disputed payment mark 3 may be sent
     * @return this builder
     */
    public ClassicProfileBuilder disputedPaymentMark(boolean disputedPaymentMark) {
        settings.disputedPaymentMark = disputedPaymentMark;
        return this;
    }

    /**
     * The form of the dates inside supplement rounds, as a {@link java.time.format.DateTimeFormatter} pattern. No running client fills them; the default {@code yyyyMMddHHmmss}, the form of all other dates, is assumed.
     *
     * @param supplementDateForm the form of the dates inside supplement rounds; it tells at least the day, and where it tells the
     *     hour, it tells the halves of the day apart
     * @return this builder
     */
    public ClassicProfileBuilder supplementDateForm(String supplementDateForm) {
        settings.supplementDateForm = ProfileChecks.dayForm("supplementDateForm", supplementDateForm);
        return this;
    }

    /**
     * The form of every other date, as a {@link java.time.format.DateTimeFormatter} pattern; the time is the local one of Viet Nam.
     * Default {@code yyyyMMddHHmmss}, which every running client writes.
     *
     * @param dateForm the form of dates; it tells year, month, day, hour and minute, the hour of 24 or of 12 with am and pm
     * @return this builder
     */
    public ClassicProfileBuilder dateForm(String dateForm) {
        settings.dateForm = ProfileChecks.dateForm("dateForm", dateForm);
        return this;
    }

    /**
     * Codes that differ from the published lists, for values such as {@link vn.dvcqg.sdk.dossier.Channel#ONLINE}. Used for writing
     * and for reading. Default: none. Statuses are fixed by the standard and cannot be changed here.
     *
     * @param codes the code on the wire for each value, not blank, and no code twice in the same list; values that the classic
     *     lists do not hold are not looked at
     * @return this builder
     */
    public ClassicProfileBuilder codes(Map<? extends OpenCode, String> codes) {
        settings.codes = ProfileChecks.codes(codes);
        return this;
    }

    /**
     * Field names of requests that an adapter spells in another way than the documented one. Answers are read in any case anyway.
     * Default: none.
     *
     * @param spelling from the documented name to the one to write; none of them blank, and no two fields end up with one name
     * @return this builder
     */
    public ClassicProfileBuilder spelling(Map<String, String> spelling) {
        settings.spelling = ProfileChecks.spelling(spelling);
        return this;
    }

    /**
     * The provider that is sent when an account is looked up. Default {@code wso2is}, the only one seen.
     *
     * @param accountProvider the provider sent when an account is looked up, not blank
     * @return this builder
     */
    public ClassicProfileBuilder accountProvider(String accountProvider) {
        settings.accountProvider = ProfileChecks.text("accountProvider", accountProvider);
        return this;
    }

    /**
     * The profile.
     *
     * @return an immutable profile; this builder may be used on
     */
    public ClassicProfile build() {
        return new ClassicProfile(settings.copy());
    }
}
