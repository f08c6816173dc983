package vn.dvcqg.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiTextTest {
    @TempDir
    Path folder;

    @Test
    void of_recordsEnumsAndSealedTypes_showsTheirShape() throws IOException {
        String marked = "@org.jspecify.annotations.NullMarked package vn.a;";
        String outcome = """
                package vn.a;
                public sealed interface Outcome permits Outcome.Done, Outcome.Open, Secretly {
                    record Done(String code, @org.jspecify.annotations.Nullable Integer attempts,
                            java.util.List<@org.jspecify.annotations.Nullable String> notes) implements Outcome {
                        public Done { notes = java.util.List.copyOf(notes); }
                        public Done(String code) { this(code, null, java.util.List.of()); }
                        public boolean isNew() { return attempts == null; }
                        @Override public String toString() { return code; }
                    }
                    non-sealed interface Open extends Outcome {}
                    default String text() { return ""; }
                    static Outcome of(String code) { return new Done(code); }
                }
                """;
        String hidden = "package vn.a; record Secretly() implements Outcome {}";
        String status = """
                package vn.a;
                public enum Status implements java.util.function.IntSupplier {
                    SENT { @Override public int getAsInt() { return 1; } },
                    @Deprecated(since = "0.2", forRemoval = true) KNOWN { @Override public int getAsInt() { return 2; } };
                }
                """;

        assertThat(render(marked, outcome, hidden, status)).isEqualTo("""
                        package vn.a @NullMarked

                        public sealed interface vn.a.Outcome permits (hidden), vn.a.Outcome.Done, vn.a.Outcome.Open
                          method public static vn.a.Outcome of(String)
                          method default public String text()

                        public record vn.a.Outcome.Done(String code, @Nullable Integer attempts, java.util.List<@Nullable String> notes) implements vn.a.Outcome
                          constructor public Done(String)
                          method public boolean isNew()

                        public non-sealed interface vn.a.Outcome.Open extends vn.a.Outcome

                        public enum vn.a.Status implements java.util.function.IntSupplier
                          constant SENT
                          @Deprecated(since=0.2, forRemoval) constant KNOWN""");
    }

    @Test
    void of_classes_showsVisibleMembersWithGenericsNullnessAndConstants() throws IOException {
        String base = """
                package vn.b;
                abstract class Base<T> implements Comparable<T> {
                    public static final String NAME = "say \\"hi\\"";
                    public T inherited() { return null; }
                    void unseen() {}
                }
                """;
        String shown = """
                package vn.b;
                import java.util.*;
                import org.jspecify.annotations.Nullable;
                public abstract class Shown<T extends Number & Comparable<T>> extends Base<Shown<T>> {
                    public static final int LIMIT = 10;
                    public static final long MILLIS = -1;
                    public static final char MARK = '\\'';
                    public static final boolean ON = true;
                    public static final double RATE = 0.5;
                    public static final long STARTED = System.nanoTime();
                    protected @Nullable String text;
                    private int secret;
                    protected Shown(int number) {}
                    public <X extends Exception> Map<String, ? super T> all(List<? extends T> list, X[]... more)
                            throws X, java.io.IOException { return null; }
                    @Deprecated public @Nullable T one(@Nullable String key, String @Nullable [] keys) { return null; }
                    protected abstract void open(Set<?> set);
                    @Override public int compareTo(Shown<T> other) { return 0; }
                    void packagePrivate() {}
                    public static final class Nested {
                        private Nested() {}
                        protected void closed() {}
                    }
                    private static class Unseen { public static class Deep {} }
                }
                """;
        String inside = "package vn.b.internal.codec; public class Inside {}";
        String note = "package vn.b; public @interface Note { String[] value() default {\"x\"}; }";

        assertThat(render(base, shown, inside, note)).isEqualTo("""
                        package vn.b

                        public @interface vn.b.Note
                          method public abstract String[] value() default [[x]]

                        public abstract class vn.b.Shown<T extends Number & Comparable<T>>
                          field protected @Nullable String text
                          field public static final String NAME = "say \\"hi\\""
                          field public static final boolean ON = true
                          field public static final char MARK = '\\''
                          field public static final double RATE = 0.5
                          field public static final int LIMIT = 10
                          field public static final long MILLIS = -1L
                          field public static final long STARTED
                          constructor protected Shown(int)
                          method public <X extends Exception> java.util.Map<String, ? super T> all(java.util.List<? extends T>, X[]...) throws X, java.io.IOException
                          method public int compareTo(vn.b.Shown<T>)
                          method public T inherited()
                          method @Deprecated public @Nullable T one(@Nullable String, String @Nullable [])
                          method protected abstract void open(java.util.Set<?>)

                        public static final class vn.b.Shown.Nested""");
    }

    @Test
    void of_module_showsExportsAndTransitiveRequirements() throws IOException {
        String module =
                "module vn.c { requires transitive java.sql; requires java.xml; exports vn.c; exports vn.c.spi to"
                        + " vn.e, vn.d; }";

        assertThat(render(
                        module,
                        "package vn.c; public final class C { C() {} }",
                        "package vn.c.spi; public interface S {}"))
                .isEqualTo("""
                        module vn.c
                          exports vn.c
                          exports vn.c.spi to vn.d, vn.e
                          requires transitive java.sql

                        package vn.c

                        public final class vn.c.C

                        package vn.c.spi

                        public interface vn.c.spi.S""");
    }

    @Test
    void of_classWithThrowingInitialiser_isNeverInitialised() throws IOException {
        String source =
                "package vn.f; public class Loud { public static final int X = 1; static { if (X == 1) throw new Error(); } }";

        assertThat(render(source)).contains("X = 1", "constructor public Loud()");
    }

    private String render(String... sources) throws IOException {
        return String.join("\n", ApiText.of(Compiled.sources(folder, List.of(), sources)));
    }
}
