package vn.dvcqg.sdk.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Prints what a submit through the SDK costs on top of the same bytes by hand. The two sides take turns, each turn in a fresh JVM,
 * against one server in this process. Compared are the medians of the turns, and their lowest values, because other programs can
 * only add time. Argument: the number of rounds, 7 where none is given.
 */
public final class SubmitOverhead {

    private static final int ROUNDS = 7;

    private SubmitOverhead() {}

    private record Cost(double micros, double cpuMicros, double bytes) {}

    /** Runs and prints; writes nothing but standard output. */
    public static void main(String[] args) throws RunnerException {
        int rounds = args.length == 0 ? ROUNDS : Integer.parseInt(args[0]);
        List<Cost> sdk = new ArrayList<>();
        List<Cost> bare = new ArrayList<>();
        Figures.print("%s, %d rounds", Figures.machine(), rounds);
        try (MinimalPortal portal = MinimalPortal.start()) {
            for (int round = 1; round <= rounds; round++) {
                // the one that goes first changes, so that a slow trend of the machine favours neither
                if (round % 2 == 0) {
                    sdk.add(measure("sdk", portal));
                    bare.add(measure("bare", portal));
                } else {
                    bare.add(measure("bare", portal));
                    sdk.add(measure("sdk", portal));
                }
                Cost by = sdk.get(round - 1);
                Cost hand = bare.get(round - 1);
                Figures.print(
                        "round %d: sdk %.1f us, cpu %.1f us, %.0f B; bare %.1f us, cpu %.1f us, %.0f B",
                        round, by.micros(), by.cpuMicros(), by.bytes(), hand.micros(), hand.cpuMicros(), hand.bytes());
            }
        }
        print("time, us a call", sdk, bare, Cost::micros, "%.1f");
        print("processor time, us a call", sdk, bare, Cost::cpuMicros, "%.1f");
        print("allocated, bytes a call", sdk, bare, Cost::bytes, "%.0f");
    }

    private static Cost measure(String side, MinimalPortal portal) throws RunnerException {
        RunResult result = new Runner(new OptionsBuilder()
                        .include("\\.SubmitBenchmark\\." + side + "$")
                        .jvmArgsAppend("-Dbenchmarks.endpoint=" + portal.endpoint())
                        .addProfiler(GCProfiler.class)
                        .addProfiler(CpuProfiler.class)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .runSingle();
        return new Cost(
                result.getPrimaryResult().getScore(),
                secondary(result, CpuProfiler.NAME),
                secondary(result, "gc.alloc.rate.norm"));
    }

    private static double secondary(RunResult result, String suffix) {
        for (String name : result.getSecondaryResults().keySet()) {
            if (name.endsWith(suffix)) {
                return result.getSecondaryResults().get(name).getScore();
            }
        }
        throw new IllegalStateException("no profiler gave " + suffix);
    }

    private static void print(
            String what, List<Cost> sdk, List<Cost> bare, ToDoubleFunction<Cost> figure, String form) {
        double by = Figures.median(sdk, figure);
        double hand = Figures.median(bare, figure);
        double least = Figures.least(sdk, figure) - Figures.least(bare, figure);
        Figures.print(
                "%s: sdk " + form + " (%s), bare " + form + " (%s), on top " + form + ", ratio %.2f, lowest on top "
                        + form,
                what,
                by,
                Figures.range(sdk, figure, form),
                hand,
                Figures.range(bare, figure, form),
                by - hand,
                by / hand,
                least);
    }
}
