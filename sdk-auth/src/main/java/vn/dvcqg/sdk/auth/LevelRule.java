package vn.dvcqg.sdk.auth;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the level of a login is asked for and read. Values above {@code LoA1} were never seen in public, so everything is a setting. The
 * delivered level is the lowest of what the claims say that are there; a value that is not known counts as the lowest level, and so does an
 * answer without any of the claims. A claim with several values tells what the account can do, not how this login was made: its lowest
 * counts, and its highest only beside an {@code acr} with one value, because that claim alone is about the login. Immutable and safe for use by several threads.
 *
 * @see "docs/protocol/identity.md, section Levels"
 */
public final class LevelRule {

    /**
     * Reads {@code acr}, {@code loAs} and {@code IAL}; knows {@code 1}, {@code 2}, {@code 3} and {@code LoA1}, {@code LoA2}, {@code
     * LoA3} in any case; asks with {@code acr_values} of {@code LoA1}, {@code LoA2}, {@code LoA3}.
     */
    public static final LevelRule PORTAL = new LevelRule(List.of("acr", "loAs", "IAL"), knownValues(), askedValues());

    /** Reads {@code accountLevel} with the same values; asks for nothing, because {@code acr_values} were not seen there. */
    public static final LevelRule VNEID = new LevelRule(List.of("accountLevel"), knownValues(), Map.of());

    /** Reads {@code acr} with the same values, as OpenID Connect has it; asks for nothing. */
    public static final LevelRule STAFF = new LevelRule(List.of("acr"), knownValues(), Map.of());

    private static final String OF_THE_LOGIN = "acr";

    private final List<String> claims;
    private final Map<String, AssuranceLevel> values;
    private final Map<AssuranceLevel, String> asked;

    private LevelRule(List<String> claims, Map<String, AssuranceLevel> values, Map<AssuranceLevel, String> asked) {
        this.claims = List.copyOf(claims);
        this.values = Map.copyOf(values);
        this.asked = Map.copyOf(asked);
    }

    private static Map<String, AssuranceLevel> knownValues() {
        Map<String, AssuranceLevel> known = new HashMap<>();
        for (AssuranceLevel level : AssuranceLevel.values()) {
            int number = level.number();
            known.put(String.valueOf(number), level);
            known.put("loa" + number, level);
        }
        return known;
    }

    private static Map<AssuranceLevel, String> askedValues() {
        Map<AssuranceLevel, String> asked = new EnumMap<>(AssuranceLevel.class);
        for (AssuranceLevel level : AssuranceLevel.values()) {
            asked.put(level, "LoA" + level.number());
        }
        return asked;
    }

    /**
     * A rule that reads other claims.
     *
     * @param claims the names of the claims; an empty list means that every login has the lowest level
     * @return the rule
     */
    public LevelRule reading(List<String> claims) {
        return new LevelRule(claims, values, asked);
    }

    /**
     * A rule that knows one value more.
     *
     * @param value a value of any of the claims, in any case
     * @param level what it means
     * @return the rule
     */
    public LevelRule meaning(String value, AssuranceLevel level) {
        Map<String, AssuranceLevel> more = new HashMap<>(values);
        more.put(value.toLowerCase(Locale.ROOT), Objects.requireNonNull(level, "level"));
        return new LevelRule(claims, more, asked);
    }

    /**
     * A rule that asks for a level with another value of {@code acr_values}.
     *
     * @param level the level
     * @param acrValues the value, or null to ask for nothing
     * @return the rule
     */
    public LevelRule asking(AssuranceLevel level, @Nullable String acrValues) {
        Map<AssuranceLevel, String> other = new HashMap<>(asked);
        if (acrValues == null) {
            other.remove(level);
        } else {
            other.put(level, acrValues);
        }
        return new LevelRule(claims, values, other);
    }

    /**
     * The claims that tell the level.
     *
     * @return their names
     */
    public List<String> claims() {
        return claims;
    }

    /**
     * What is sent to ask for a level.
     *
     * @param level the level
     * @return the value of {@code acr_values}, or null for none
     */
    public @Nullable String acrValuesFor(AssuranceLevel level) {
        return asked.get(level);
    }

    /**
     * The level that some claims mean.
     *
     * @param delivered by the name of the claim its values, one list for each place where the provider told it; without empty lists
     * @return the lowest of them; the lowest level of all for none or an unknown one
     */
    public AssuranceLevel levelOf(Map<String, List<List<String>>> delivered) {
        boolean ofThisLogin =
                delivered.getOrDefault(OF_THE_LOGIN, List.of()).stream().anyMatch(values -> values.size() == 1);
        AssuranceLevel lowest = null;
        for (List<String> told :
                delivered.values().stream().flatMap(List::stream).toList()) {
            Comparator<AssuranceLevel> order = Comparator.comparingInt(AssuranceLevel::number);
            AssuranceLevel level = told.stream()
                    .map(value -> values.getOrDefault(value.strip().toLowerCase(Locale.ROOT), AssuranceLevel.LEVEL_1))
                    .min(ofThisLogin ? order.reversed() : order)
                    .orElse(AssuranceLevel.LEVEL_1);
            lowest = lowest == null || lowest.reaches(level) ? level : lowest;
        }
        return lowest == null ? AssuranceLevel.LEVEL_1 : lowest;
    }

    @Override
    public String toString() {
        return "LevelRule" + claims;
    }
}
