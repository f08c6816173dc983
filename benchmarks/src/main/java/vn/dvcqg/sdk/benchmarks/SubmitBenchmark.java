package vn.dvcqg.sdk.benchmarks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.Submission;

/**
 * Submits a full dossier over loopback, once through the SDK and once by hand. The server is the one at {@code
 * -Dbenchmarks.endpoint}, in a process of its own, or else one on daemon threads of this process, which allocates nothing.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 5, time = 1)
public class SubmitBenchmark {

    private final @Nullable MinimalPortal own;
    private final SdkClient sdk;
    private final SumOfCalls sum = new SumOfCalls();
    private final SdkClient watched;
    private final BareClient bare;
    private final Dossier dossier = FullDossier.make();
    private final ObjectNode message = BareClient.message();

    /** Starts both sides and makes sure that they send the same. */
    public SubmitBenchmark() {
        SameBytes.orThrow();
        String given = System.getProperty("benchmarks.endpoint");
        own = given == null ? MinimalPortal.start() : null;
        URI endpoint = own == null ? URI.create(String.valueOf(given)) : own.endpoint();
        sdk = SdkClient.usual(endpoint);
        watched = SdkClient.watched(endpoint, sum);
        bare = new BareClient(endpoint);
    }

    /** Through the SDK: rules, codec, session, deadline, retry, reading of the answer. */
    @Benchmark
    public Submission sdk() {
        return sdk.submit(dossier);
    }

    /** The same with metrics and a listener. */
    @Benchmark
    public Submission watched() {
        return watched.submit(dossier);
    }

    /** The same by default settings; the runner switches the log on. */
    @Benchmark
    public Submission logged() {
        return sdk.submit(dossier);
    }

    /** The same bytes by hand. */
    @Benchmark
    public String bare() throws IOException {
        return bare.submit(message);
    }

    /** Ends what was started. */
    @TearDown
    public void close() {
        sdk.close();
        watched.close();
        bare.close();
        if (own != null) {
            own.close();
        }
    }
}
