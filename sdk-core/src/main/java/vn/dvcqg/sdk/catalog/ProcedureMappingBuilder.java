package vn.dvcqg.sdk.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.id.ProcedureCode;
import vn.dvcqg.sdk.internal.Violations;

/** Builds a {@link ProcedureMapping}. {@link #build()} reports every fault at once. Not safe for use by several threads. */
public final class ProcedureMappingBuilder {

    private final List<MappedProcedure> entries = new ArrayList<>();

    ProcedureMappingBuilder() {}

    /**
     * Adds a row.
     *
     * @param localCode the code in the vendor's system; not blank
     * @param localName the name there; empty when unknown
     * @param national the code of the portal; null when nobody has decided it yet
     * @return this builder
     * @throws IllegalArgumentException if the local code is blank
     */
    public ProcedureMappingBuilder add(String localCode, String localName, @Nullable ProcedureCode national) {
        return add(new MappedProcedure(localCode, localName, national));
    }

    /**
     * Adds a row.
     *
     * @param entry the row
     * @return this builder
     */
    public ProcedureMappingBuilder add(MappedProcedure entry) {
        entries.add(Objects.requireNonNull(entry, "entry"));
        return this;
    }

    /**
     * Decides a row that was added before, whatever it said.
     *
     * @param localCode the code in the vendor's system
     * @param national the code of the portal
     * @return this builder
     * @throws IllegalArgumentException if no row has the local code
     */
    public ProcedureMappingBuilder map(String localCode, ProcedureCode national) {
        Objects.requireNonNull(national, "national");
        String key = ProcedureMapping.key(localCode);
        boolean there = false;
        for (int i = 0; i < entries.size(); i++) {
            MappedProcedure entry = entries.get(i);
            if (ProcedureMapping.key(entry.localCode()).equals(key)) {
                entries.set(i, new MappedProcedure(entry.localCode(), entry.localName(), national));
                there = true;
            }
        }
        if (!there) {
            throw new IllegalArgumentException("there is no row " + localCode + "; add it first");
        }
        return this;
    }

    /**
     * The table.
     *
     * @return an immutable table; this builder may be used on
     * @throws InvalidRequestException if a local code stands twice, with every such code
     */
    public ProcedureMapping build() {
        Map<String, MappedProcedure> table = new LinkedHashMap<>();
        List<Violation> found = new ArrayList<>();
        for (MappedProcedure entry : entries) {
            if (table.putIfAbsent(ProcedureMapping.key(entry.localCode()), entry) != null) {
                found.add(Violations.of("localCode", "mapping-twice", entry.localCode()));
            }
        }
        if (!found.isEmpty()) {
            throw new InvalidRequestException(found);
        }
        return new ProcedureMapping(Collections.unmodifiableMap(table));
    }
}
