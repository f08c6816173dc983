package vn.dvcqg.sdk.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.SetupProblemException;

class RuntimeLibrariesTest {

    @Test
    void check_theseLibraries_areFit() {
        assertThatCode(RuntimeLibraries::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "jackson-core, 2.14.3, false",
        "jackson-core, 2.15.0, true",
        "jackson-databind, 2.22.1-SNAPSHOT, true",
        "jackson-databind, 2.9.10.8, false",
        "jackson-databind, 3.0.0, false",
        "okhttp, 4.12.0, false",
        "okhttp, 5.0.0-alpha.14, true",
        "okhttp, 6.1.0, true",
        "kotlin-stdlib, 1.7.22, false",
        "kotlin-stdlib, 1.8.0, true",
        "kotlin-stdlib, 2.1.21, true",
        "kotlin-stdlib, a build of our own, true"
    })
    void check_version_fitsOrIsTold(String name, String version, boolean fits) {
        @Nullable SetupProblemException refused = problems(name, version);

        if (fits) {
            assertThat(refused).isNull();
        } else {
            assertThat(refused.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.field()).isEqualTo(name);
                assertThat(problem.code()).isEqualTo("setup-library-version");
                assertThat(problem.en()).contains("version " + version, "-bom:", "dependencyManagement");
                assertThat(problem.vi()).contains("phiên bản " + version);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jackson-core", "jackson-databind", "okhttp", "kotlin-stdlib", "slf4j-api"})
    void check_missing_isTold(String name) {
        assertThat(problems(name, null).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("setup-library-missing");
            assertThat(problem.field()).isEqualTo(name);
        });
    }

    private static @Nullable SetupProblemException problems(String name, @Nullable String version) {
        return catchThrowableOfType(
                SetupProblemException.class,
                () -> RuntimeLibraries.check(library -> library.name().equals(name) ? version : ""));
    }

    /** The honest test: another program, in which the wrong ones come first or are missing. */
    @Test
    void connect_oldLibrariesOnTheClassPath_areToldAllAtOnce() throws Exception {
        assertThat(program(path -> true, "jackson-core-2.14.3", "jackson-databind-2.14.3", "kotlin-stdlib-1.6.21"))
                .contains("jackson-core setup-library-version", "jackson-databind setup-library-version")
                .contains("kotlin-stdlib setup-library-version", "version 2.14.3", "version 1.6.21")
                .doesNotContain("connected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kotlin-stdlib", "slf4j-api", "jackson-databind", "okhttp-jvm"})
    void connect_libraryMissing_isToldInWords(String jar) throws Exception {
        assertThat(program(path -> !path.contains(jar)))
                .contains(jar.replace("-jvm", "") + " setup-library-missing")
                .doesNotContain("connected");
    }

    @Test
    void connect_theseLibraries_connects() throws Exception {
        assertThat(program(path -> true)).contains("connected");
    }

    private static String program(Predicate<String> kept, String... first) throws Exception {
        List<String> paths = new ArrayList<>();
        for (String each : first) {
            paths.add(Path.of("target", "old-libraries", each + ".jar").toString());
        }
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(kept)
                .forEach(paths::add);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        String.join(File.pathSeparator, paths),
                        Connecting.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}
