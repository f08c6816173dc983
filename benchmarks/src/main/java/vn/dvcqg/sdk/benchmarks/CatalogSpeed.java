package vn.dvcqg.sdk.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import vn.dvcqg.sdk.Credentials;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.PortalConfig;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.catalog.CatalogSettings;
import vn.dvcqg.sdk.catalog.ProcedureIndex;
import vn.dvcqg.sdk.catalog.ProcedureSummary;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.id.ProcedureCode;

/**
 * Prints what a catalogue costs in memory, and how much time of the processor look-ups and searches in it take. Argument: the number of procedures, 10,000 where
 * none is given.
 */
public final class CatalogSpeed {

    private static final int PROCEDURES = 10_000;
    private static final int DETAILS = 2_000;
    private static final int LOOKUPS = 500_000;
    private static final int ROUNDS = 7;
    private static final int SEARCHES = 2_000;

    /** What the thread itself used: time on the clock would count whoever shares the cores. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private CatalogSpeed() {}

    /** Runs and prints; writes nothing but standard output. */
    public static void main(String[] args) {
        int number = args.length == 0 ? PROCEDURES : Integer.parseInt(args[0]);
        ManyProcedures source = new ManyProcedures(number);
        Figures.print(
                "%s, %d procedures, a detail of %d bytes as JSON",
                Figures.machine(), number, source.detail(number / 2).getBytes(StandardCharsets.UTF_8).length);
        try (Portal portal = portal(source, number)) {
            long empty = heap();
            List<ProcedureSummary> rows = portal.catalog().procedures();
            long list = heap();
            ProcedureIndex index = ProcedureIndex.of(rows);
            long indexed = heap();
            load(portal, 0, Math.min(DETAILS, number));
            long usual = heap();
            load(portal, DETAILS, number);
            long all = heap();
            Figures.print(
                    "memory, MB: list %.1f, index %.1f, %d details %.1f, sum %.1f; all details %.1f, sum %.1f",
                    mega(list - empty),
                    mega(indexed - list),
                    DETAILS,
                    mega(usual - indexed),
                    mega(usual - empty),
                    mega(all - indexed),
                    mega(all - empty));
            lookups(portal, index, number);
            searches(source, index, number);
        }
    }

    private static Portal portal(ManyProcedures source, int details) {
        return Portal.connect(PortalConfig.builder()
                .endpoint(URI.create("https://security-server.example.test/"))
                .agency(AgencyCode.of("000.00.99.H99"))
                .credentials(Credentials.password("demo", Secret.of("demo-password")))
                .catalog(CatalogSettings.builder().maxDetails(details).build())
                .transport(source)
                .build());
    }

    private static void load(Portal portal, int from, int to) {
        for (int i = from; i < to; i++) {
            portal.catalog().procedure(ProcedureCode.of(ManyProcedures.code(i)));
        }
    }

    private static long heap() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static double mega(long bytes) {
        return bytes / 1e6;
    }

    private static void lookups(Portal portal, ProcedureIndex index, int number) {
        ProcedureCode[] codes = new ProcedureCode[number];
        String[] local = new String[number];
        Arrays.setAll(codes, i -> ProcedureCode.of(ManyProcedures.code(i)));
        Arrays.setAll(local, i -> ManyProcedures.code(i) + ".000.00.00.H38");
        time("list, copy at hand", i -> check(portal.catalog().procedures().size()));
        time(
                "detail, copy at hand",
                i -> check(
                        portal.catalog().procedure(codes[i * 7 % number]).name().length()));
        time(
                "row by code",
                i -> check(
                        index.find(codes[i * 7 % number]).orElseThrow().name().length()));
        time(
                "row by local code as text",
                i -> check(
                        index.find(local[i * 7 % number]).orElseThrow().name().length()));
    }

    private static void time(String what, IntConsumer lookup) {
        double[] nanos = new double[ROUNDS];
        for (int round = -2; round < ROUNDS; round++) {
            long begun = CPU.getCurrentThreadCpuTime();
            for (int i = 0; i < LOOKUPS; i++) {
                lookup.accept(i);
            }
            if (round >= 0) {
                nanos[round] = (CPU.getCurrentThreadCpuTime() - begun) / (double) LOOKUPS;
            }
        }
        Arrays.sort(nanos);
        Figures.print("%s: %.0f ns (%.0f to %.0f)", what, nanos[ROUNDS / 2], nanos[0], nanos[ROUNDS - 1]);
    }

    private static void searches(ManyProcedures source, ProcedureIndex index, int number) {
        search("search, whole name without marks", index, i -> plain(source.name(i * 31 % number)));
        search("search, four words", index, i -> words(plain(source.name(i * 31 % number)), 4));
        search("search, one common word", index, i -> "cap");
        search("search, two slips", index, i -> slips(plain(source.name(i * 31 % number))));
        search("search, one word wrong and unknown", index, i -> words(source.name(i * 31 % number), 3) + " xyzzyx");
    }

    private static void search(String what, ProcedureIndex index, IntFunction<String> text) {
        double[] millis = new double[SEARCHES];
        for (int i = -SEARCHES; i < SEARCHES; i++) {
            String wanted = text.apply(Math.abs(i));
            long begun = CPU.getCurrentThreadCpuTime();
            check(index.search(wanted, 10).size());
            if (i >= 0) {
                millis[i] = (CPU.getCurrentThreadCpuTime() - begun) / 1e6;
            }
        }
        Arrays.sort(millis);
        Figures.print(
                "%s: median %.2f ms, 99 %% below %.2f ms, longest %.2f ms",
                what, millis[SEARCHES / 2], millis[SEARCHES * 99 / 100], millis[SEARCHES - 1]);
    }

    /** Also keeps the compiler from leaving the work out. */
    private static void check(int found) {
        if (found == 0) {
            throw new IllegalStateException("nothing was found");
        }
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    private static String words(String name, int number) {
        String[] words = name.split(" ", -1);
        return String.join(" ", Arrays.copyOf(words, Math.min(number, words.length)));
    }

    /** Swaps two letters in the second word and doubles one in the last. */
    private static String slips(String name) {
        String[] words = name.split(" ", -1);
        String second = words[1];
        words[1] = second.length() < 2 ? second : second.charAt(1) + "" + second.charAt(0) + second.substring(2);
        words[words.length - 1] += words[words.length - 1].charAt(words[words.length - 1].length() - 1);
        return String.join(" ", words);
    }
}
