package vn.dvcqg.sdk.auth.build;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import vn.dvcqg.build.HouseRules;
import vn.dvcqg.build.ThisModule;

@AnalyzeClasses(packages = "vn.dvcqg.sdk", importOptions = ThisModule.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule INTERNALS = HouseRules.internalsStayInTheirModule();

    @ArchTest
    static final ArchRule LEAKS = HouseRules.internalsStayOutOfSignatures();

    // what the two adapters are for
    @ArchTest
    static final ArchRule FOREIGN = HouseRules.noForeignTypeInSignatures("jakarta.servlet", "com.sun.net.httpserver");

    @ArchTest
    static final ArchRule CLOCK = HouseRules.noDefaultClockOrZone();

    @ArchTest
    static final ArchRule LOCALE = HouseRules.noDefaultLocale();

    @ArchTest
    static final ArchRule POOL = HouseRules.noCommonPool();

    @ArchTest
    static final ArchRule CONSOLE = HouseRules.noConsoleOutput();

    @ArchTest
    static final ArchRule SLEEP = HouseRules.noSleeping();

    @ArchTest
    static final ArchRule THREADS = HouseRules.threadsComeFromTheFactory("vn.dvcqg.sdk.auth.internal.Threads");

    @ArchTest
    static final ArchRule STATICS = HouseRules.noMutableStatics();

    @ArchTest
    static final ArchRule INJECTION = HouseRules.noFieldInjection();

    @ArchTest
    static final ArchRule UTILITIES = HouseRules.utilitiesAreClosed();

    @ArchTest
    static final ArchRule EXCEPTIONS = HouseRules.exceptionsExtend("vn.dvcqg.sdk.PortalException");

    @ArchTest
    static final ArchRule SECRETS = HouseRules.secretsStaySilent();
}
