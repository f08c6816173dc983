package vn.dvcqg.sdk.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Numbers as they are printed. */
final class Figures {

    private Figures() {}

    /** The middle value; of an even number the mean of the two in the middle. */
    static <T> double median(List<T> values, ToDoubleFunction<T> figure) {
        double[] sorted = values.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The lowest value. */
    static <T> double least(List<T> values, ToDoubleFunction<T> figure) {
        return values.stream().mapToDouble(figure).min().orElseThrow();
    }

    /** The lowest and the highest. */
    static <T> String range(List<T> values, ToDoubleFunction<T> figure, String form) {
        double[] sorted = values.stream().mapToDouble(figure).sorted().toArray();
        return Arrays.stream(new double[] {sorted[0], sorted[sorted.length - 1]})
                .mapToObj(value -> String.format(Locale.ROOT, form, value))
                .reduce((low, high) -> low + " to " + high)
                .orElseThrow();
    }

    /** What the machine is, for the page beside the figures. */
    static String machine() {
        return "JDK " + Runtime.version() + " (" + System.getProperty("java.vm.name") + "), "
                + Runtime.getRuntime().availableProcessors() + " cores, " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch");
    }

    static void print(String form, Object... values) {
        System.out.println(String.format(Locale.ROOT, form, values));
    }
}
