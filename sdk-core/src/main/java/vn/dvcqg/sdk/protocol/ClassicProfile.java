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
import vn.dvcqg.sdk.protocol.internal.ClassicPortal;
import vn.dvcqg.sdk.protocol.spi.PortalProtocol;
import vn.dvcqg.sdk.protocol.spi.ProtocolContext;

/**
 * The classic interface of the portal behind a security-server adapter: three addresses, the operation in the body, a session from a
 * login. Everything that the published facts leave open is a setting, see {@link ClassicProfileBuilder} for the defaults. Immutable
 * and safe for use by several threads.
 *
 * @see "docs/protocol/session.md"
 * @see "docs/protocol/unknowns.md"
 */
public final class ClassicProfile implements ProtocolProfile {

    private static final Set<Capability> CAPABILITIES = Set.of(
            Capability.SUBMIT,
            Capability.SUBMIT_BATCH,
            Capability.LOOK_UP,
            Capability.REPORT_PROGRESS,
            Capability.UPDATE_PORTAL_BORN,
            Capability.FIND_ACCOUNT,
            Capability.CATALOG,
            Capability.SERVICE_CATALOG);

    private final ClassicSettings settings;

    ClassicProfile(ClassicSettings settings) {
        this.settings = settings;
    }

    /**
     * A profile with every setting at its default, to be changed.
     *
     * @return a builder
     */
    public static ClassicProfileBuilder builder() {
        return new ClassicProfileBuilder(new ClassicSettings());
    }

    /**
     * A builder that starts from this profile.
     *
     * @return a builder
     */
    public ClassicProfileBuilder toBuilder() {
        return new ClassicProfileBuilder(settings.copy());
    }

    @Override
    public String name() {
        return "CLASSIC";
    }

    @Override
    public Set<Capability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public PortalProtocol open(ProtocolContext context) {
        return new ClassicPortal(this, context);
    }

    @Override
    public String describe() {
        return settings.describe();
    }

    /**
     * The setting authPath.
     *
     * @return the path of the login below the endpoint
     */
    public String authPath() {
        return settings.authPath;
    }

    /**
     * The setting integrationPath.
     *
     * @return the path for dossiers, progress and procedures below the endpoint
     */
    public String integrationPath() {
        return settings.integrationPath;
    }

    /**
     * The setting sharePath.
     *
     * @return the path for lists and accounts below the endpoint
     */
    public String sharePath() {
        return settings.sharePath;
    }

    /**
     * The setting routingCode.
     *
     * @return the routing code of the portal ({@code dstcode})
     */
    public RoutingCode routingCode() {
        return settings.routingCode;
    }

    /**
     * The setting routingPlace.
     *
     * @return where the routing code travels
     */
    public RoutingPlace routingPlace() {
        return settings.routingPlace;
    }

    /**
     * The setting providerUrl.
     *
     * @return the address of the backend behind the adapter, or null when not sent
     */
    public @Nullable URI providerUrl() {
        return settings.providerUrl;
    }

    /**
     * The setting sessionAge.
     *
     * @return how old a session may become
     */
    public Duration sessionAge() {
        return settings.sessionAge;
    }

    /**
     * The setting generation.
     *
     * @return which fields of a dossier travel
     */
    public PayloadGeneration generation() {
        return settings.generation;
    }

    /**
     * The setting submitStrategy.
     *
     * @return how a dossier is created or updated
     */
    public SubmitStrategy submitStrategy() {
        return settings.submitStrategy;
    }

    /**
     * The setting dossiersPerCall.
     *
     * @return how many dossiers travel in one call
     */
    public int dossiersPerCall() {
        return settings.dossiersPerCall;
    }

    /**
     * The setting stepsPerCall.
     *
     * @return how many progress steps travel in one call
     */
    public int stepsPerCall() {
        return settings.stepsPerCall;
    }

    /**
     * The setting successCodes.
     *
     * @return the codes that mean success
     */
    public Set<String> successCodes() {
        return settings.successCodes;
    }

    /**
     * The setting successTextRequired.
     *
     * @return whether a write also needs the text of success
     */
    public boolean successTextRequired() {
        return settings.successTextRequired;
    }

    /**
     * The setting successText.
     *
     * @return the text of success
     */
    public String successText() {
        return settings.successText;
    }

    /**
     * The setting failureTexts.
     *
     * @return the texts of an answer that is never a success
     */
    public List<String> failureTexts() {
        return settings.failureTexts;
    }

    /**
     * The setting alreadyExistsAnswers.
     *
     * @return the answers to a creation that mean that the dossier stands already
     */
    public List<AnswerPattern> alreadyExistsAnswers() {
        return settings.alreadyExistsAnswers;
    }

    /**
     * The setting notFoundAnswers.
     *
     * @return the answers to a question that mean that there is no such thing
     */
    public List<AnswerPattern> notFoundAnswers() {
        return settings.notFoundAnswers;
    }

    /**
     * The setting deadSessionAnswers.
     *
     * @return the answers that certainly mean a dead session
     */
    public List<AnswerPattern> deadSessionAnswers() {
        return settings.deadSessionAnswers;
    }

    /**
     * The setting httpStatusMatters.
     *
     * @return whether success needs a 2xx status too
     */
    public boolean httpStatusMatters() {
        return settings.httpStatusMatters;
    }

    /**
     * The setting applicantReference.
     *
     * @return what stands in the field for the applicant's code
     */
    public ApplicantReference applicantReference() {
        return settings.applicantReference;
    }

    /**
     * The setting requiredFields.
     *
     * @return the fields that a dossier must have
     */
    public Set<DossierField> requiredFields() {
        return settings.requiredFields;
    }

    /**
     * The setting textLimits.
     *
     * @return how long texts may be
     */
    public TextLimits textLimits() {
        return settings.textLimits;
    }

    /**
     * The setting portalBornType.
     *
     * @return the type sent with the status of a portal-born dossier
     */
    public String portalBornType() {
        return settings.portalBornType;
    }

    /**
     * The setting portalBornRepeatable.
     *
     * @return whether the status of a portal-born dossier may be sent twice
     */
    public boolean portalBornRepeatable() {
        return settings.portalBornRepeatable;
    }

    /**
     * The setting statusElevenAllowed.
     *
     * @return whether status 11 may be sent for a portal-born dossier
     */
    public boolean statusElevenAllowed() {
        return settings.statusElevenAllowed;
    }

    /**
     * The setting disputedPaymentMark.
     *
     * @return whether the disputed payment mark 3 may be sent
     */
    public boolean disputedPaymentMark() {
        return settings.disputedPaymentMark;
    }

    /**
     * The setting dateForm.
     *
     * @return the form of dates
     */
    public String dateForm() {
        return settings.dateForm;
    }

    /**
     * The setting codes.
     *
     * @return codes that differ from the published lists
     */
    public Map<OpenCode, String> codes() {
        return settings.codes;
    }

    /**
     * The setting spelling.
     *
     * @return field names that an adapter spells in another way
     */
    public Map<String, String> spelling() {
        return settings.spelling;
    }

    /**
     * The setting supplementDateForm.
     *
     * @return the form of the dates inside supplement rounds
     */
    public String supplementDateForm() {
        return settings.supplementDateForm;
    }

    /**
     * The setting accountProvider.
     *
     * @return the provider sent when an account is looked up
     */
    public String accountProvider() {
        return settings.accountProvider;
    }

    /** The name and the settings; there are no secrets among them. */
    @Override
    public String toString() {
        return describe();
    }
}
