package vn.dvcqg.sdk;

import java.time.Clock;
import java.util.concurrent.Executor;
import vn.dvcqg.sdk.catalog.AsyncCatalog;
import vn.dvcqg.sdk.catalog.internal.FutureCatalog;
import vn.dvcqg.sdk.catalog.internal.PortalCatalog;
import vn.dvcqg.sdk.dossier.AsyncAccounts;
import vn.dvcqg.sdk.dossier.AsyncDossiers;
import vn.dvcqg.sdk.dossier.internal.FutureAccounts;
import vn.dvcqg.sdk.dossier.internal.FutureDossiers;
import vn.dvcqg.sdk.dossier.internal.PortalAccounts;
import vn.dvcqg.sdk.dossier.internal.PortalDossiers;
import vn.dvcqg.sdk.internal.AsyncCalls;
import vn.dvcqg.sdk.internal.Calls;

/**
 * The verbs of a {@link Portal} as futures, made by {@link Portal#async()}. Safe for use by several threads.
 *
 * <ul>
 *   <li>The deadline begins when the verb is asked for: time in the queue of the executor counts. A call whose turn comes too late
 *       sends nothing and fails with {@link TryLaterException}; so does one that the executor refuses. A copy of the catalogue is
 *       given out however late. The future of a call that waits in the queue ends when its turn comes: use {@code orTimeout} to hear
 *       earlier.
 *   <li>The caller's id ({@link PortalConfigBuilder#correlationIds}) is asked for on the caller's thread. Listeners and metrics
 *       hear of the call on the thread that makes it.
 *   <li>The future fails with the SDK's own exception: {@code join()} wraps it once in a {@code CompletionException}, {@code get()} in
 *       an {@code ExecutionException}. A null argument is refused at once with a {@link NullPointerException}.
 *   <li>{@code cancel} with any argument ends the call: one in the queue is never begun, one under way is interrupted, and the thread
 *       is fit for other work afterwards. So does whatever else ends the future from outside, such as {@code orTimeout}. What was
 *       sent before may have taken effect. Cancel the future that the verb gave; a stage made from it is no call.
 *   <li>Stages made with {@code thenApply} and the like run on the executor's thread that made the call, or on the thread that adds
 *       them to a finished future: work that takes long belongs to an executor of its own, by {@code thenApplyAsync} with that executor.
 * </ul>
 */
public final class AsyncPortal {

    private final AsyncDossiers dossiers;
    private final AsyncAccounts accounts;
    private final AsyncCatalog catalog;

    AsyncPortal(AgencyParts agency, Calls calls, Executor executor) {
        Clock clock = agency.config.clock();
        this.dossiers = new FutureDossiers(
                new AsyncCalls<>(calls, asked -> new PortalDossiers(agency.protocol, asked), executor, clock));
        this.accounts = new FutureAccounts(
                new AsyncCalls<>(calls, asked -> new PortalAccounts(agency.protocol, asked), executor, clock));
        this.catalog = new FutureCatalog(new AsyncCalls<>(
                calls, asked -> agency.catalog.asking(new PortalCatalog(agency.protocol, asked)), executor, clock));
    }

    /**
     * Dossiers and their progress.
     *
     * @return always the same service
     */
    public AsyncDossiers dossiers() {
        return dossiers;
    }

    /**
     * Portal accounts of applicants.
     *
     * @return always the same service
     */
    public AsyncAccounts accounts() {
        return accounts;
    }

    /**
     * The catalogues, from the same copies as those of the portal.
     *
     * @return always the same service
     */
    public AsyncCatalog catalog() {
        return catalog;
    }
}
