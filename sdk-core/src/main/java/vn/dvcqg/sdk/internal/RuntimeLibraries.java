package vn.dvcqg.sdk.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.Violation;

/**
 * Looks at the versions of the libraries that the program really runs with. Build tools mix what several libraries ask for, and an
 * old one shows itself only in the middle of a call, as an error about a missing method.
 */
public final class RuntimeLibraries {

    private static final int MOST_DIGITS = 6;

    /**
     * A library and the versions that fit.
     *
     * @param name how people call it
     * @param type a class of it
     * @param field the static field that holds its version; empty where being there is enough
     * @param major the least major number
     * @param minor the least minor number of that major number
     * @param below the major number from which on it does not fit any more
     * @param remedy what to write into the pom
     */
    record Library(String name, String type, String field, int major, int minor, int below, String remedy) {

        String needed() {
            String least = major + "." + minor;
            return below == Integer.MAX_VALUE ? least + " or newer" : least + " or newer, below " + below;
        }

        boolean fits(String version) {
            int dot = version.indexOf('.');
            int itsMajor = number(version, 0);
            int itsMinor = dot < 0 ? -1 : number(version, dot + 1);
            if (itsMajor < 0 || itsMinor < 0) {
                // nobody publishes such a version; somebody who builds his own knows what he does
                return true;
            }
            return (itsMajor > major || (itsMajor == major && itsMinor >= minor)) && itsMajor < below;
        }

        /** The digits from a place on, or -1 when there are none. */
        private static int number(String text, int from) {
            int end = from;
            while (end < text.length() && end < from + MOST_DIGITS && Character.isDigit(text.charAt(end))) {
                end++;
            }
            return end == from ? -1 : Integer.parseInt(text, from, end, 10);
        }
    }

    private static final int ANY = Integer.MAX_VALUE;
    private static final String JACKSON = "com.fasterxml.jackson:jackson-bom:2.21.8";

    static final List<Library> NEEDED = List.of(
            new Library("jackson-core", "com.fasterxml.jackson.core.json.PackageVersion", "VERSION", 2, 15, 3, JACKSON),
            new Library(
                    "jackson-databind",
                    "com.fasterxml.jackson.databind.cfg.PackageVersion",
                    "VERSION",
                    2,
                    15,
                    3,
                    JACKSON),
            new Library("okhttp", "okhttp3.OkHttp", "VERSION", 5, 0, ANY, "com.squareup.okhttp3:okhttp-bom:5.5.1"),
            new Library(
                    "kotlin-stdlib",
                    "kotlin.KotlinVersion",
                    "CURRENT",
                    1,
                    8,
                    ANY,
                    "org.jetbrains.kotlin:kotlin-bom:2.1.21"),
            new Library("slf4j-api", "org.slf4j.LoggerFactory", "", 0, 0, ANY, "org.slf4j:slf4j-bom:2.0.20"));

    /** Tells the version of a library that is there. */
    interface Versions {
        /** The version, or null when the library is not there; empty when it does not tell. */
        @Nullable
        String of(Library library);
    }

    private RuntimeLibraries() {}

    /** Throws with every library that is missing or unfit. */
    public static void check() {
        check(new Present());
    }

    static void check(Versions versions) {
        List<Violation> found = new ArrayList<>();
        for (Library library : NEEDED) {
            String version = versions.of(library);
            if (version == null) {
                found.add(Violations.of(library.name(), "setup-library-missing", library.needed(), library.remedy()));
            } else if (!library.fits(version)) {
                found.add(Violations.of(
                        library.name(), "setup-library-version", version, library.needed(), library.remedy()));
            }
        }
        if (!found.isEmpty()) {
            throw new SetupProblemException(found);
        }
    }

    /** By reflection: the compiler copies a constant such as OkHttp's version into the code that names it. No lambda: it costs time at the start. */
    private static final class Present implements Versions {
        @Override
        public @Nullable String of(Library library) {
            try {
                Class<?> type = Class.forName(library.type());
                return library.field().isEmpty()
                        ? ""
                        : String.valueOf(type.getField(library.field()).get(null));
            } catch (ClassNotFoundException | LinkageError e) {
                return null;
            } catch (ReflectiveOperationException e) {
                return "";
            }
        }
    }
}
