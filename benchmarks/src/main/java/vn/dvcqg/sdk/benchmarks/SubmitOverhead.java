package vn.dvcqg.sdk.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Prints what a submit through the SDK costs on top of the same bytes by hand: with the defaults, with metrics and a listener, and with
 * the log at DEBUG into nothing. The sides take turns, each turn in a fresh JVM, against one server in this process. Compared are the
 * medians of the turns, and their lowest values, because other programs can only add time. Argument: the number of rounds, 7 where none
 * is given.
 */
public final class SubmitOverhead {

    private static final int ROUNDS = 7;
    private static final String BARE = "bare";
    private static final List<String> SIDES = List.of(BARE, "sdk", "watched", "logged");

    private SubmitOverhead() {}

    private record Cost(double micros, double cpuMicros, double bytes) {}

    /** Runs and prints; writes nothing but standard output. */
    public static void main(String[] args) throws RunnerException {
        int rounds = args.length == 0 ? ROUNDS : Integer.parseInt(args[0]);
        Map<String, List<Cost>> costs = new LinkedHashMap<>();
        SIDES.forEach(side -> costs.put(side, new ArrayList<>()));
        Figures.print("%s, %d rounds", Figures.machine(), rounds);
        List<String> order = new ArrayList<>(SIDES);
        try (MinimalPortal portal = MinimalPortal.start()) {
            for (int round = 1; round <= rounds; round++) {
                for (String side : order) {
                    Cost cost = measure(side, portal);
                    Objects.requireNonNull(costs.get(side)).add(cost);
                    Figures.print(
                            "round %d: %s %.1f us, cpu %.1f us, %.0f B",
                            round, side, cost.micros(), cost.cpuMicros(), cost.bytes());
                }
                // the one that goes first changes, so that a slow trend of the machine favours none
                Collections.rotate(order, 1);
            }
        }
        List<Cost> bare = Objects.requireNonNull(costs.remove(BARE));
        costs.forEach((side, sdk) -> {
            print(side + ": time, us a call", sdk, bare, Cost::micros, "%.1f");
            print(side + ": processor time, us a call", sdk, bare, Cost::cpuMicros, "%.1f");
            print(side + ": allocated, bytes a call", sdk, bare, Cost::bytes, "%.0f");
        });
    }

    private static Cost measure(String side, MinimalPortal portal) throws RunnerException {
        RunResult result = new Runner(new OptionsBuilder()
                        .include("\\.SubmitBenchmark\\." + side + "$")
                        .jvmArgsAppend(
                                "-Dbenchmarks.endpoint=" + portal.endpoint(),
                                "-Dorg.slf4j.simpleLogger.defaultLogLevel="
                                        + (side.equals("logged") ? "debug" : "info"),
                                "-Dorg.slf4j.simpleLogger.logFile=/dev/null")
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
                "%s: " + form + " (%s), bare " + form + " (%s), on top " + form + ", ratio %.2f, lowest on top " + form,
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
