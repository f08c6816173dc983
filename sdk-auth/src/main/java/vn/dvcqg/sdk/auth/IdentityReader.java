package vn.dvcqg.sdk.auth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

    private static final int LONGEST_PERSONAL_ID = 12;
    private static final int LONGEST_TAX_CODE = 13;

    /** Of numbers that share a claim with longer ones: no number of JSON is long enough to be sure. */
    private static final int NEVER = -1;

    private final ProviderProfile profile;

    IdentityReader(ProviderProfile profile) {
        this.profile = profile;
    }

    Identity read(Verified verified, ClaimPolicy policy) {
        AssuranceLevel level = level(verified);
        if (profile instanceof PortalSso portal) {
            return applicant(verified, portal.settings().claimNames(), policy, level, portal.vneidMarks(), true);
        }
        if (profile instanceof DirectVneid vneid) {
            return applicant(verified, vneid.claimNames(), policy, level, Set.of(), false);
        }
        ClaimNames names = profile instanceof StaffOidc staff ? staff.settings().claimNames() : ClaimNames.STAFF;
        return new StaffIdentity(
                linkKey(LinkKey.Realm.STAFF, key(verified, names)),
                profile.name(),
                level,
                new Reading(verified, names, policy).text(Claim.NAME));
    }

    /** What the claims of the rule tell, those of the identity token and those of the person alike. */
    AssuranceLevel level(Verified verified) {
        LevelRule rule = ruleOf(profile);
        Map<String, List<List<String>>> delivered = new LinkedHashMap<>();
        for (String claim : rule.claims()) {
            delivered.put(
                    claim,
                    Stream.of(verified.token().texts(claim), verified.user().texts(claim))
                            .filter(values -> !values.isEmpty())
                            .toList());
        }
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
            Verified verified,
            ClaimNames names,
            ClaimPolicy policy,
            AssuranceLevel level,
            Set<String> marks,
            boolean portal) {
        String key = key(verified, names);
        boolean valid = portal ? PortalAccountId.isValid(key) : PersonalId.isValid(key) && key.length() == 12;
        if (!valid) {
            throw new Refused(LoginReason.PROVIDER_ANSWER);
        }
        String type = verified.text(names.accountType());
        if (type == null ? portal : !AccountType.isWord(type)) {
            throw new Refused(LoginReason.PROVIDER_ANSWER);
        }
        String mark = verified.text("loginIdp");
        boolean viaVneid = !portal || (mark != null && marks.contains(mark));
        Reading reading = new Reading(verified, names, policy);
        return new ApplicantIdentity(
                linkKey(LinkKey.Realm.APPLICANT, key),
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
    private LinkKey linkKey(LinkKey.Realm realm, String subject) {
        boolean guid = profile instanceof PortalSso
                && subject.length() == 36
                && subject.chars().allMatch(c -> c == '-' || Character.digit(c, 16) >= 0);
        return new LinkKey(realm, profile.issuer(), guid ? subject.toLowerCase(Locale.ROOT) : subject);
    }

    /** The claims that the policy lets through, each as a value of its kind or not at all. */
    private final class Reading {

        private final Verified verified;
        private final ClaimNames names;
        private final ClaimPolicy policy;

        Reading(Verified verified, ClaimNames names, ClaimPolicy policy) {
            this.verified = verified;
            this.names = names;
            this.policy = policy;
        }

        ApplicantIdentity.Details details() {
            OldIdentityNumber old =
                    number(Claim.OLD_IDENTITY_NUMBER, NEVER, OldIdentityNumber::isValid, OldIdentityNumber::of);
            return new ApplicantIdentity.Details(
                    text(Claim.NAME),
                    number(Claim.PERSONAL_ID, LONGEST_PERSONAL_ID, PersonalId::isValid, PersonalId::of),
                    old == null || old.isPlaceholder() ? null : old,
                    number(Claim.TAX_CODE, LONGEST_TAX_CODE, TaxCode::isValid, TaxCode::of),
                    number(Claim.ENTERPRISE_CODE, NEVER, EnterpriseCode::isValid, EnterpriseCode::of),
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

        private <T> @Nullable T number(Claim claim, int longest, Predicate<String> valid, Function<String, T> of) {
            String name = policy.allows(claim) ? names.nameOf(claim) : null;
            String text = name == null ? null : verified.number(name, longest);
            return text == null || !valid.test(text) ? null : of.apply(text);
        }
    }
}
