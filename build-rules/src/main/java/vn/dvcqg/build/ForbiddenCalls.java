package vn.dvcqg.build;

import static vn.dvcqg.build.CallPattern.CONSTRUCTOR;
import static vn.dvcqg.build.CallPattern.any;
import static vn.dvcqg.build.CallPattern.anyOf;
import static vn.dvcqg.build.CallPattern.exactly;
import static vn.dvcqg.build.CallPattern.without;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.SimpleDateFormat;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.Formatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TimeZone;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.BaseStream;
import java.util.stream.Stream;

/** Calls and method references into the JDK and Jackson that the house forbids, one predicate a family. */
final class ForbiddenCalls {
    static final Predicate<CodeUnitAccessTarget> CLOCK = anyOf(
            without(TemporalAccessor.class, "now", Clock.class),
            any(Clock.class, "system.*|tick.+"),
            any(System.class, "currentTimeMillis"),
            any(ZoneId.class, "systemDefault"),
            any(TimeZone.class, "getDefault"),
            exactly(Date.class, CONSTRUCTOR),
            exactly(Calendar.class, CONSTRUCTOR),
            any(Calendar.class, "getInstance"));

    static final Predicate<CodeUnitAccessTarget> LOCALE = anyOf(
            any(Locale.class, "getDefault"),
            any(String.class, "formatted"),
            without(String.class, "format|toLowerCase|toUpperCase", Locale.class),
            without(PrintStream.class, "format|printf", Locale.class),
            without(PrintWriter.class, "format|printf", Locale.class),
            without(Formatter.class, CONSTRUCTOR, Locale.class),
            without(DateTimeFormatter.class, "ofPattern", Locale.class),
            // localised formatters start with the default locale even if another one is set afterwards
            any(DateTimeFormatter.class, "ofLocalized.*"),
            without(DateTimeFormatterBuilder.class, "toFormatter", Locale.class),
            without(SimpleDateFormat.class, CONSTRUCTOR, Locale.class),
            without(MessageFormat.class, CONSTRUCTOR, Locale.class),
            exactly(MessageFormat.class, "format", String.class, Object[].class),
            without(DecimalFormat.class, CONSTRUCTOR, DecimalFormatSymbols.class),
            without(NumberFormat.class, "get.*Instance", Locale.class),
            without(ResourceBundle.class, "getBundle", Locale.class));

    static final Predicate<CodeUnitAccessTarget> COMMON_POOL = anyOf(
            any(ForkJoinPool.class, "commonPool"),
            without(CompletionStage.class, ".*Async", Executor.class),
            without(CompletableFuture.class, "delayedExecutor", Executor.class),
            any(Collection.class, "parallelStream"),
            any(BaseStream.class, "parallel"),
            any(Arrays.class, "parallel.*"));

    static final Predicate<CodeUnitAccessTarget> SLEEP =
            anyOf(any(Thread.class, "sleep"), any(TimeUnit.class, "sleep"));

    static final Predicate<CodeUnitAccessTarget> THREADS = anyOf(
            any(Thread.class, CONSTRUCTOR),
            any(Timer.class, CONSTRUCTOR),
            any(Executors.class, "defaultThreadFactory"),
            without(Executors.class, "new.+", ThreadFactory.class),
            without(ThreadPoolExecutor.class, CONSTRUCTOR, ThreadFactory.class));

    static final Predicate<CodeUnitAccessTarget> STACK_TRACES = exactly(Throwable.class, "printStackTrace");

    static final Predicate<CodeUnitAccessTarget> OBJECT_MAPPERS = anyOf(
            any("com.fasterxml.jackson.databind.ObjectMapper", CONSTRUCTOR + "|copy|copyWith"),
            any("com.fasterxml.jackson.databind.cfg.MapperBuilder", "build"));

    private ForbiddenCalls() {}

    /** The sentences about the calls of a class that match. */
    static Stream<String> in(JavaClass type, Predicate<? super CodeUnitAccessTarget> forbidden) {
        return type.getCodeUnitAccessesFromSelf().stream()
                .filter(access -> forbidden.test(access.getTarget()))
                .map(JavaCodeUnitAccess::getDescription);
    }
}
