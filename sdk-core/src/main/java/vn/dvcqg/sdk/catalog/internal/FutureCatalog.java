package vn.dvcqg.sdk.catalog.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.catalog.AgencyEntry;
import vn.dvcqg.sdk.catalog.AsyncCatalog;
import vn.dvcqg.sdk.catalog.Catalog;
import vn.dvcqg.sdk.catalog.CatalogSnapshot;
import vn.dvcqg.sdk.catalog.FieldEntry;
import vn.dvcqg.sdk.catalog.Procedure;
import vn.dvcqg.sdk.catalog.ProcedureSummary;
import vn.dvcqg.sdk.catalog.ServiceEntry;
import vn.dvcqg.sdk.id.ProcedureCode;
import vn.dvcqg.sdk.internal.AsyncCalls;

/** The catalogue as futures: each verb is its twin on another thread. */
public final class FutureCatalog implements AsyncCatalog {

    private final AsyncCalls<Catalog> calls;

    /** The verbs over calls that another thread makes. */
    public FutureCatalog(AsyncCalls<Catalog> calls) {
        this.calls = calls;
    }

    @Override
    public CompletableFuture<List<ProcedureSummary>> procedures() {
        return calls.ask(catalog -> catalog.procedures());
    }

    @Override
    public CompletableFuture<Optional<Procedure>> findProcedure(ProcedureCode code) {
        Objects.requireNonNull(code, "code");
        return calls.ask(catalog -> catalog.findProcedure(code));
    }

    @Override
    public CompletableFuture<Procedure> procedure(ProcedureCode code) {
        Objects.requireNonNull(code, "code");
        return calls.ask(catalog -> catalog.procedure(code));
    }

    @Override
    public CompletableFuture<List<AgencyEntry>> agencies() {
        return calls.ask(catalog -> catalog.agencies());
    }

    @Override
    public CompletableFuture<List<FieldEntry>> fields() {
        return calls.ask(catalog -> catalog.fields());
    }

    @Override
    public CompletableFuture<List<ServiceEntry>> services() {
        return calls.ask(catalog -> catalog.services());
    }

    @Override
    public CompletableFuture<List<ServiceEntry>> services(String parametersJson) {
        Objects.requireNonNull(parametersJson, "parametersJson");
        return calls.ask(catalog -> catalog.services(parametersJson));
    }

    @Override
    public CompletableFuture<CatalogSnapshot<ProcedureSummary>> snapshotOfProcedures() {
        return calls.ask(catalog -> catalog.snapshotOfProcedures());
    }

    @Override
    public CompletableFuture<CatalogSnapshot<Procedure>> snapshotOfProcedure(ProcedureCode code) {
        Objects.requireNonNull(code, "code");
        return calls.ask(catalog -> catalog.snapshotOfProcedure(code));
    }

    @Override
    public CompletableFuture<CatalogSnapshot<AgencyEntry>> snapshotOfAgencies() {
        return calls.ask(catalog -> catalog.snapshotOfAgencies());
    }

    @Override
    public CompletableFuture<CatalogSnapshot<FieldEntry>> snapshotOfFields() {
        return calls.ask(catalog -> catalog.snapshotOfFields());
    }

    @Override
    public CompletableFuture<CatalogSnapshot<ServiceEntry>> snapshotOfServices() {
        return calls.ask(catalog -> catalog.snapshotOfServices());
    }

    @Override
    public CompletableFuture<@Nullable Void> refresh() {
        return calls.ask(catalog -> {
            catalog.refresh();
            return null;
        });
    }

    @Override
    public CompletableFuture<@Nullable Void> clear() {
        return calls.ask(catalog -> {
            catalog.clear();
            return null;
        });
    }
}
