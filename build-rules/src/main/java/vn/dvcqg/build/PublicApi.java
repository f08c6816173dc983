package vn.dvcqg.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Compares the public API of a module with the checked-in text {@code api/<artifactId>.txt}, so that no change to it goes
 * unseen in review.
 *
 * <p>The text lists the module descriptor, and every public or protected type outside {@code internal} packages with its
 * visible members, generics, nullness and deprecations.
 */
public final class PublicApi {
    private PublicApi() {}

    /**
     * Fails when the classes in {@code target/classes} and the text differ.
     *
     * <p>With {@code -Dapi.update=true} the text is rewritten and the check passes, so that one Maven run can update all modules;
     * the difference then shows in {@code git diff} and must be committed. With {@code CI=true} in the environment that is refused.
     *
     * @param moduleFolder folder of the module's pom
     * @param artifactId names the file
     * @throws AssertionError with the added and removed lines, and the command that accepts them
     */
    public static void assertMatches(Path moduleFolder, String artifactId) {
        boolean update = Boolean.getBoolean("api.update");
        if (update && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("-Dapi.update=true would accept any change; do not set it where CI=true");
        }
        assertMatches(moduleFolder, artifactId, update);
    }

    static void assertMatches(Path moduleFolder, String artifactId, boolean update) {
        Path home = moduleFolder.toAbsolutePath().normalize();
        Path file = home.resolve("api").resolve(artifactId + ".txt");
        try {
            List<String> actual = ApiText.of(home.resolve("target").resolve("classes"));
            if (update) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, String.join("\n", actual) + "\n");
                return;
            }
            List<String> agreed = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (!agreed.equals(actual)) {
                throw new AssertionError(difference(home, artifactId, LineDiff.of(agreed, actual)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String difference(Path home, String artifactId, List<String> lines) {
        return "The public API of " + artifactId + " differs from api/" + artifactId + ".txt (- agreed, + compiled):\n"
                + String.join("\n", lines)
                + "\nIf the change is meant, run\n    mvn test -pl " + home.getFileName()
                + " -am -Dtest=PublicApiTest -Dsurefire.failIfNoSpecifiedTests=false -Dapi.update=true\n"
                + "and commit the file; tell vendors in CHANGELOG.md.";
    }
}
