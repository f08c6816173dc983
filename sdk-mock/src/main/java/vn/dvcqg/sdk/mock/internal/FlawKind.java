package vn.dvcqg.sdk.mock.internal;

import java.util.Map;
import java.util.Set;
import vn.dvcqg.sdk.mock.Fault;

/** The lies an identity provider can tell, with the endpoints that tell them. */
public enum FlawKind implements Kind {
    WRONG_SIGNATURE("wrong-signature", IdentityOps.TOKEN),
    WRONG_ISSUER("wrong-issuer", Map.of(), Set.of(IdentityOps.TOKEN), Set.of(IdentityOps.DISCOVERY)),
    WRONG_AUDIENCE("wrong-audience", IdentityOps.TOKEN),
    EXTRA_AUDIENCE("extra-audience", IdentityOps.TOKEN),
    WRONG_AZP("wrong-azp", IdentityOps.TOKEN),
    WRONG_NONCE("wrong-nonce", IdentityOps.TOKEN),
    MISSING_NONCE("missing-nonce", IdentityOps.TOKEN),
    EXPIRED("expired", Map.of("seconds", "3600"), Set.of(IdentityOps.TOKEN), Set.of()),
    NOT_YET_VALID("not-yet-valid", Map.of("seconds", "3600"), Set.of(IdentityOps.TOKEN), Set.of()),
    ALG_NONE("alg-none", IdentityOps.TOKEN),
    HS256_WITH_PUBLIC_KEY("hs256-with-public-key", IdentityOps.TOKEN),
    UNKNOWN_KID("unknown-kid", IdentityOps.TOKEN),
    SWAPPED_SUB(
            "swapped-sub", Map.of(), Set.of(IdentityOps.USERINFO, IdentityOps.CAS_VALIDATE), Set.of(IdentityOps.TOKEN)),
    LOWER_LEVEL("lower-level", Map.of("level", "1"), Set.of(IdentityOps.CALLBACK), Set.of()),
    MISSING_CLAIM("missing-claim", Map.of("name", "TechID"), Set.of(IdentityOps.USERINFO), Set.of(IdentityOps.TOKEN)),
    INT_INSTEAD_OF_STRING(
            "int-instead-of-string",
            Map.of("name", "LoaiTaiKhoan"),
            Set.of(IdentityOps.USERINFO),
            Set.of(IdentityOps.TOKEN)),
    STRING_INSTEAD_OF_INT(
            "string-instead-of-int", Map.of("name", "IAL"), Set.of(IdentityOps.USERINFO), Set.of(IdentityOps.TOKEN)),
    BAD_PADDING("bad-padding", Map.of("part", "data"), Set.of(IdentityOps.TOKEN, IdentityOps.USERINFO), Set.of()),
    TAMPERED_ANSWER(
            "tampered-answer", Map.of("part", "data"), Set.of(IdentityOps.TOKEN, IdentityOps.USERINFO), Set.of()),
    PLAIN_ANSWER("plain-answer", Map.of(), Set.of(IdentityOps.TOKEN, IdentityOps.USERINFO), Set.of()),
    WRONG_STATE("wrong-state", IdentityOps.CALLBACK),
    NO_STATE("no-state", IdentityOps.CALLBACK),
    TWO_CODES("two-codes", IdentityOps.CALLBACK),
    ERROR_CALLBACK("error-callback", Map.of("error", "access_denied"), Set.of(IdentityOps.CALLBACK), Set.of()),
    KEY_SET_OUTAGE("key-set-outage", IdentityOps.JWKS),
    EMPTY_KEY_SET("empty-key-set", IdentityOps.JWKS),
    XML_DOCTYPE("xml-doctype", IdentityOps.CAS_VALIDATE);

    private final String wireName;

    @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
    private final Map<String, String> defaults;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> usual;

    /** Struck only when named: else a fault for all endpoints would be used up where nobody expects it. */
    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> onDemand;

    FlawKind(String wireName, String operation) {
        this(wireName, Map.of(), Set.of(operation), Set.of());
    }

    FlawKind(String wireName, Map<String, String> defaults, Set<String> usual, Set<String> onDemand) {
        this.wireName = wireName;
        this.defaults = defaults;
        this.usual = usual;
        this.onDemand = onDemand;
    }

    @Override
    public String wireName() {
        return wireName;
    }

    @Override
    public Stage stage() {
        return Stage.FLAW;
    }

    @Override
    public Map<String, String> defaults() {
        return defaults;
    }

    @Override
    public boolean knownAt(Place place) {
        return place == Place.IDENTITY;
    }

    @Override
    public boolean strikes(String chosen, String operation) {
        return chosen.equals(Fault.ANY)
                ? usual.contains(operation)
                : chosen.equals(operation) && (usual.contains(operation) || onDemand.contains(operation));
    }

    @Override
    public String form(String parameter) {
        return switch (parameter) {
            case "seconds" -> "\\d{1,9}";
            case "level" -> "\\d";
            case "part" -> "data|key";
            case "error" -> "[a-z_]{1,60}";
            default -> ".+";
        };
    }
}
