package vn.dvcqg.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    @TempDir
    Path folder;

    @Test
    void toString_anySecret_isMasked() {
        assertThat(Secret.of("hunter2")).hasToString("Secret(***)");
        assertThat(Secret.of("hunter2").reveal()).isEqualTo("hunter2");
    }

    @Test
    void equals_otherValue_differsButHashesTheSame() {
        assertThat(Secret.of("mật khẩu"))
                .isEqualTo(Secret.of("mật khẩu"))
                .isNotEqualTo(Secret.of("mật khẩU"))
                .isNotEqualTo("mật khẩu")
                .hasSameHashCodeAs(Secret.of("something else"));
    }

    @Test
    void serialise_anySecret_isRefused() throws Exception {
        try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            assertThat(catchThrowableOfType(
                            NotSerializableException.class, () -> out.writeObject(Secret.of("hunter2"))))
                    .hasMessage(Secret.class.getName());
        }
    }

    @Test
    void of_null_isRefusedByName() {
        assertThatNullPointerException().isThrownBy(() -> Secret.of(null)).withMessage("value");
    }

    @Test
    void of_empty_isASetupProblem() {
        assertProblem("secret", "secret-empty", catchThrowableOfType(SetupProblemException.class, () -> Secret.of("")));
    }

    @Test
    void fromEnv_variableNotSet_isASetupProblemOfThatVariable() {
        String variable = "DVCQG_NO_SUCH_VARIABLE";
        assertProblem(
                variable,
                "secret-env",
                catchThrowableOfType(SetupProblemException.class, () -> Secret.fromEnv(variable)));
    }

    @Test
    void fromEnv_variableSet_isItsValue() {
        Map.Entry<String, String> variable = System.getenv().entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(Secret.fromEnv(variable.getKey()).reveal()).isEqualTo(variable.getValue());
    }

    @ParameterizedTest
    @CsvSource({
        "'hunter2', 'hunter2'",
        "'hunter2\n', 'hunter2'",
        "'hunter2\r\n', 'hunter2'",
        "'a\n\n', 'a\n'",
        "' a ', ' a '"
    })
    void fromFile_lineEndAtTheEnd_isDroppedOnce(String content, String value) throws Exception {
        Path file = Files.writeString(folder.resolve("password"), content);
        assertThat(Secret.fromFile(file).reveal()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n"})
    void fromFile_nothingInIt_isASetupProblemOfThatFile(String content) throws Exception {
        Path file = Files.writeString(folder.resolve("password"), content);
        assertProblem(
                file.toString(),
                "secret-file",
                catchThrowableOfType(SetupProblemException.class, () -> Secret.fromFile(file)));
    }

    @Test
    void fromFile_missing_keepsTheCause() {
        Path file = folder.resolve("nothing");
        SetupProblemException refused = catchThrowableOfType(SetupProblemException.class, () -> Secret.fromFile(file));
        assertProblem(file.toString(), "secret-file", refused);
        assertThat(refused.getCause()).isNotNull();
    }

    @Test
    void fromFile_notUtf8_isASetupProblemWithoutTheContent() throws Exception {
        Path file = Files.write(folder.resolve("password"), "hunter2\u00ff".getBytes(StandardCharsets.ISO_8859_1));
        SetupProblemException refused = catchThrowableOfType(SetupProblemException.class, () -> Secret.fromFile(file));
        assertProblem(file.toString(), "secret-file", refused);
        assertThat(refused.getMessage() + refused.getCause()).doesNotContain("hunter2");
    }

    private static void assertProblem(String field, String code, SetupProblemException refused) {
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.code()).isEqualTo(code);
        });
    }
}
