package vn.dvcqg.sdk.transport.internal.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.internal.Violations;
import vn.dvcqg.sdk.transport.TlsSettings;
import vn.dvcqg.sdk.transport.TrustFile;

/**
 * Every file that the settings name, as it was at one moment. What is compared and what is read afterwards are the same bytes, so no
 * change slips in between; times and sizes of files would miss one that keeps both.
 */
final class Snapshot {

    /** The bundle of all public authorities is a fifth of it. */
    private static final int MOST_BYTES = 1024 * 1024;

    private final Map<Path, Entry> entries = new LinkedHashMap<>();

    private static final class Entry {
        private final byte[] bytes;
        private final String trouble;

        Entry(byte[] bytes, String trouble) {
            this.bytes = bytes;
            this.trouble = trouble;
        }
    }

    private Snapshot() {}

    /** The files as they are now. An interrupt waits until they are read, so that it cannot pass for an unreadable file. */
    static Snapshot of(TlsSettings settings) {
        boolean interrupted = Thread.interrupted();
        while (true) {
            try {
                Snapshot snapshot = new Snapshot();
                for (Path file : filesOf(settings).toList()) {
                    snapshot.entries.put(file, look(file));
                }
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                return snapshot;
            } catch (ClosedByInterruptException e) {
                interrupted = true;
                Thread.interrupted();
            }
        }
    }

    static Stream<Path> filesOf(TlsSettings settings) {
        return Stream.concat(
                        settings.trust().stream().map(TrustFile::file),
                        Stream.<@Nullable Path>of(
                                        settings.certificate(),
                                        settings.key(),
                                        settings.keyStore(),
                                        settings.keyPasswordFile())
                                .flatMap(Stream::ofNullable))
                .distinct();
    }

    private static Entry look(Path file) throws ClosedByInterruptException {
        try {
            if (!Files.exists(file)) {
                return new Entry(new byte[0], "setup-tls-file-missing");
            }
            if (!Files.isRegularFile(file)) {
                return new Entry(new byte[0], "setup-tls-file-kind");
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes(MOST_BYTES + 1);
                String trouble = bytes.length == 0 ? "setup-tls-file-empty" : "";
                return new Entry(bytes, bytes.length > MOST_BYTES ? "setup-tls-file-size" : trouble);
            }
        } catch (ClosedByInterruptException e) {
            throw e;
        } catch (AccessDeniedException e) {
            return new Entry(new byte[0], "setup-tls-file-rights");
        } catch (IOException | SecurityException e) {
            return new Entry(new byte[0], "setup-tls-file-unreadable");
        }
    }

    /** The content of a file. */
    byte[] bytes(String field, Path file) throws KeyFault {
        Entry entry = Objects.requireNonNull(entries.get(file), "file");
        if (!entry.trouble.isEmpty()) {
            throw new KeyFault(Violations.of(field, entry.trouble, file));
        }
        return entry.bytes;
    }

    /** Equal for equal files. Unlike the snapshot itself it may be kept: nobody can read a key from it. */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            StringBuilder whole = new StringBuilder();
            entries.forEach((file, entry) -> whole.append(entry.trouble)
                    .append(new String(digest.digest(entry.bytes), StandardCharsets.ISO_8859_1))
                    .append('/'));
            return whole.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
