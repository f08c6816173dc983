package vn.dvcqg.sdk.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * The bytes of a file, for a profile that uploads files instead of giving the portal an address. The bytes may be read more than
 * once, because an upload may be repeated; so {@link #open()} starts from the beginning each time.
 *
 * @see "docs/protocol/common.md, section Files"
 */
public interface FileContent {

    /**
     * The name of the file.
     *
     * @return the name with its ending, without folders
     */
    String name();

    /**
     * The kind of file.
     *
     * @return a media type, for example {@code application/pdf}
     */
    String mediaType();

    /**
     * How many bytes there are.
     *
     * @return the size in bytes
     * @throws IOException if the size cannot be found out
     */
    long size() throws IOException;

    /**
     * Opens the bytes from the beginning. The caller closes the stream.
     *
     * @return a new stream
     * @throws IOException if the bytes cannot be read
     */
    InputStream open() throws IOException;

    /**
     * A file of the file system. It is read when it is sent, so it must stay unchanged until then.
     *
     * @param file the file
     * @param mediaType its media type, for example {@code application/pdf}
     * @return the content
     */
    static FileContent of(Path file, String mediaType) {
        return new PathContent(file, mediaType);
    }

    /**
     * Bytes in memory.
     *
     * @param name the name of the file with its ending
     * @param mediaType its media type, for example {@code application/pdf}
     * @param bytes the bytes; they are copied
     * @return the content
     */
    static FileContent of(String name, String mediaType, byte[] bytes) {
        return new BytesContent(name, mediaType, bytes);
    }
}
