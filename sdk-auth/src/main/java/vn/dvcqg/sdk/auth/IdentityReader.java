package vn.dvcqg.sdk.auth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.auth.internal.Refused;
import vn.dvcqg.sdk.auth.internal.Verified;
import vn.dvcqg.sdk.id.EnterpriseCode;
import vn.dvcqg.sdk.id.OldIdentityNumber;
import vn.dvcqg.sdk.id.PersonalId;
import vn.dvcqg.sdk.id.PortalAccountId;
import vn.dvcqg.sdk.id.TaxCode;

/** Makes an identity of what was verified: reads leniently, keeps what the policy allows, and drops the rest. */
final class IdentityReader {

    private static final int MOST_TEXT = 500;

    private final ProviderProfile profile;
    private final ClaimPolicy policy;

    IdentityReader(ProviderProfile profile, ClaimPolicy policy) {
        this.profile = profile;
        this.policy = policy;
    }

    Identity read(Verified verified) {
        AssuranceLevel level = level(verified);
        if (profile instanceof PortalSso portal) {
            return applicant(verified, portal.settings().claimNames(), level, portal.vneidMarks(), true);
        }
        if (profile instanceof DirectVneid vneid) {
            return applicant(verified, vneid.claimNames(), level, Set.of(), false);
        }
        ClaimNames names = profile instanceof StaffOidc staff ? staff.settings().claimNames() : ClaimNames.STAFF;
        return new StaffIdentity(
                linkKey(key(verified, names)), profile.name(), level, new Reading(verified, names).text(Claim.NAME));
    }

    /** What the claims of the rule tell, those of the identity token and those of the person alike. */
    AssuranceLevel level(Verified verified) {
        LevelRule rule = ruleOf(profile);
        List<List<String>> delivered = new ArrayList<>();
        for (String claim : rule.claims()) {
            delivered.add(verified.token().texts(claim));
            delivered.add(verified.user().texts(claim));
        }
        delivered.removeIf(List::isEmpty);
        return rule.levelOf(delivered);
    }

    private static LevelRule ruleOf(ProviderProfile profile) {
        if (profile instanceof PortalSso portal) {
            return portal.settings().levels();
        }
        if (profile instanceof DirectVneid vneid) {
            return vneid.levels();
        }
        return profile instanceof StaffOidc staff ? staff.settings().levels() : LevelRule.STAFF;
    }

    private ApplicantIdentity applicant(
            Verified verified, ClaimNames names, AssuranceLevel level, Set<String> marks, boolean portal) {
        String key = key(verified, names);
        boolean valid = portal ? PortalAccountId.isValid(key) : PersonalId.isValid(key) && key.length() == 12;
        if (!valid) {
            throw new Refused(LoginReason.PROVIDER_ANSWER);
        }
        String type = verified.text(names.accountType());
        if (portal && type == null) {
            throw new Refused(LoginReason.PROVIDER_ANSWER);
        }
        String mark = verified.text("loginIdp");
        boolean viaVneid = !portal || (mark != null && marks.contains(mark));
        Reading reading = new Reading(verified, names);
        return new ApplicantIdentity(
                linkKey(key),
                profile.name(),
                level,
                type == null ? AccountType.CITIZEN : names.typeOf(type),
                portal ? PortalAccountId.of(key) : null,
                viaVneid,
                reading.details());
    }

    private static String key(Verified verified, ClaimNames names) {
        String key = verified.text(names.key());
        if (key == null || key.length() > MOST_TEXT) {
            throw new Refused(LoginReason.PROVIDER_ANSWER);
        }
        return key;
    }

    /** TechIDs are GUIDs that one system writes in capitals and another does not; the key must not depend on that. */
    private LinkKey linkKey(String subject) {
        boolean guid = profile instanceof PortalSso
                && subject.length() == 36
                && subject.chars().allMatch(c -> c == '-' || Character.digit(c, 16) >= 0);
        return new LinkKey(profile.issuer(), guid ? subject.toLowerCase(Locale.ROOT) : subject);
    }

    /** The claims that the policy lets through, each as a value of its kind or not at all. */
    private final class Reading {

        private final Verified verified;
        private final ClaimNames names;

        Reading(Verified verified, ClaimNames names) {
            this.verified = verified;
            this.names = names;
        }

        ApplicantIdentity.Details details() {
            OldIdentityNumber old = value(Claim.OLD_IDENTITY_NUMBER, OldIdentityNumber::isValid, OldIdentityNumber::of);
            return new ApplicantIdentity.Details(
                    text(Claim.NAME),
                    value(Claim.PERSONAL_ID, PersonalId::isValid, PersonalId::of),
                    old == null || old.isPlaceholder() ? null : old,
                    value(Claim.TAX_CODE, TaxCode::isValid, TaxCode::of),
                    value(Claim.ENTERPRISE_CODE, EnterpriseCode::isValid, EnterpriseCode::of),
                    text(Claim.ENTERPRISE_NAME),
                    birthDate(),
                    text(Claim.EMAIL),
                    text(Claim.PHONE));
        }

        private @Nullable BirthDate birthDate() {
            String text = text(Claim.BIRTH_DATE);
            return text == null ? null : BirthDate.read(text).orElse(null);
        }

        @Nullable
        String text(Claim claim) {
            String name = policy.allows(claim) ? names.nameOf(claim) : null;
            String text = name == null ? null : verified.text(name);
            return text == null || text.length() > MOST_TEXT || text.chars().anyMatch(Character::isISOControl)
                    ? null
                    : text;
        }

        private <T> @Nullable T value(Claim claim, Predicate<String> valid, Function<String, T> of) {
            String text = text(claim);
            return text == null || !valid.test(text) ? null : of.apply(text);
        }
    }
}
