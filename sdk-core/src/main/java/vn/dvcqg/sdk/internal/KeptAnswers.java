package vn.dvcqg.sdk.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** Keeps the answers of calls for a raw view. Safe for use by several threads. */
public final class KeptAnswers {

    /**
     * A request and what came back.
     *
     * @param request what was sent
     * @param answer what came back
     */
    public record Kept(WireRequest request, WireAnswer answer) {}

    private final List<Kept> all = new CopyOnWriteArrayList<>();

    /** Nothing is kept yet. */
    public KeptAnswers() {}

    void keep(WireRequest request, WireAnswer answer) {
        all.add(new Kept(request, answer));
    }

    /** What was kept so far, in order. */
    public List<Kept> list() {
        return List.copyOf(all);
    }
}
