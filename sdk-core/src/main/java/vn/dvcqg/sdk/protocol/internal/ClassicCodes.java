package vn.dvcqg.sdk.protocol.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.catalog.AgencyLevel;
import vn.dvcqg.sdk.dossier.ApplicantType;
import vn.dvcqg.sdk.dossier.Channel;
import vn.dvcqg.sdk.dossier.CollectionTime;
import vn.dvcqg.sdk.dossier.FeeCategory;
import vn.dvcqg.sdk.dossier.FilingPlace;
import vn.dvcqg.sdk.dossier.Handover;
import vn.dvcqg.sdk.dossier.OnlinePayment;
import vn.dvcqg.sdk.dossier.Reuse;

/** The code lists of the 2019 packet and its 2022 extension. Other generations give the same codes other meanings. */
final class ClassicCodes {

    /** The payment mark whose meaning is disputed. */
    static final String DISPUTED_PAYMENT = "3";

    /** What a system writes for a state between systems; it has no national meaning and is never sent. */
    static final String LOCAL_STATUS = "0";

    static final CodeTable<ApplicantType> APPLICANT = new CodeTable<>(Map.of(
            ApplicantType.CITIZEN, "1",
            ApplicantType.BUSINESS, "2",
            ApplicantType.STATE_AGENCY, "3",
            ApplicantType.ORGANISATION, "4"));

    static final CodeTable<Channel> CHANNEL =
            new CodeTable<>(Map.of(Channel.IN_PERSON, "1", Channel.ONLINE, "2", Channel.PUBLIC_POST, "3"));

    static final CodeTable<Handover> HANDOVER =
            new CodeTable<>(Map.of(Handover.AT_COUNTER, "0", Handover.BY_POST, "1"));

    static final CodeTable<FilingPlace> FILING_PLACE =
            new CodeTable<>(Map.of(FilingPlace.NATIONAL_PORTAL, "1", FilingPlace.LOCAL_SYSTEM, "2"));

    static final CodeTable<OnlinePayment> ONLINE_PAYMENT = new CodeTable<>(Map.of(
            OnlinePayment.NOT_ONLINE, "0",
            OnlinePayment.ON_NATIONAL_PORTAL, "1",
            OnlinePayment.ON_LOCAL_GATEWAY, "2"));

    static final CodeTable<Reuse> REUSE =
            new CodeTable<>(Map.of(Reuse.NONE, "0", Reuse.REUSED, "1", Reuse.REUSED_THROUGH_RESULT, "2"));

    static final CodeTable<CollectionTime> COLLECTION = new CodeTable<>(Map.of(
            CollectionTime.ON_RECEPTION, "1",
            CollectionTime.ON_SUPPLEMENT, "2",
            CollectionTime.ON_RESULT, "4"));

    static final CodeTable<FeeCategory> FEE_CATEGORY =
            new CodeTable<>(Map.of(FeeCategory.ORDINARY, "1", FeeCategory.APPRAISAL, "2", FeeCategory.EXTENSION, "3"));

    static final CodeTable<AgencyLevel> LEVEL = new CodeTable<>(Map.of(
            AgencyLevel.MINISTRY, "0",
            AgencyLevel.PROVINCE, "1",
            AgencyLevel.DISTRICT, "2",
            AgencyLevel.COMMUNE, "3"));

    private ClassicCodes() {}

    /** A mark of 0 or 1; empty when it is not known. */
    static String mark(@Nullable Boolean value) {
        return value == null ? "" : value ? "1" : "0";
    }

    /** True and false as this wire spells them: text, with a capital. */
    static String bool(boolean value) {
        return value ? "True" : "False";
    }
}
