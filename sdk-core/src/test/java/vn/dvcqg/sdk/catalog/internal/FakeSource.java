package vn.dvcqg.sdk.catalog.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.dvcqg.sdk.CallFacts;
import vn.dvcqg.sdk.ExtraFields;
import vn.dvcqg.sdk.catalog.AgencyEntry;
import vn.dvcqg.sdk.catalog.FieldEntry;
import vn.dvcqg.sdk.catalog.ProcedureSummary;
import vn.dvcqg.sdk.catalog.ServiceEntry;
import vn.dvcqg.sdk.transport.spi.CallContext;

/** A portal that counts who asks, and gives in the n-th answer names that end in n. Tests say what happens before it answers. */
final class FakeSource implements CatalogSource {

    /** What happens while a download is under way. */
    interface Way {
        void to(CatalogKey<?> key, CallContext call);
    }

    private final Map<CatalogKey<?>, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile Way way = (key, call) -> {};
    private volatile boolean empty;
    private volatile Duration deadline = Duration.ofMinutes(1);

    FakeSource before(Way happens) {
        way = happens;
        return this;
    }

    FakeSource failing(Supplier<? extends RuntimeException> failure) {
        return before((key, call) -> {
            throw failure.get();
        });
    }

    FakeSource healthy() {
        return before((key, call) -> {});
    }

    FakeSource empty(boolean now) {
        empty = now;
        return this;
    }

    FakeSource deadline(Duration each) {
        deadline = each;
        return this;
    }

    int asked(CatalogKey<?> key) {
        return asked.getOrDefault(key, new AtomicInteger()).get();
    }

    int asked() {
        return asked.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    @Override
    public <T> T call(CatalogKind kind, Function<CallContext, T> work) {
        return work.apply(begin(kind));
    }

    private CallContext begin(CatalogKind kind) {
        String id = "call-" + calls.incrementAndGet();
        return new CallContext() {
            @Override
            public String operation() {
                return kind.operation();
            }

            @Override
            public Duration remaining() {
                return deadline;
            }

            @Override
            public void countAttempt() {
                throw new AssertionError("only a transport counts");
            }

            @Override
            public void noteLost() {
                throw new AssertionError("only a transport loses something");
            }

            @Override
            public boolean mayHaveTakenEffect() {
                return false;
            }

            @Override
            public CallFacts facts() {
                return new CallFacts(id, id, 1);
            }
        };
    }

    @Override
    public <T> List<T> download(CatalogKey<T> key, CallContext call) {
        int number = asked.computeIfAbsent(key, any -> new AtomicInteger()).incrementAndGet();
        way.to(key, call);
        return empty ? List.of() : List.of(key.row().cast(row(key, number)));
    }

    private static Object row(CatalogKey<?> key, int number) {
        String name = "Tên " + number;
        return switch (key.kind()) {
            case PROCEDURES -> new ProcedureSummary("1.000001", name, ExtraFields.NONE);
            case AGENCIES -> new AgencyEntry("000.00.99.H99", name, "1", ExtraFields.NONE);
            case FIELDS -> new FieldEntry("G99-XX01", name, "G99", ExtraFields.NONE);
            case SERVICES -> new ServiceEntry("1.000001.01", name, "1.000001", "", "", "", List.of(), ExtraFields.NONE);
            case PROCEDURE -> Details.named(key.code(), name);
        };
    }

    @Override
    public List<ServiceEntry> services(String parametersJson, CallContext call) {
        return download(CatalogKey.SERVICES, call);
    }
}
