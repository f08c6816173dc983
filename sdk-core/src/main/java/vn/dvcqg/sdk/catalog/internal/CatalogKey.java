package vn.dvcqg.sdk.catalog.internal;

import vn.dvcqg.sdk.catalog.AgencyEntry;
import vn.dvcqg.sdk.catalog.FieldEntry;
import vn.dvcqg.sdk.catalog.Procedure;
import vn.dvcqg.sdk.catalog.ProcedureSummary;
import vn.dvcqg.sdk.catalog.ServiceEntry;
import vn.dvcqg.sdk.id.ProcedureCode;

/**
 * One thing that can be asked for and kept.
 *
 * @param kind what it is
 * @param row the type of its rows
 * @param code the procedure, for a detail; empty for a list
 * @param <T> a row
 */
public record CatalogKey<T>(CatalogKind kind, Class<T> row, String code) {

    static final CatalogKey<ProcedureSummary> PROCEDURES = list(CatalogKind.PROCEDURES, ProcedureSummary.class);
    static final CatalogKey<AgencyEntry> AGENCIES = list(CatalogKind.AGENCIES, AgencyEntry.class);
    static final CatalogKey<FieldEntry> FIELDS = list(CatalogKind.FIELDS, FieldEntry.class);
    static final CatalogKey<ServiceEntry> SERVICES = list(CatalogKind.SERVICES, ServiceEntry.class);

    private static <T> CatalogKey<T> list(CatalogKind kind, Class<T> row) {
        return new CatalogKey<>(kind, row, "");
    }

    static CatalogKey<Procedure> procedure(ProcedureCode code) {
        return new CatalogKey<>(CatalogKind.PROCEDURE, Procedure.class, code.value());
    }

    /** The key itself, as a log line names it. */
    @Override
    public String toString() {
        return code.isEmpty() ? kind.operation() : kind.operation() + " " + code;
    }
}
