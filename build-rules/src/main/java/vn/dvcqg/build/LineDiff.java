package vn.dvcqg.build;

import java.util.ArrayList;
import java.util.List;

/** Removed and added lines between two texts, each group under the last unindented line above it. */
final class LineDiff {
    private final List<String> before;
    private final List<String> after;
    private final List<String> out = new ArrayList<>();
    private String shown = "";

    private LineDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    static List<String> of(List<String> before, List<String> after) {
        return new LineDiff(before, after).compute();
    }

    private List<String> compute() {
        int[][] common = longestCommon();
        String place = "";
        int old = 0;
        int now = 0;
        while (old < before.size() || now < after.size()) {
            boolean same =
                    old < before.size() && now < after.size() && before.get(old).equals(after.get(now));
            if (same) {
                place = headline(before.get(old), place);
                old++;
                now++;
            } else if (now == after.size() || (old < before.size() && common[old + 1][now] >= common[old][now + 1])) {
                place = headline(before.get(old), place);
                emit(place, "- ", before.get(old++));
            } else {
                place = headline(after.get(now), place);
                emit(place, "+ ", after.get(now++));
            }
        }
        return out;
    }

    private static String headline(String line, String place) {
        return line.isBlank() || line.startsWith(" ") ? place : line;
    }

    private void emit(String place, String sign, String line) {
        if (line.isBlank()) {
            return;
        }
        if (!place.equals(shown) && !place.equals(line)) {
            out.add("@@ " + place);
        }
        shown = place;
        out.add(sign + line);
    }

    /** Cell [i][j]: length of the longest common subsequence of the two ends that start there. */
    private int[][] longestCommon() {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int old = before.size() - 1; old >= 0; old--) {
            for (int now = after.size() - 1; now >= 0; now--) {
                common[old][now] = before.get(old).equals(after.get(now))
                        ? common[old + 1][now + 1] + 1
                        : Math.max(common[old + 1][now], common[old][now + 1]);
            }
        }
        return common;
    }
}
