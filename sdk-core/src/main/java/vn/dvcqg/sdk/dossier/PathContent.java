package vn.dvcqg.sdk.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The content of a file of the file system. */
record PathContent(Path file, String mediaType) implements FileContent {

    PathContent {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(mediaType, "mediaType");
    }

    @Override
    public String name() {
        Path last = file.getFileName();
        return last == null ? "" : last.toString();
    }

    @Override
    public long size() throws IOException {
        return Files.size(file);
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    /** The media type only: the name may tell of people. */
    @Override
    public String toString() {
        return "FileContent(" + mediaType + ")";
    }
}
