package vn.dvcqg.sdk.protocol.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.OpenCode;
import vn.dvcqg.sdk.catalog.AgencyLevel;
import vn.dvcqg.sdk.dossier.ApplicantType;
import vn.dvcqg.sdk.dossier.Channel;
import vn.dvcqg.sdk.dossier.CollectionTime;
import vn.dvcqg.sdk.dossier.DossierStatus;
import vn.dvcqg.sdk.dossier.FeeCategory;
import vn.dvcqg.sdk.dossier.FilingPlace;
import vn.dvcqg.sdk.dossier.Handover;
import vn.dvcqg.sdk.dossier.OnlinePayment;
import vn.dvcqg.sdk.dossier.PortalBornStatus;
import vn.dvcqg.sdk.dossier.Reuse;

/** The code lists of the 2019 packet and its 2022 extension. Other generations give the same codes other meanings. */
public final class ClassicCodes {

    /** The payment mark whose meaning is disputed. */
    static final String DISPUTED_PAYMENT = "3";

    /** What a system writes for a state between systems; it has no national meaning and is never sent. */
    static final String LOCAL_STATUS = "0";

    private static final CodeTable<ApplicantType> APPLICANT = new CodeTable<>(Map.of(
            ApplicantType.CITIZEN, "1",
            ApplicantType.BUSINESS, "2",
            ApplicantType.STATE_AGENCY, "3",
            ApplicantType.ORGANISATION, "4"));

    private static final CodeTable<Channel> CHANNEL =
            new CodeTable<>(Map.of(Channel.IN_PERSON, "1", Channel.ONLINE, "2", Channel.PUBLIC_POST, "3"));

    private static final CodeTable<Handover> HANDOVER =
            new CodeTable<>(Map.of(Handover.AT_COUNTER, "0", Handover.BY_POST, "1"));

    private static final CodeTable<FilingPlace> FILING_PLACE =
            new CodeTable<>(Map.of(FilingPlace.NATIONAL_PORTAL, "1", FilingPlace.LOCAL_SYSTEM, "2"));

    private static final CodeTable<OnlinePayment> ONLINE_PAYMENT = new CodeTable<>(Map.of(
            OnlinePayment.NOT_ONLINE, "0",
            OnlinePayment.ON_NATIONAL_PORTAL, "1",
            OnlinePayment.ON_LOCAL_GATEWAY, "2"));

    private static final CodeTable<Reuse> REUSE =
            new CodeTable<>(Map.of(Reuse.NONE, "0", Reuse.REUSED, "1", Reuse.REUSED_THROUGH_RESULT, "2"));

    private static final CodeTable<CollectionTime> COLLECTION = new CodeTable<>(Map.of(
            CollectionTime.ON_RECEPTION, "1",
            CollectionTime.ON_SUPPLEMENT, "2",
            CollectionTime.ON_RESULT, "4"));

    private static final CodeTable<FeeCategory> FEE_CATEGORY =
            new CodeTable<>(Map.of(FeeCategory.ORDINARY, "1", FeeCategory.APPRAISAL, "2", FeeCategory.EXTENSION, "3"));

    private static final CodeTable<AgencyLevel> LEVEL = new CodeTable<>(Map.of(
            AgencyLevel.MINISTRY, "0",
            AgencyLevel.PROVINCE, "1",
            AgencyLevel.DISTRICT, "2",
            AgencyLevel.COMMUNE, "3"));

    private static final List<CodeTable<?>> ALL =
            List.of(APPLICANT, CHANNEL, HANDOVER, FILING_PLACE, ONLINE_PAYMENT, REUSE, COLLECTION, FEE_CATEGORY, LEVEL);

    private final CodeTable<ApplicantType> applicant;
    private final CodeTable<Channel> channel;
    private final CodeTable<Handover> handover;
    private final CodeTable<FilingPlace> filingPlace;
    private final CodeTable<OnlinePayment> onlinePayment;
    private final CodeTable<Reuse> reuse;
    private final CodeTable<CollectionTime> collection;
    private final CodeTable<FeeCategory> feeCategory;
    private final CodeTable<AgencyLevel> level;

    /** The lists of a profile: the published ones with the profile's own codes in place of some. */
    ClassicCodes(Map<OpenCode, String> others) {
        this.applicant = APPLICANT.with(others);
        this.channel = CHANNEL.with(others);
        this.handover = HANDOVER.with(others);
        this.filingPlace = FILING_PLACE.with(others);
        this.onlinePayment = ONLINE_PAYMENT.with(others);
        this.reuse = REUSE.with(others);
        this.collection = COLLECTION.with(others);
        this.feeCategory = FEE_CATEGORY.with(others);
        this.level = LEVEL.with(others);
    }

    /**
     * Whether a profile may have these codes.
     *
     * @throws IllegalArgumentException for a status, a blank code, or two values of a list with the same code
     */
    public static void check(Map<OpenCode, String> others) {
        others.forEach((value, code) -> {
            if (value instanceof DossierStatus || value instanceof PortalBornStatus) {
                throw new IllegalArgumentException(
                        "codes must not hold " + CodeTable.nameOf(value) + ": the statuses are fixed by the standard");
            }
            if (code.isBlank()) {
                throw new IllegalArgumentException(
                        "codes must not hold a blank code, but " + CodeTable.nameOf(value) + " had one");
            }
        });
        new ClassicCodes(others);
    }

    /**
     * The value that has this name, such as {@code Channel.ONLINE}.
     *
     * @throws IllegalArgumentException if the lists have no such value
     */
    public static OpenCode named(String name) {
        for (CodeTable<?> table : ALL) {
            for (OpenCode value : table.values()) {
                if (CodeTable.nameOf(value).equals(name)) {
                    return value;
                }
            }
        }
        throw new IllegalArgumentException(
                "codes must name values of the classic lists, such as Channel.ONLINE, but had \"" + name + "\"");
    }

    CodeTable<ApplicantType> applicant() {
        return applicant;
    }

    CodeTable<Channel> channel() {
        return channel;
    }

    CodeTable<Handover> handover() {
        return handover;
    }

    CodeTable<FilingPlace> filingPlace() {
        return filingPlace;
    }

    CodeTable<OnlinePayment> onlinePayment() {
        return onlinePayment;
    }

    CodeTable<Reuse> reuse() {
        return reuse;
    }

    CodeTable<CollectionTime> collection() {
        return collection;
    }

    CodeTable<FeeCategory> feeCategory() {
        return feeCategory;
    }

    CodeTable<AgencyLevel> level() {
        return level;
    }

    /** A mark of 0 or 1; empty when it is not known. */
    static String mark(@Nullable Boolean value) {
        return value == null ? "" : value ? "1" : "0";
    }

    /** True and false as this wire spells them: text, with a capital. */
    static String bool(boolean value) {
        return value ? "True" : "False";
    }
}
