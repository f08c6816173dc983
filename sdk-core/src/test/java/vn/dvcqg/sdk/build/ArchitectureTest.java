package vn.dvcqg.sdk.build;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import vn.dvcqg.build.HouseRules;
import vn.dvcqg.build.ThisModule;

@AnalyzeClasses(packages = "vn.dvcqg.sdk", importOptions = ThisModule.class)
class ArchitectureTest {

    private static final String TIME = "vn.dvcqg.sdk.internal.SystemTime";

    @ArchTest
    static final ArchRule INTERNALS = HouseRules.internalsStayInTheirModule();

    @ArchTest
    static final ArchRule LEAKS = HouseRules.internalsStayOutOfSignatures();

    @ArchTest
    static final ArchRule FOREIGN = HouseRules.noForeignTypeInSignatures();

    @ArchTest
    static final ArchRule CLOCK = HouseRules.noDefaultClockOrZone(TIME);

    @ArchTest
    static final ArchRule LOCALE = HouseRules.noDefaultLocale();

    @ArchTest
    static final ArchRule POOL = HouseRules.noCommonPool();

    @ArchTest
    static final ArchRule CONSOLE = HouseRules.noConsoleOutput();

    @ArchTest
    static final ArchRule SLEEP = HouseRules.noSleeping(TIME);

    @ArchTest
    static final ArchRule THREADS = HouseRules.threadsComeFromTheFactory("vn.dvcqg.sdk.internal.DaemonThreads");

    @ArchTest
    static final ArchRule STATICS = HouseRules.noMutableStatics();

    @ArchTest
    static final ArchRule INJECTION = HouseRules.noFieldInjection();

    @ArchTest
    static final ArchRule UTILITIES = HouseRules.utilitiesAreClosed();

    @ArchTest
    static final ArchRule EXCEPTIONS = HouseRules.exceptionsExtend(
            "vn.dvcqg.sdk.PortalException",
            // a transport's word to the SDK, which tells it to vendors in its own exceptions
            "vn.dvcqg.sdk.transport.spi.TransportFailure");

    @ArchTest
    static final ArchRule MAPPERS = HouseRules.objectMappersComeFrom("vn.dvcqg.sdk.internal.Json");

    @ArchTest
    static final ArchRule SECRETS = HouseRules.secretsStaySilent();
}
