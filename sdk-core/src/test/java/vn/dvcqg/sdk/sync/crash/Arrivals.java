package vn.dvcqg.sdk.sync.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dvcqg.sdk.mock.Exchange;
import vn.dvcqg.sdk.mock.MockPortal;
import vn.dvcqg.sdk.mock.StoredDossier;
import vn.dvcqg.sdk.sync.Work;

/** What the portal has of each dossier, and in which order it came; changes are told apart by their contents. */
record Arrivals(MockPortal mock) {

    private static final Pattern ITEM = Pattern.compile("\"MaHoSo\"\\s*:\\s*\"[^\"]*-(\\d+)\"");
    private static final Pattern CONTENT = Pattern.compile("\"(?:NoiDungXuLy|TrichYeuHoSo)\"\\s*:\\s*\"([^\"]*)\"");
    private static final Pattern STATE = Pattern.compile("\"TrichYeuHoSo\"\\s*:\\s*\"([^\"]*)\"");
    private static final Pattern STEP = Pattern.compile("\"NoiDungXuLy\"\\s*:\\s*\"([^\"]*)\"");

    /** The state of a dossier that the portal has now. */
    String state(int dossier) {
        return stored(dossier).map(found -> first(STATE, found.json())).orElse("");
    }

    /** The steps of a dossier that the portal has now, in its order. */
    List<String> steps(int dossier) {
        return stored(dossier)
                .map(found ->
                        found.progress().stream().map(step -> first(STEP, step)).toList())
                .orElse(List.of());
    }

    /** Every state and step that came, in the order of their coming, repeated ones included, by dossier. */
    Map<Integer, List<String>> inOrder() {
        Map<Integer, List<String>> all = new HashMap<>();
        for (Exchange exchange : mock.requests()) {
            Matcher item = ITEM.matcher(exchange.body());
            Matcher content = CONTENT.matcher(exchange.body());
            while (item.find() && content.find()) {
                all.computeIfAbsent(Integer.valueOf(item.group(1)), dossier -> new ArrayList<>())
                        .add(content.group(1));
            }
        }
        return all;
    }

    /** The dossiers of which a request carried a change. */
    static Set<Integer> dossiers(Exchange exchange) {
        Set<Integer> found = new HashSet<>();
        Matcher item = ITEM.matcher(exchange.body());
        while (item.find()) {
            found.add(Integer.valueOf(item.group(1)));
        }
        return found;
    }

    /** The requests that carried a change, for messages. */
    List<Exchange> carrying(String content) {
        return mock.requests().stream()
                .filter(exchange -> exchange.body().contains("\"" + content + "\""))
                .toList();
    }

    /** What the portal has of a dossier now. */
    Optional<StoredDossier> stored(int dossier) {
        return mock.dossier(Work.code(dossier).value());
    }

    private static String first(Pattern pattern, String json) {
        Matcher matcher = pattern.matcher(json);
        return matcher.find() ? matcher.group(1) : "";
    }
}
