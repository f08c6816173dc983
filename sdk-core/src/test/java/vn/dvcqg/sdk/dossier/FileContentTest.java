package vn.dvcqg.sdk.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileContentTest {

    @TempDir
    Path folder;

    private static String read(FileContent content) throws IOException {
        try (InputStream in = content.open()) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    @Test
    void of_bytes_copiesThemAndReadsThemTwice() throws IOException {
        byte[] bytes = "nội dung".getBytes(UTF_8);
        FileContent content = FileContent.of("MARK.pdf", "application/pdf", bytes);
        bytes[0] = 'x';

        assertThat(read(content)).isEqualTo("nội dung");
        assertThat(read(content)).isEqualTo("nội dung");
        assertThat(content.size()).isEqualTo(bytes.length);
        assertThat(content.name()).isEqualTo("MARK.pdf");
        assertThat(content.mediaType()).isEqualTo("application/pdf");
        assertThat(content).hasToString("FileContent(application/pdf, 10 bytes)");
    }

    @Test
    void equals_bytes_comparesNameKindAndContent() {
        FileContent content = FileContent.of("a", "text/plain", new byte[] {1});

        assertThat(content)
                .isEqualTo(FileContent.of("a", "text/plain", new byte[] {1}))
                .hasSameHashCodeAs(FileContent.of("a", "text/plain", new byte[] {1}))
                .isNotEqualTo(FileContent.of("b", "text/plain", new byte[] {1}))
                .isNotEqualTo(FileContent.of("a", "text/html", new byte[] {1}))
                .isNotEqualTo(FileContent.of("a", "text/plain", new byte[] {2}))
                .isNotEqualTo(null);
    }

    @Test
    void of_path_readsTheFileWhenAsked() throws IOException {
        Path file = folder.resolve("MARK.pdf");
        FileContent content = FileContent.of(file, "application/pdf");
        Files.writeString(file, "nội dung");

        assertThat(read(content)).isEqualTo("nội dung");
        assertThat(read(content)).isEqualTo("nội dung");
        assertThat(content.size()).isEqualTo(Files.size(file));
        assertThat(content.name()).isEqualTo("MARK.pdf");
        assertThat(content).hasToString("FileContent(application/pdf)");
        assertThat(content).isEqualTo(FileContent.of(file, "application/pdf"));
    }

    @Test
    void of_pathThatIsMissing_failsWhenRead() {
        FileContent content = FileContent.of(folder.resolve("khong-co.pdf"), "application/pdf");

        assertThatIOException().isThrownBy(content::open);
        assertThatIOException().isThrownBy(content::size);
    }

    @Test
    void of_pathWithoutName_hasAnEmptyName() {
        assertThat(FileContent.of(folder.getRoot(), "application/pdf").name()).isEmpty();
    }

    @Test
    void of_missingParts_isRefused() {
        assertThatNullPointerException().isThrownBy(() -> FileContent.of(folder, null));
        assertThatNullPointerException().isThrownBy(() -> FileContent.of(null, "text/plain"));
        assertThatNullPointerException().isThrownBy(() -> FileContent.of(null, "text/plain", new byte[0]));
        assertThatNullPointerException().isThrownBy(() -> FileContent.of("a", null, new byte[0]));
    }
}
