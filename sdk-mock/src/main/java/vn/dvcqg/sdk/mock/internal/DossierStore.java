package vn.dvcqg.sdk.mock.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.mock.StoredDossier;

/** The dossiers the portal holds. Not thread-safe: the desk holds its lock around every use. */
final class DossierStore {
    private static final class Entry {
        private final boolean portalBorn;
        private final List<String> progress = new ArrayList<>();
        private final List<String> statusReports = new ArrayList<>();
        private @Nullable String packet;
        private String status = "";
        private int updates;

        Entry(boolean portalBorn) {
            this.portalBorn = portalBorn;
        }
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    void reset(Collection<String> portalBorn) {
        entries.clear();
        portalBorn.forEach(code -> entries.put(code, new Entry(true)));
    }

    boolean has(String code) {
        return entries.containsKey(code);
    }

    boolean portalBorn(String code) {
        Entry entry = entries.get(code);
        return entry != null && entry.portalBorn;
    }

    String status(String code) {
        Entry entry = entries.get(code);
        return entry == null ? "" : entry.status;
    }

    boolean hasStep(String code, JsonNode step) {
        Entry entry = entries.get(code);
        return entry != null && entry.progress.contains(step.toString());
    }

    void put(String code, JsonNode packet) {
        Entry entry = entries.computeIfAbsent(code, c -> new Entry(false));
        if (entry.packet != null) {
            entry.updates++;
        }
        entry.packet = packet.toString();
        entry.status = Json.text(packet, "TrangThaiHoSo").orElse(entry.status);
    }

    void append(String code, JsonNode step) {
        Entry entry = entries.computeIfAbsent(code, c -> new Entry(false));
        entry.progress.add(step.toString());
        entry.status = Json.text(step, "TrangThai").orElse(entry.status);
    }

    void report(String code, JsonNode data) {
        Entry entry = entries.computeIfAbsent(code, c -> new Entry(false));
        entry.statusReports.add(data.toString());
        entry.status = Json.text(data, "TrangThai").orElse(entry.status);
    }

    Optional<StoredDossier> find(String code) {
        return Optional.ofNullable(entries.get(code)).map(e -> stored(code, e));
    }

    List<StoredDossier> all() {
        return entries.entrySet().stream()
                .map(e -> stored(e.getKey(), e.getValue()))
                .toList();
    }

    private static StoredDossier stored(String code, Entry entry) {
        return new StoredDossier(
                code,
                entry.packet == null ? "{}" : entry.packet,
                entry.progress,
                entry.statusReports,
                entry.updates,
                entry.status,
                entry.portalBorn);
    }
}
