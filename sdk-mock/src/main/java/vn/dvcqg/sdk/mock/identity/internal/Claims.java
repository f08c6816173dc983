package vn.dvcqg.sdk.mock.identity.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import vn.dvcqg.sdk.mock.identity.AccountType;
import vn.dvcqg.sdk.mock.identity.Federation;
import vn.dvcqg.sdk.mock.identity.Generation;
import vn.dvcqg.sdk.mock.identity.IdentityAccount;
import vn.dvcqg.sdk.mock.internal.Json;

/** What userinfo tells of an account. */
final class Claims {
    /** Two more than the nine: an account may have them, and no others get through. */
    private static final Set<String> FEDERATED = Set.of(
            "sub",
            "TechID",
            "LoaiTaiKhoan",
            "HoVaTen",
            "SoDinhDanh",
            "NgayThangNamSinh",
            "loginIdp",
            "userProfileUri",
            "logoutUri",
            "loAs",
            "IAL");

    private static final Set<String> VNEID =
            Set.of("citizenPid", "fullName", "birthDate", "accountType", "accountLevel");

    private Claims() {}

    static ObjectNode of(Ask ask, Grant grant, IdentityAccount account) {
        Realm realm = ask.realm();
        if (realm.is(Generation.DIRECT_VNEID)) {
            return more(vneid(grant, account), account, VNEID);
        }
        if (realm.is(Generation.PORTAL_SSO) && realm.settings().federation() == Federation.BCA) {
            return more(federated(realm, account), account, FEDERATED);
        }
        return more(portal(grant, account), account, Set.of());
    }

    static IdentityAccount swapped(Ask ask, IdentityAccount account) {
        return ask.realm().accounts().other(account);
    }

    static String swappedSubject(Ask ask, String subject) {
        return ask.realm().accounts().list().stream()
                .filter(account -> !account.subject().equals(subject))
                .map(IdentityAccount::subject)
                .findFirst()
                .orElse("nobody");
    }

    private static ObjectNode portal(Grant grant, IdentityAccount account) {
        ObjectNode claims = Json.object().put("sub", account.subject());
        if (account.type() == AccountType.OFFICIAL) {
            return claims.put("preferred_username", account.subject()).put("name", account.fullName());
        }
        text(claims, "TechID", account.techId());
        code(claims, account, "LoaiTaiKhoan", account.type().code());
        if (account.type() != AccountType.CITIZEN) {
            text(claims, "TenDoanhNghiep", account.fullName());
            return claims;
        }
        person(claims, account);
        Levels.upTo(grant.accountLevel()).forEach(claims.putArray("loAs")::add);
        return claims.put("IAL", grant.accountLevel());
    }

    private static ObjectNode federated(Realm realm, IdentityAccount account) {
        ObjectNode claims = Json.object().put("sub", account.subject());
        text(claims, "TechID", account.techId());
        code(claims, account, "LoaiTaiKhoan", account.type().code());
        person(claims, account);
        String token = realm.ministry().issue(realm.address(""), account);
        return claims.put("loginIdp", "BCA")
                .put("userProfileUri", realm.address(Paths.VIEW_INFO) + "?token_id=" + token)
                .put("logoutUri", realm.address(Paths.VNEID_LOGOUT) + "?token_id=" + token);
    }

    private static void person(ObjectNode claims, IdentityAccount account) {
        text(claims, "HoVaTen", account.fullName());
        text(claims, "SoDinhDanh", account.personalNumber());
        text(claims, "NgayThangNamSinh", account.birthDate());
    }

    private static ObjectNode vneid(Grant grant, IdentityAccount account) {
        ObjectNode claims = Json.object();
        text(claims, "citizenPid", account.personalNumber());
        text(claims, "fullName", account.fullName());
        text(claims, "birthDate", account.birthDate());
        code(claims, account, "accountType", account.type().code());
        code(claims, account, "accountLevel", grant.accountLevel());
        return claims;
    }

    private static ObjectNode more(ObjectNode claims, IdentityAccount account, Set<String> only) {
        account.claims().forEach((name, value) -> {
            if (only.isEmpty() || only.contains(name)) {
                claims.set(name, Json.MAPPER.valueToTree(value));
            }
        });
        return claims;
    }

    private static void text(ObjectNode claims, String name, String value) {
        if (!value.isEmpty()) {
            claims.put(name, value);
        }
    }

    private static void code(ObjectNode claims, IdentityAccount account, String name, int code) {
        if (account.codesAsNumbers()) {
            claims.put(name, code);
        } else {
            claims.put(name, String.valueOf(code));
        }
    }
}
