package vn.dvcqg.sdk.auth.internal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.auth.AssuranceLevel;
import vn.dvcqg.sdk.auth.Claim;
import vn.dvcqg.sdk.auth.ClaimPolicy;

/**
 * What one login must bring. It is sealed with the attempt, because the address that asks for it goes through the browser.
 *
 * @param level the level that must be reached
 * @param anew whether the person must enter credentials after the beginning
 * @param person the hash of the one person it may be, or null for anybody
 * @param claims what is kept, or null for what the flow says
 */
public record Wanted(
        AssuranceLevel level,
        boolean anew,
        @Nullable String person,
        @Nullable ClaimPolicy claims) {

    private static final String NONE = "-";

    String text() {
        return String.join(
                "\n",
                level.name(),
                anew ? "anew" : NONE,
                person == null ? NONE : person,
                claims == null
                        ? NONE
                        : claims.claims().stream().map(Claim::name).collect(Collectors.joining(",")));
    }

    /** Throws IllegalArgumentException for what another version has written. */
    static Wanted read(List<String> parts) {
        return new Wanted(
                AssuranceLevel.valueOf(parts.get(0)),
                parts.get(1).equals("anew"),
                parts.get(2).equals(NONE) ? null : parts.get(2),
                parts.get(3).equals(NONE) ? null : policy(parts.get(3)));
    }

    private static ClaimPolicy policy(String names) {
        return ClaimPolicy.of(Arrays.stream(names.split(",", -1))
                .filter(name -> !name.isEmpty())
                .map(Claim::valueOf)
                .toArray(Claim[]::new));
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "Wanted(" + level + ")";
    }
}
