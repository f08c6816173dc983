package vn.dvcqg.sdk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.internal.Violations;

/**
 * A value that must not be seen: a password, a session, a key. It prints as {@code Secret(***)}, cannot be serialised, and its
 * comparison takes the same time wherever two values differ. Immutable and safe for use by several threads.
 */
public final class Secret {

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /**
     * A secret that the program already holds. Better let it come from {@link #fromEnv(String)} or {@link #fromFile(Path)}, so
     * that it stands in no source file.
     *
     * @param value the value; not empty
     * @return the secret
     * @throws SetupProblemException if it is empty
     */
    public static Secret of(String value) {
        Objects.requireNonNull(value, "value");
        if (value.isEmpty()) {
            throw new SetupProblemException(List.of(Violations.of("secret", "secret-empty")));
        }
        return new Secret(value);
    }

    /**
     * A secret from an environment variable.
     *
     * @param variable the name of the variable, for example {@code DVCQG_PASSWORD}
     * @return the secret
     * @throws SetupProblemException if the variable is not set or empty
     */
    public static Secret fromEnv(String variable) {
        String value = System.getenv(variable);
        if (value == null || value.isEmpty()) {
            throw new SetupProblemException(List.of(Violations.of(variable, "secret-env")));
        }
        return new Secret(value);
    }

    /**
     * A secret from a file, as secret stores put them into containers. One line end at the end of the file is dropped.
     *
     * @param file the file, in UTF-8
     * @return the secret
     * @throws SetupProblemException if the file cannot be read or is empty
     */
    public static Secret fromFile(Path file) {
        try {
            String value = Files.readString(file, StandardCharsets.UTF_8).replaceFirst("\\R\\z", "");
            if (!value.isEmpty()) {
                return new Secret(value);
            }
        } catch (IOException e) {
            throw new SetupProblemException(List.of(Violations.of(file.toString(), "secret-file")), CallFacts.NONE, e);
        }
        throw new SetupProblemException(List.of(Violations.of(file.toString(), "secret-file")));
    }

    /**
     * The value itself. Whoever calls this answers for where it goes.
     *
     * @return the value, never empty
     */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret that
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.UTF_8), that.value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int hashCode() {
        // Constant: a hash of a password in a heap dump or a log is a gift to a dictionary.
        return Secret.class.hashCode();
    }

    /** Always {@code Secret(***)}. */
    @Override
    public String toString() {
        return "Secret(***)";
    }
}
