package vn.dvcqg.sdk.catalog;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.id.ProcedureCode;

/**
 * The verbs of {@link Catalog} as futures, which fail with the exceptions named there. An answer from a copy takes a turn
 * on the executor as well. Safe for use by several threads;
 * when calls begin, end and are cancelled stands at {@link vn.dvcqg.sdk.AsyncPortal}.
 */
public interface AsyncCatalog {

    /**
     * As {@link Catalog#procedures()}.
     *
     * @return the future of what it gives
     */
    CompletableFuture<List<ProcedureSummary>> procedures();

    /**
     * As {@link Catalog#findProcedure(ProcedureCode)}.
     *
     * @param code its code
     * @return the future of what it gives
     */
    CompletableFuture<Optional<Procedure>> findProcedure(ProcedureCode code);

    /**
     * As {@link Catalog#procedure(ProcedureCode)}.
     *
     * @param code its code
     * @return the future of what it gives
     */
    CompletableFuture<Procedure> procedure(ProcedureCode code);

    /**
     * As {@link Catalog#agencies()}.
     *
     * @return the future of what it gives
     */
    CompletableFuture<List<AgencyEntry>> agencies();

    /**
     * As {@link Catalog#fields()}.
     *
     * @return the future of what it gives
     */
    CompletableFuture<List<FieldEntry>> fields();

    /**
     * As {@link Catalog#services()}.
     *
     * @return the future of what it gives
     */
    CompletableFuture<List<ServiceEntry>> services();

    /**
     * As {@link Catalog#services(String)}.
     *
     * @param parametersJson a JSON object whose fields are added to the request
     * @return the future of what it gives
     */
    CompletableFuture<List<ServiceEntry>> services(String parametersJson);

    /**
     * As {@link Catalog#snapshotOfProcedures()}.
     *
     * @return the future of what it gives
     */
    CompletableFuture<CatalogSnapshot<ProcedureSummary>> snapshotOfProcedures();

    /**
     * As {@link Catalog#snapshotOfProcedure(ProcedureCode)}.
     *
     * @param code its code
     * @return the future of what it gives
     */
    CompletableFuture<CatalogSnapshot<Procedure>> snapshotOfProcedure(ProcedureCode code);

    /**
     * As {@link Catalog#snapshotOfAgencies()}.
     *
     * @return the future of what it gives
     */
    CompletableFuture<CatalogSnapshot<AgencyEntry>> snapshotOfAgencies();

    /**
     * As {@link Catalog#snapshotOfFields()}.
     *
     * @return the future of what it gives
     */
    CompletableFuture<CatalogSnapshot<FieldEntry>> snapshotOfFields();

    /**
     * As {@link Catalog#snapshotOfServices()}.
     *
     * @return the future of what it gives
     */
    CompletableFuture<CatalogSnapshot<ServiceEntry>> snapshotOfServices();

    /**
     * As {@link Catalog#refresh()}.
     *
     * @return done when the verb is done
     */
    CompletableFuture<@Nullable Void> refresh();

    /**
     * As {@link Catalog#clear()}.
     *
     * @return done when the verb is done
     */
    CompletableFuture<@Nullable Void> clear();
}
