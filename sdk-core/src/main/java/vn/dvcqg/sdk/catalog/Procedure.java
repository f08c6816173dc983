package vn.dvcqg.sdk.catalog;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.ExtraFields;
import vn.dvcqg.sdk.id.ProcedureCode;

/**
 * A procedure with everything that the portal publishes about it. Immutable and safe for use by several threads.
 *
 * @param id the id of the portal; empty when missing
 * @param rawCode the code as the portal published it; empty when missing
 * @param name the name; empty when missing
 * @param kind the kind of procedure as published; empty when missing
 * @param publication how it was published
 * @param texts what it says in words
 * @param levels the levels of government at which it is carried out
 * @param fields the fields of work; may be empty
 * @param applicants for whom it is made
 * @param steps how it goes
 * @param filingMethods how a dossier can be filed
 * @param components what a dossier holds
 * @param results what comes out
 * @param legalBases on what it rests
 * @param agencies who takes part
 * @param related related procedures as JSON text, because the shape is not described; empty when missing
 * @param linked linked procedures as JSON text, because the shape is not described; empty when missing
 * @param extraFields what the entry holds beyond this
 * @see "docs/protocol/catalogue.md, section Procedure detail"
 */
public record Procedure(
        String id,
        String rawCode,
        String name,
        String kind,
        Publication publication,
        ProcedureTexts texts,
        List<ExecutionLevel> levels,
        List<FieldOfWork> fields,
        List<ApplicantKind> applicants,
        List<StepCase> steps,
        List<FilingMethod> filingMethods,
        List<ComponentCase> components,
        List<ProcedureResult> results,
        List<LegalBasis> legalBases,
        ProcedureAgencies agencies,
        String related,
        String linked,
        ExtraFields extraFields) {

    /**
     * Checks that nothing is missing and copies the lists.
     *
     * @param id not null
     * @param rawCode not null
     * @param name not null
     * @param kind not null
     * @param publication not null
     * @param texts not null
     * @param levels copied; not null
     * @param fields copied; not null
     * @param applicants copied; not null
     * @param steps copied; not null
     * @param filingMethods copied; not null
     * @param components copied; not null
     * @param results copied; not null
     * @param legalBases copied; not null
     * @param agencies not null
     * @param related not null
     * @param linked not null
     * @param extraFields not null
     * @throws NullPointerException if a part is null
     */
    public Procedure {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(rawCode, "rawCode");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(publication, "publication");
        Objects.requireNonNull(texts, "texts");
        levels = List.copyOf(levels);
        fields = List.copyOf(fields);
        applicants = List.copyOf(applicants);
        steps = List.copyOf(steps);
        filingMethods = List.copyOf(filingMethods);
        components = List.copyOf(components);
        results = List.copyOf(results);
        legalBases = List.copyOf(legalBases);
        Objects.requireNonNull(agencies, "agencies");
        Objects.requireNonNull(related, "related");
        Objects.requireNonNull(linked, "linked");
        Objects.requireNonNull(extraFields, "extraFields");
    }

    /**
     * The code of the procedure as a value that a dossier takes.
     *
     * @return the code, or null when the portal published one of a shape that the SDK does not know
     */
    public @Nullable ProcedureCode code() {
        return ProcedureCode.isValid(rawCode) ? ProcedureCode.of(rawCode) : null;
    }
}
