package vn.dvcqg.sdk.dossier;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The content of a file that lies in memory. */
final class BytesContent implements FileContent {

    private final String name;
    private final String mediaType;
    private final byte[] bytes;

    BytesContent(String name, String mediaType, byte[] bytes) {
        this.name = Objects.requireNonNull(name, "name");
        this.mediaType = Objects.requireNonNull(mediaType, "mediaType");
        this.bytes = bytes.clone();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BytesContent that
                && name.equals(that.name)
                && mediaType.equals(that.mediaType)
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(bytes);
    }

    /** The media type and the size: the name may tell of people. */
    @Override
    public String toString() {
        return "FileContent(" + mediaType + ", " + bytes.length + " bytes)";
    }
}
