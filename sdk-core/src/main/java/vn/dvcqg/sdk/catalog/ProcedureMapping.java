package vn.dvcqg.sdk.catalog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.id.ProcedureCode;

/**
 * Which procedure of the portal a procedure of the vendor's system is. Local codes are compared without regard to upper and lower case
 * and to blanks around them. Immutable and safe for use by several threads.
 *
 * <pre>{@code
 * ProcedureMapping mapping = ProcedureMapping.load(Path.of("procedures.csv"));
 * ProcedureCode code = mapping.national("HT-01").orElseThrow();
 * }</pre>
 *
 * @see "docs/catalog.md, section Map local procedures"
 */
public final class ProcedureMapping {

    private final Map<String, MappedProcedure> entries;

    ProcedureMapping(Map<String, MappedProcedure> entries) {
        this.entries = entries;
    }

    /**
     * An empty table.
     *
     * @return a builder
     */
    public static ProcedureMappingBuilder builder() {
        return new ProcedureMappingBuilder();
    }

    /**
     * Reads a table from a file in UTF-8, with or without a byte-order mark; {@link #parse(String)} describes it.
     *
     * @param file the file
     * @return the table
     * @throws IOException if the file cannot be read or is not in UTF-8
     * @throws vn.dvcqg.sdk.InvalidRequestException with every fault of the content
     */
    public static ProcedureMapping load(Path file) throws IOException {
        return parse(Files.readString(file, StandardCharsets.UTF_8));
    }

    /**
     * Reads a table. Its first line names the columns: {@code local_code} and {@code national_code}, and {@code local_name} if there is
     * one; other columns are not looked at. Between the cells stand commas, semicolons or tabs. A row without a national code is one that
     * has not been decided.
     *
     * @param csv the text
     * @return the table
     * @throws vn.dvcqg.sdk.InvalidRequestException with every fault at once, each by its line
     */
    public static ProcedureMapping parse(String csv) {
        return MappingText.read(csv);
    }

    /**
     * Writes the table to a file in UTF-8 with a byte-order mark, so that spreadsheets show Vietnamese letters. An existing file is
     * replaced.
     *
     * @param file the file
     * @throws IOException if it cannot be written
     */
    public void save(Path file) throws IOException {
        Files.writeString(file, MappingText.BOM + toCsv(), StandardCharsets.UTF_8);
    }

    /**
     * The table as text that {@link #parse(String)} reads, with commas and without a byte-order mark.
     *
     * @return the text
     */
    public String toCsv() {
        return MappingText.write(entries());
    }

    /**
     * A builder that starts from this table.
     *
     * @return a builder
     */
    public ProcedureMappingBuilder toBuilder() {
        ProcedureMappingBuilder builder = builder();
        entries.values().forEach(builder::add);
        return builder;
    }

    /**
     * The procedure of the portal.
     *
     * @param localCode the code in the vendor's system
     * @return the national code; empty when the table does not have the local one or nobody has decided it
     */
    public Optional<ProcedureCode> national(String localCode) {
        MappedProcedure entry = entries.get(key(localCode));
        return entry == null ? Optional.empty() : Optional.ofNullable(entry.national());
    }

    /**
     * Every row.
     *
     * @return the rows in their order
     */
    public List<MappedProcedure> entries() {
        return List.copyOf(entries.values());
    }

    /**
     * The rows that nobody has decided.
     *
     * @return the rows without a national code, in their order
     */
    public List<MappedProcedure> unmapped() {
        return entries.values().stream()
                .filter(entry -> entry.national() == null)
                .toList();
    }

    /**
     * The rows whose national code the portal does not have, most often because it was withdrawn or mistyped.
     *
     * @param index the portal's list
     * @return the rows, in their order
     */
    public List<MappedProcedure> unknown(ProcedureIndex index) {
        return entries.values().stream()
                .filter(entry -> isUnknown(entry.national(), index))
                .toList();
    }

    private static boolean isUnknown(@Nullable ProcedureCode national, ProcedureIndex index) {
        return national != null && index.find(national).isEmpty();
    }

    /**
     * What a local procedure could be. It is for a person to decide: nothing is mapped by itself.
     *
     * @param localName its name in the vendor's system
     * @param index the portal's list
     * @param limit how many at most, 1 to {@link ProcedureIndex#MAX_LIMIT}
     * @return the hits, the best first
     */
    public static List<SearchHit> suggest(String localName, ProcedureIndex index, int limit) {
        return index.search(localName, limit);
    }

    static String key(String localCode) {
        return MappingText.key(localCode);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProcedureMapping that && entries().equals(that.entries());
    }

    @Override
    public int hashCode() {
        return Objects.hash(entries());
    }

    /** The number of rows. */
    @Override
    public String toString() {
        return "ProcedureMapping(" + entries.size() + " rows, " + unmapped().size() + " not decided)";
    }
}
