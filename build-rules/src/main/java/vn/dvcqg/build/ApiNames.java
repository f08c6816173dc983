package vn.dvcqg.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of a public API, read from the text file that {@link PublicApi} keeps. */
final class ApiNames {
    private static final Pattern TYPE =
            Pattern.compile("public .*?\\b(?:class|interface|enum|record) ([\\w.]+)(?:<[^(]*>)?(?:\\((.*)\\))?.*");
    private static final Pattern METHOD = Pattern.compile(" {2}method ([^(]*) (\\w+)\\(.*");
    private static final Pattern CONSTANT = Pattern.compile(" {2}(?:constant|field [^=]*) (\\w+)(?: = .*)?");
    private static final Pattern COMPONENT = Pattern.compile("(\\S+) (\\w+)(?=, |$)");

    /** From a simple type name to its accessors and what they give. */
    private final Map<String, Map<String, String>> types = new HashMap<>();

    private final Set<String> constants = new HashSet<>();

    static ApiNames read(Path api) throws IOException {
        ApiNames names = new ApiNames();
        String type = "";
        for (String line : Files.readAllLines(api)) {
            Matcher header = TYPE.matcher(line);
            Matcher method = METHOD.matcher(line);
            Matcher constant = CONSTANT.matcher(line);
            if (header.matches()) {
                type = simple(header.group(1));
                names.types.put(type, new HashMap<>());
                if (header.group(2) != null) {
                    for (Matcher part = COMPONENT.matcher(header.group(2)); part.find(); ) {
                        names.add(type, part.group(2), part.group(1));
                    }
                }
            } else if (method.matches()) {
                names.add(type, method.group(2), method.group(1).replaceFirst(".* ", ""));
            } else if (constant.matches()) {
                names.constants.add(constant.group(1));
            }
        }
        return names;
    }

    private void add(String type, String method, String gives) {
        types.computeIfAbsent(type, none -> new HashMap<>()).put(method, simple(gives));
    }

    private static String simple(String type) {
        return type.replaceFirst("^(?:[a-z]\\w*\\.)+", "");
    }

    /** The type of a name written in any case, or the empty text. */
    String typeNamed(String name) {
        return types.keySet().stream()
                .filter(type -> type.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse("");
    }

    boolean hasConstant(String name) {
        return constants.contains(name);
    }

    /** Whether some type leads to this path of accessors; {@code Type.accessor} begins at that type. */
    boolean hasPath(String path) {
        Matcher typed =
                Pattern.compile("((?:[A-Z]\\w*\\.?)+?)(?:\\.([a-z].*))?").matcher(path);
        if (typed.matches()) {
            String type = typed.group(1);
            return types.containsKey(type) && (typed.group(2) == null || hasPath(type, typed.group(2)));
        }
        return types.keySet().stream().anyMatch(type -> hasPath(type, path));
    }

    /** Whether a type has this accessor, or leads to it through others. */
    boolean hasPath(String type, String path) {
        String at = type;
        for (String step : path.split("\\.", -1)) {
            String next = types.getOrDefault(at, Map.of()).get(step);
            if (next == null) {
                return false;
            }
            at = next;
        }
        return true;
    }
}
