package vn.dvcqg.build;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The rules of the house, as ArchUnit rules. A module's {@code ArchitectureTest} holds one {@code @ArchTest} field a rule,
 * imports with {@link ThisModule} and passes the full names of the few classes that a rule exempts (their nested classes
 * are then exempt too).
 */
public final class HouseRules {
    private static final List<String> JDK = List.of("java", "javax.sql", "javax.net");

    private HouseRules() {}

    /**
     * An {@code internal} package is used only by the module that ships it. Modules are told apart by the folder or jar
     * of the class, not by name.
     */
    public static ArchRule internalsStayInTheirModule() {
        return rule(List.of(), "use internal packages of their own module only", HouseRules::strangersInternals)
                .because("internal packages change without notice; use the api or spi of the other module, or move"
                        + " what both need into one of them");
    }

    private static Stream<String> strangersInternals(JavaClass type) {
        String module = Scope.module(type);
        return type.getDirectDependenciesFromSelf().stream()
                .filter(use -> Scope.isInternal(use.getTargetClass().getBaseComponentType()))
                .filter(use -> !Scope.module(use.getTargetClass().getBaseComponentType())
                        .equals(module))
                .map(Dependency::getDescription);
    }

    /** No exported class outside {@code internal} names a type of an {@code internal} package in a signature. */
    public static ArchRule internalsStayOutOfSignatures() {
        return rule(
                        List.of(),
                        "name no internal type in a signature that vendors see",
                        mentions(mention -> Scope.isInternal(mention.type())))
                .because("vendors can neither name nor rely on an internal type; give them an interface, a record or"
                        + " a JDK type of the api package and convert inside");
    }

    /**
     * Signatures of exported classes name only JDK types ({@code java}, {@code javax.sql}, {@code javax.net}) and our own;
     * annotations may also be JSpecify's.
     *
     * @param furtherPackages packages, subpackages included, that this module may show as well
     */
    public static ArchRule noForeignTypeInSignatures(String... furtherPackages) {
        List<String> allowed =
                Stream.concat(JDK.stream(), Stream.of(furtherPackages)).toList();
        return rule(
                        List.of(),
                        "name no type of another library in a signature that vendors see",
                        mentions(mention -> isForeign(mention, allowed)))
                .because("a library in a signature cannot be upgraded or replaced without breaking vendors; take and"
                        + " return JDK types or types of our own, and convert in an internal package");
    }

    private static boolean isForeign(Signatures.Mention mention, List<String> allowed) {
        String home = mention.type().getPackageName();
        boolean jspecify = mention.annotation() && Scope.in(home, "org.jspecify");
        return !mention.type().isPrimitive()
                && !Scope.isOwn(mention.type())
                && !jspecify
                && allowed.stream().noneMatch(root -> Scope.in(home, root));
    }

    private static Function<JavaClass, Stream<String>> mentions(Predicate<Signatures.Mention> bad) {
        return type -> Signatures.of(type)
                .filter(mention -> Scope.isExported(type) && bad.test(mention))
                .map(mention -> mention.where() + " names <" + mention.type().getName() + ">");
    }

    /**
     * Nobody reads the system clock or the default time zone: {@code now()} without a {@code Clock}, {@code new Date()},
     * {@code Clock.system…}, {@code ZoneId.systemDefault()} and their like.
     *
     * @param timeClasses the class that offers the system clock as a default
     */
    public static ArchRule noDefaultClockOrZone(String... timeClasses) {
        return calls(timeClasses, "not read the system clock or zone", ForbiddenCalls.CLOCK)
                .because("time must be steerable in tests and the zone is Asia/Ho_Chi_Minh everywhere; take a"
                        + " java.time.Clock in the constructor and call now(clock)");
    }

    /** Nobody formats, parses or changes case with the default locale of the machine. */
    public static ArchRule noDefaultLocale(String... exempt) {
        return calls(exempt, "not use the default locale", ForbiddenCalls.LOCALE)
                .because("a server's locale changes digits, dates and the case of letters on the wire; pass"
                        + " Locale.ROOT, or the locale of the reader for texts that people see");
    }

    /** Nothing runs on the common pool: every asynchronous step names its executor, no stream is parallel. */
    public static ArchRule noCommonPool(String... exempt) {
        return calls(exempt, "not use the common pool", ForbiddenCalls.COMMON_POOL)
                .because("a blocked call to the portal would starve the host's own work on that pool; pass the"
                        + " caller's executor to the ...Async methods and keep streams sequential");
    }

    /**
     * No console output, no {@code printStackTrace()}, no {@code java.util.logging}.
     *
     * @param mainClasses programs whose console output is their purpose
     */
    public static ArchRule noConsoleOutput(String... mainClasses) {
        return rule(List.of(mainClasses), "not write to the console or to java.util.logging", HouseRules::output)
                .because("a library speaks through SLF4J only, redacted, so that the host decides where it goes; log"
                        + " with SLF4J or put the fact into the outcome or exception");
    }

    private static Stream<String> output(JavaClass type) {
        Stream<String> streams = type.getFieldAccessesFromSelf().stream()
                .filter(access -> access.getTargetOwner().isEquivalentTo(System.class))
                .map(access -> access.getDescription());
        Stream<String> traces = ForbiddenCalls.in(type, ForbiddenCalls.STACK_TRACES);
        Stream<String> logging = type.getDirectDependenciesFromSelf().stream()
                .filter(use -> Scope.in(use.getTargetClass().getPackageName(), "java.util.logging"))
                .map(Dependency::getDescription);
        return Stream.of(streams, traces, logging).flatMap(faults -> faults);
    }

    /**
     * Nobody sleeps by himself.
     *
     * @param sleepers the class that sleeps for all others
     */
    public static ArchRule noSleeping(String... sleepers) {
        return calls(sleepers, "not sleep", ForbiddenCalls.SLEEP)
                .because("a wait must end with the deadline and with an interrupt, and tests must not wait; use the"
                        + " injected sleeper");
    }

    /**
     * Threads, timers and pools come from the house's factory: no {@code new Thread}, no {@code Executors} method and no pool
     * without a {@code ThreadFactory}.
     *
     * @param factories the class that makes named daemon threads
     */
    public static ArchRule threadsComeFromTheFactory(String... factories) {
        return calls(factories, "not make threads", ForbiddenCalls.THREADS)
                .because("an unnamed or non-daemon thread keeps the host from ending and cannot be told apart in a"
                        + " dump; ask the thread factory of the house, or pass it to the pool");
    }

    /** No static field can change: none without {@code final}, and no array that vendors can write to. */
    public static ArchRule noMutableStatics(String... exempt) {
        return rule(List.of(exempt), "have no static field that can change", Shapes::mutableStatics)
                .because("two portals in one process must not share state; keep it in an object that the client owns,"
                        + " and offer a List.of(...) instead of an array");
    }

    /** No field is filled by an injection framework. */
    public static ArchRule noFieldInjection() {
        return rule(List.of(), "have no injected field", Shapes::injectedFields)
                .because("an object must be complete and final once it is made; take the value in the constructor or"
                        + " builder");
    }

    /** A class with static members only is final and cannot be made. */
    public static ArchRule utilitiesAreClosed() {
        return rule(List.of(), "be final with private constructors when all is static", Shapes::openUtility)
                .because("an object or a child of such a class means nothing; make the class final and give it one"
                        + " private constructor");
    }

    /**
     * Every exported exception belongs to the one exception tree.
     *
     * @param baseException full name of the root of the tree
     */
    public static ArchRule exceptionsExtend(String baseException) {
        return rule(
                        List.of(),
                        "extend " + baseException + " when they are exceptions that vendors see",
                        type -> Shapes.strayException(type, baseException))
                .because("vendors catch one small tree that says what they can do; extend one of its children, or make"
                        + " the class internal and translate it before it leaves");
    }

    /**
     * Jackson mappers are made in one place.
     *
     * @param mapperClasses the class that holds the shared mapper
     */
    public static ArchRule objectMappersComeFrom(String... mapperClasses) {
        return calls(mapperClasses, "not make an ObjectMapper", ForbiddenCalls.OBJECT_MAPPERS)
                .because("a new mapper costs more than the call it serves and may read or write differently; use the"
                        + " shared mapper");
    }

    /** {@code toString()} of a class named {@code Secret} touches no member of the class, so it cannot print the value. */
    public static ArchRule secretsStaySilent() {
        return rule(List.of(), "not print a secret", Shapes::talkativeSecret)
                .because("texts of objects end up in logs; let toString() return a constant such as \"Secret(***)\"");
    }

    private static ArchRule calls(String[] exempt, String description, Predicate<CodeUnitAccessTarget> forbidden) {
        return rule(List.of(exempt), description, type -> ForbiddenCalls.in(type, forbidden));
    }

    private static ArchRule rule(List<String> exempt, String description, Function<JavaClass, Stream<String>> faults) {
        String name = exempt.isEmpty() ? "are shipped" : "are shipped, except " + String.join(" and ", exempt) + ",";
        return classes()
                .that(DescribedPredicate.describe(name, (JavaClass type) -> !Scope.isOneOf(type, exempt)))
                .should(new Reporting(description, faults));
    }
}
