package vn.dvcqg.sdk;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.internal.KeptAnswers;

/**
 * A {@link Portal} whose calls show the HTTP answers that they got: for support, for tests, and for fields that the SDK does not know
 * yet. Made by {@link Portal#raw()}; safe for use by several threads.
 *
 * <pre>{@code
 * RawCall<Submission> got = portal.raw().call(p -> p.dossiers().submit(dossier));
 * got.answers().forEach(answer -> show(answer.status(), answer.text()));
 * Submission done = got.value();
 * }</pre>
 */
public final class RawPortal {

    private final Portal portal;

    RawPortal(Portal portal) {
        this.portal = portal;
    }

    /**
     * Makes calls and keeps the answers. The portal that the work is given may be varied with {@code with} and {@code forAgency}; calls
     * of its {@code async()} that are under way when the work returns are not waited for. Answers are held in memory until the
     * result is forgotten.
     *
     * <p>Only the answers to requests of these calls are kept: a login or a download of the catalogue that another call had begun, a
     * copy of the catalogue, and what is renewed in the background leave none.
     *
     * @param work makes one call or several and gives a value
     * @param <T> what it gives
     * @return the value or the failure, with the answers
     * @throws RuntimeException whatever the work throws that is no {@link PortalException}
     */
    public <T> RawCall<T> call(Function<Portal, T> work) {
        Objects.requireNonNull(work, "work");
        KeptAnswers kept = new KeptAnswers();
        @Nullable T value = null;
        PortalException failure = null;
        try {
            value = work.apply(portal.keptBy(kept));
        } catch (PortalException e) {
            failure = e;
        }
        return new RawCall<>(
                value,
                failure,
                kept.list().stream()
                        .map(one -> RawAnswer.of(one.request(), one.answer()))
                        .toList());
    }
}
