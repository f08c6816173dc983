package vn.dvcqg.sdk.catalog.internal;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import vn.dvcqg.sdk.internal.Json;

/**
 * The copies on disk, a file each. They are a help, not a promise: what cannot be read or written is told in the log and asked of the
 * portal. Safe for use by several threads, and by several processes, the last of which wins.
 */
final class DiskCopies {

    static final String FORMAT = "dvcqg-catalog";
    static final int VERSION = 1;

    /** Beyond, an age cannot be counted in milliseconds. */
    private static final Instant LAST = Instant.ofEpochMilli(Long.MAX_VALUE);

    private final Path folder;
    private final String origin;
    private final Logger log;
    private final boolean usable;
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicBoolean writeFailed = new AtomicBoolean();
    private final Set<CatalogKey<?>> ignored = ConcurrentHashMap.newKeySet();

    /** Copies of what one portal gives; those of another origin are ignored. */
    DiskCopies(Path folder, String origin, int maxDetails, Logger log) {
        this.folder = folder;
        this.origin = origin;
        this.log = log;
        this.usable = prepare(maxDetails);
    }

    private boolean prepare(int maxDetails) {
        try {
            PrivateFiles.makeFolder(folder);
            DiskTidying.tidy(folder, maxDetails);
            return true;
        } catch (IOException e) {
            log.warn("the folder of the catalogue cannot be used, copies are kept in memory only: {}", e.toString());
            return false;
        }
    }

    /** The copy; null when there is none that can be used. */
    <T> @Nullable Copy<T> read(CatalogKey<T> key) {
        if (!usable || ignored.contains(key)) {
            return null;
        }
        try {
            return copy(key, Json.MAPPER.readTree(Files.readAllBytes(file(key))));
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException | DateTimeException e) {
            ignored.add(key);
            log.warn("the copy of {} on disk is ignored and asked for anew: {}", key, e.toString());
            return null;
        }
    }

    private <T> Copy<T> copy(CatalogKey<T> key, JsonNode json) throws IOException {
        boolean known = json.path("format").asText().equals(FORMAT)
                && json.path("version").asInt() == VERSION
                && json.path("key").asText().equals(key.toString());
        if (!known) {
            throw new IOException("it is no copy of this format, version " + VERSION);
        }
        if (!json.path("origin").asText().equals(origin)) {
            throw new IOException("it is a copy of another portal");
        }
        Instant fetchedAt = Instant.parse(json.path("fetchedAt").asText());
        if (fetchedAt.isBefore(Instant.EPOCH) || fetchedAt.isAfter(LAST)) {
            throw new IOException("it is of no time that can be");
        }
        return Copy.fetched(RowReader.rows(json.path("items"), key.row()), fetchedAt);
    }

    /** Writes a copy, if it is still wanted when it is its turn. */
    void write(CatalogKey<?> key, Copy<?> copy, BooleanSupplier wanted) {
        writing.lock();
        try {
            if (usable && wanted.getAsBoolean()) {
                PrivateFiles.replace(file(key), file -> fill(file.toFile(), key, copy));
                ignored.remove(key);
                writeFailed.set(false);
            }
        } catch (IOException e) {
            // once: a full disk fails at every procedure
            if (writeFailed.compareAndSet(false, true)) {
                log.warn("copies cannot be written to disk, the first one was {}: {}", key, e.toString());
            }
        } finally {
            writing.unlock();
        }
    }

    private void fill(File file, CatalogKey<?> key, Copy<?> copy) throws IOException {
        try (JsonGenerator json = Json.MAPPER.getFactory().createGenerator(file, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeNumberField("version", VERSION);
            json.writeStringField("origin", origin);
            json.writeStringField("key", key.toString());
            json.writeStringField("fetchedAt", copy.fetchedAt().toString());
            json.writeFieldName("items");
            new RowWriter(json).write(copy.items());
            json.writeEndObject();
        }
    }

    void erase(CatalogKey<?> key) {
        try {
            if (usable) {
                Files.deleteIfExists(file(key));
            }
        } catch (IOException e) {
            log.warn("the copy of {} on disk cannot be erased: {}", key, e.toString());
        }
    }

    void clear() {
        writing.lock();
        try {
            if (usable) {
                DiskTidying.eraseAll(folder);
            }
        } catch (IOException e) {
            log.warn("the copies on disk cannot be erased: {}", e.toString());
        } finally {
            writing.unlock();
        }
    }

    /** A code consists of digits, capitals and dots, so it cannot lead out of the folder. */
    private Path file(CatalogKey<?> key) {
        return folder.resolve(
                key.kind().isDetail()
                        ? DiskTidying.DETAIL + key.code() + ".json"
                        : key.kind().operation() + ".json");
    }
}
