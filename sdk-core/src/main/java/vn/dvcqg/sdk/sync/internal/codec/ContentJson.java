package vn.dvcqg.sdk.sync.internal.codec;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.List;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.dossier.FileContent;
import vn.dvcqg.sdk.internal.Violations;

/** The bytes of a file: taken when the change is recorded, because nobody knows whether they are still there later. */
final class ContentJson {

    static final int MAX_BYTES = 4 * 1024 * 1024;

    private ContentJson() {}

    static Node write(FileContent content) {
        byte[] bytes;
        try (InputStream in = content.open()) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw refused("?");
        }
        if (bytes.length > MAX_BYTES) {
            throw refused("> " + MAX_BYTES);
        }
        return Node.empty()
                .put("name", content.name())
                .put("mediaType", content.mediaType())
                .put("bytes", Base64.getEncoder().encodeToString(bytes));
    }

    static FileContent read(Node node) {
        return FileContent.of(
                node.needed("name"),
                node.needed("mediaType"),
                Base64.getDecoder().decode(node.needed("bytes")));
    }

    private static InvalidRequestException refused(String size) {
        return new InvalidRequestException(
                List.of(Violations.of("submittedFiles.content", "sync-content", size, String.valueOf(MAX_BYTES))));
    }
}
