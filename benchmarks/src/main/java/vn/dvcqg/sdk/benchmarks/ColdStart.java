package vn.dvcqg.sdk.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Prints what the first call of a program costs, through the SDK and by hand, in fresh JVMs that take turns. Argument: the number
 * of rounds, 15 where none is given.
 */
public final class ColdStart {

    private static final int ROUNDS = 15;

    private ColdStart() {}

    private record Start(double made, double madeCpu, double delivered, double deliveredCpu) {}

    /** Runs and prints; writes nothing but standard output. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = args.length == 0 ? ROUNDS : Integer.parseInt(args[0]);
        List<Start> sdk = new ArrayList<>();
        List<Start> bare = new ArrayList<>();
        Figures.print("%s, %d rounds", Figures.machine(), rounds);
        try (MinimalPortal portal = MinimalPortal.start()) {
            // one of each that does not count: they bring the jar into the memory of the machine and warm the server
            run("bare", portal);
            run("sdk", portal);
            for (int round = 0; round < rounds; round++) {
                bare.add(run("bare", portal));
                sdk.add(run("sdk", portal));
            }
        }
        print("client made, ms", sdk, bare, Start::made);
        print("client made, ms of processor", sdk, bare, Start::madeCpu);
        print("first dossier delivered, ms", sdk, bare, Start::delivered);
        print("first dossier delivered, ms of processor", sdk, bare, Start::deliveredCpu);
    }

    private static Start run(String side, MinimalPortal portal) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstCall.class.getName(),
                        side,
                        portal.endpoint().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            if (line == null || process.waitFor() != 0) {
                throw new IllegalStateException("the JVM of the side " + side + " failed");
            }
            double[] millis = Arrays.stream(line.split(" ", -1))
                    .mapToDouble(nanos -> Long.parseLong(nanos) / 1e6)
                    .toArray();
            return new Start(millis[0], millis[1], millis[2], millis[3]);
        }
    }

    private static void print(String what, List<Start> sdk, List<Start> bare, ToDoubleFunction<Start> figure) {
        double by = Figures.median(sdk, figure);
        double hand = Figures.median(bare, figure);
        Figures.print(
                "%s: sdk %.0f (%s), bare %.0f (%s), on top %.0f, ratio %.2f",
                what,
                by,
                Figures.range(sdk, figure, "%.0f"),
                hand,
                Figures.range(bare, figure, "%.0f"),
                by - hand,
                by / hand);
    }
}
