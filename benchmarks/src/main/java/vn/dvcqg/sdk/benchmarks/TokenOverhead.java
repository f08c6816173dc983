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
 * Prints what it takes to verify an identity token as a login does, beside raw validation of the same token by Nimbus. The sides take turns,
 * each turn in a fresh JVM. Argument: the number of rounds, 7 where none is given.
 */
public final class TokenOverhead {

    private static final int ROUNDS = 7;
    private static final String RAW = "raw";
    private static final String SDK = "sdk";
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private TokenOverhead() {}

    private record Cost(double micros, double cpuMicros, double bytes) {}

    /** Runs and prints; writes nothing but standard output. */
    public static void main(String[] args) throws RunnerException {
        int rounds = args.length == 0 ? ROUNDS : Integer.parseInt(args[0]);
        Map<String, List<Cost>> costs = new LinkedHashMap<>(Map.of(RAW, new ArrayList<>(), SDK, new ArrayList<>()));
        Figures.print("%s, %d rounds", Figures.machine(), rounds);
        List<String> order = new ArrayList<>(List.of(RAW, SDK));
        for (int round = 1; round <= rounds; round++) {
            for (String side : order) {
                Cost cost = measure(side);
                Objects.requireNonNull(costs.get(side)).add(cost);
                Figures.print(
                        "round %d: %s %.1f us, cpu %.1f us, %.0f B",
                        round, side, cost.micros(), cost.cpuMicros(), cost.bytes());
            }
            Collections.rotate(order, 1);
        }
        List<Cost> sdk = Objects.requireNonNull(costs.get(SDK));
        List<Cost> raw = Objects.requireNonNull(costs.get(RAW));
        print("time, us a token", sdk, raw, Cost::micros, "%.1f");
        print("processor time, us a token", sdk, raw, Cost::cpuMicros, "%.1f");
        print("allocated, bytes a token", sdk, raw, Cost::bytes, "%.0f");
    }

    private static Cost measure(String side) throws RunnerException {
        RunResult result = new Runner(new OptionsBuilder()
                        .include("\\.TokenBenchmark\\." + side + "$")
                        .addProfiler(GCProfiler.class)
                        .addProfiler(CpuProfiler.class)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .runSingle();
        return new Cost(
                result.getPrimaryResult().getScore(),
                secondary(result, CpuProfiler.NAME),
                secondary(result, ALLOCATED));
    }

    private static double secondary(RunResult result, String suffix) {
        return result.getSecondaryResults().keySet().stream()
                .filter(name -> name.endsWith(suffix))
                .mapToDouble(name -> Objects.requireNonNull(
                                result.getSecondaryResults().get(name))
                        .getScore())
                .findFirst()
                .orElseThrow();
    }

    private static void print(String what, List<Cost> sdk, List<Cost> raw, ToDoubleFunction<Cost> figure, String form) {
        Figures.print(
                "%s: SDK " + form + " (%s), raw " + form + " (%s), ratio of medians %.3f, of lowest %.3f",
                what,
                Figures.median(sdk, figure),
                Figures.range(sdk, figure, form),
                Figures.median(raw, figure),
                Figures.range(raw, figure, form),
                Figures.median(sdk, figure) / Figures.median(raw, figure),
                Figures.least(sdk, figure) / Figures.least(raw, figure));
    }
}
