package vn.dvcqg.sdk.auth;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the claims of a provider are called and what its account types mean. Immutable.
 *
 * @see "docs/protocol/identity.md, section Claims of the portal"
 */
public final class ClaimNames {

    private static final Map<String, AccountType> TYPES =
            Map.of("1", AccountType.CITIZEN, "2", AccountType.BUSINESS, "3", AccountType.ORGANISATION);

    /** The portal: {@code TechID}, {@code LoaiTaiKhoan}, {@code HoVaTen} and so on; types 1, 2 and 3. */
    public static final ClaimNames PORTAL = new ClaimNames(
            "TechID",
            "LoaiTaiKhoan",
            Map.of(
                    Claim.NAME, "HoVaTen",
                    Claim.PERSONAL_ID, "SoDinhDanh",
                    Claim.OLD_IDENTITY_NUMBER, "SoCMND",
                    Claim.TAX_CODE, "MaSoThue",
                    Claim.ENTERPRISE_CODE, "MaSoDoanhNghiep",
                    Claim.ENTERPRISE_NAME, "TenDoanhNghiep",
                    Claim.BIRTH_DATE, "NgayThangNamSinh",
                    Claim.EMAIL, "ThuDienTu",
                    Claim.PHONE, "SoDienThoai"),
            TYPES);

    /** Direct VNeID: the five claims that are known; the values of the account type are assumed to be those of the portal. */
    public static final ClaimNames VNEID = new ClaimNames(
            "citizenPid",
            "accountType",
            Map.of(Claim.NAME, "fullName", Claim.PERSONAL_ID, "citizenPid", Claim.BIRTH_DATE, "birthDate"),
            TYPES);

    /** Staff: {@code sub}, {@code name} and {@code email}, as OpenID Connect has them. */
    public static final ClaimNames STAFF = new ClaimNames(
            "sub", "accountType", Map.of(Claim.NAME, "name", Claim.EMAIL, "email", Claim.PHONE, "phone_number"), TYPES);

    private final String key;
    private final String accountType;
    private final Map<Claim, String> names;
    private final Map<String, AccountType> types;

    private ClaimNames(String key, String accountType, Map<Claim, String> names, Map<String, AccountType> types) {
        this.key = Objects.requireNonNull(key, "key");
        this.accountType = Objects.requireNonNull(accountType, "accountType");
        this.names = Map.copyOf(names);
        this.types = Map.copyOf(types);
    }

    /**
     * Names with another claim as the key of the account.
     *
     * @param name the name of the claim; it must be stable and never given to another person
     * @return the names
     */
    public ClaimNames key(String name) {
        return new ClaimNames(name, accountType, names, types);
    }

    /**
     * Names with another claim for the account type.
     *
     * @param name the name of the claim
     * @return the names
     */
    public ClaimNames accountType(String name) {
        return new ClaimNames(key, name, names, types);
    }

    /**
     * Names with another name of one claim.
     *
     * @param claim the claim
     * @param name its name at the provider
     * @return the names
     */
    public ClaimNames with(Claim claim, String name) {
        Map<Claim, String> other = new EnumMap<>(Claim.class);
        other.putAll(names);
        other.put(claim, name);
        return new ClaimNames(key, accountType, other, types);
    }

    /**
     * Names that know one value of the account type more.
     *
     * @param value the value as text
     * @param type what it means
     * @return the names
     */
    public ClaimNames meaning(String value, AccountType type) {
        Map<String, AccountType> other = new HashMap<>(types);
        other.put(value, type);
        return new ClaimNames(key, accountType, names, other);
    }

    /**
     * The claim that is the key of the account.
     *
     * @return its name
     */
    public String key() {
        return key;
    }

    /**
     * The claim that tells the account type.
     *
     * @return its name
     */
    public String accountType() {
        return accountType;
    }

    /**
     * The name of a claim.
     *
     * @param claim the claim
     * @return its name, or null where the provider has no such claim
     */
    public @Nullable String nameOf(Claim claim) {
        return names.get(claim);
    }

    /**
     * What a value of the account type means.
     *
     * @param value the value as text
     * @return the type; an unknown value keeps its text
     */
    public AccountType typeOf(String value) {
        AccountType type = types.get(value);
        return type == null ? AccountType.other(value) : type;
    }

    @Override
    public String toString() {
        return "ClaimNames(" + key + ")";
    }
}
