package vn.dvcqg.sdk.mock;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import vn.dvcqg.build.HouseRules;
import vn.dvcqg.build.ThisModule;

@AnalyzeClasses(packages = "vn.dvcqg.sdk", importOptions = ThisModule.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule internals_stay = HouseRules.internalsStayInTheirModule();

    @ArchTest
    static final ArchRule internals_unseen = HouseRules.internalsStayOutOfSignatures();

    @ArchTest
    static final ArchRule signatures_ownAndJdkOnly = HouseRules.noForeignTypeInSignatures();

    // the defaults of the settings "clock"
    @ArchTest
    static final ArchRule clock_injected = HouseRules.noDefaultClockOrZone(
            "vn.dvcqg.sdk.mock.MockSettings", "vn.dvcqg.sdk.mock.identity.IdentitySettings");

    @ArchTest
    static final ArchRule locale_explicit = HouseRules.noDefaultLocale();

    @ArchTest
    static final ArchRule commonPool_unused = HouseRules.noCommonPool();

    @ArchTest
    static final ArchRule console_programOnly = HouseRules.noConsoleOutput("vn.dvcqg.sdk.mock.MockPortalMain");

    @ArchTest
    static final ArchRule sleep_never = HouseRules.noSleeping();

    // the hook that stops the program, and the threads of the bad network
    @ArchTest
    static final ArchRule threads_named = HouseRules.threadsComeFromTheFactory(
            "vn.dvcqg.sdk.mock.internal.CommandLine", "vn.dvcqg.sdk.mock.net.internal.Workers");

    @ArchTest
    static final ArchRule statics_fixed = HouseRules.noMutableStatics();

    @ArchTest
    static final ArchRule fields_notInjected = HouseRules.noFieldInjection();

    @ArchTest
    static final ArchRule utilities_closed = HouseRules.utilitiesAreClosed();

    @ArchTest
    static final ArchRule mapper_one = HouseRules.objectMappersComeFrom("vn.dvcqg.sdk.mock.internal.Json");
}
