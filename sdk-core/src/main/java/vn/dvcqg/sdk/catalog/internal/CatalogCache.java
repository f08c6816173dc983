package vn.dvcqg.sdk.catalog.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.catalog.AgencyEntry;
import vn.dvcqg.sdk.catalog.Catalog;
import vn.dvcqg.sdk.catalog.CatalogSnapshot;
import vn.dvcqg.sdk.catalog.FieldEntry;
import vn.dvcqg.sdk.catalog.Procedure;
import vn.dvcqg.sdk.catalog.ProcedureSummary;
import vn.dvcqg.sdk.catalog.ServiceEntry;
import vn.dvcqg.sdk.id.ProcedureCode;
import vn.dvcqg.sdk.internal.Violations;

/** The catalogue as vendors see it, over copies. */
public final class CatalogCache implements Catalog, AutoCloseable {

    private static final List<CatalogKey<?>> LISTS =
            List.of(CatalogKey.PROCEDURES, CatalogKey.AGENCIES, CatalogKey.FIELDS);

    private final CatalogSource source;
    private final Copies copies;

    /** A catalogue whose copies are managed so. */
    public CatalogCache(CatalogSource source, CopySettings settings) {
        this.source = source;
        this.copies = new Copies(source, settings);
    }

    private CatalogCache(CatalogSource source, Copies copies) {
        this.source = source;
        this.copies = copies;
    }

    /** The same copies; who has to ask the portal does it this way. */
    public CatalogCache asking(CatalogSource other) {
        return new CatalogCache(other, copies);
    }

    @Override
    public List<ProcedureSummary> procedures() {
        return copies.get(CatalogKey.PROCEDURES, source).items();
    }

    @Override
    public Optional<Procedure> findProcedure(ProcedureCode code) {
        List<Procedure> items = detail(code).items();
        return items.isEmpty() ? Optional.empty() : Optional.of(items.get(0));
    }

    @Override
    public Procedure procedure(ProcedureCode code) {
        Found<Procedure> found = detail(code);
        if (found.items().isEmpty()) {
            throw new InvalidRequestException(
                    List.of(Violations.of("procedure", "procedure-unknown", code.value())), null, found.facts());
        }
        return found.items().get(0);
    }

    @Override
    public List<AgencyEntry> agencies() {
        return copies.get(CatalogKey.AGENCIES, source).items();
    }

    @Override
    public List<FieldEntry> fields() {
        return copies.get(CatalogKey.FIELDS, source).items();
    }

    @Override
    public List<ServiceEntry> services() {
        return copies.get(CatalogKey.SERVICES, source).items();
    }

    @Override
    public List<ServiceEntry> services(String parametersJson) {
        Objects.requireNonNull(parametersJson, "parametersJson");
        return source.call(CatalogKind.SERVICES, call -> source.services(parametersJson, call));
    }

    @Override
    public CatalogSnapshot<ProcedureSummary> snapshotOfProcedures() {
        return copies.get(CatalogKey.PROCEDURES, source).snapshot();
    }

    @Override
    public CatalogSnapshot<Procedure> snapshotOfProcedure(ProcedureCode code) {
        return detail(code).snapshot();
    }

    @Override
    public CatalogSnapshot<AgencyEntry> snapshotOfAgencies() {
        return copies.get(CatalogKey.AGENCIES, source).snapshot();
    }

    @Override
    public CatalogSnapshot<FieldEntry> snapshotOfFields() {
        return copies.get(CatalogKey.FIELDS, source).snapshot();
    }

    @Override
    public CatalogSnapshot<ServiceEntry> snapshotOfServices() {
        return copies.get(CatalogKey.SERVICES, source).snapshot();
    }

    private Found<Procedure> detail(ProcedureCode code) {
        return copies.get(CatalogKey.procedure(Objects.requireNonNull(code, "code")), source);
    }

    @Override
    public void refresh() {
        PortalException first = null;
        copies.outdateDetails();
        for (CatalogKey<?> key : LISTS) {
            first = renewed(key, first);
        }
        if (copies.holds(CatalogKey.SERVICES)) {
            first = renewed(CatalogKey.SERVICES, first);
        }
        if (first != null) {
            throw first;
        }
    }

    private @Nullable PortalException renewed(CatalogKey<?> key, @Nullable PortalException first) {
        try {
            copies.renew(key, source);
            return first;
        } catch (PortalException e) {
            if (first == null) {
                return e;
            }
            first.addSuppressed(e);
            return first;
        }
    }

    @Override
    public void clear() {
        copies.clear();
    }

    /** Ends the refreshing in the background. */
    @Override
    public void close() {
        copies.close();
    }
}
