package vn.dvcqg.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleRulesTest {
    private static final String INNER = """
            package vn.dvcqg.sdk.one.internal;
            public class Inner {
                public static String text() { return ""; }
            }
            """;
    private static final String NEIGHBOUR = """
            package vn.dvcqg.sdk.other;
            public class Neighbour {
                Object use() { return vn.dvcqg.sdk.one.internal.Inner.text(); }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void internalsStayInTheirModule_useFromAnotherModule_isNamed() {
        Path one = Compiled.sources(folder.resolve("one"), List.of(), INNER);
        Path other = Compiled.sources(folder.resolve("other"), List.of(one), NEIGHBOUR);

        assertThat(faults(one, other))
                .singleElement()
                .asString()
                .contains("vn.dvcqg.sdk.other.Neighbour.use()", "vn.dvcqg.sdk.one.internal.Inner.text()");
    }

    @Test
    void internalsStayInTheirModule_useFromAnotherAreaOfTheModule_passes() {
        assertThat(faults(Compiled.sources(folder, List.of(), INNER, NEIGHBOUR)))
                .isEmpty();
    }

    @Test
    void thisModule_onClassesAndTestClasses_importsOnlyWhatIsShipped() {
        JavaClasses imported =
                new ClassFileImporter().withImportOption(new ThisModule()).importPackages("vn.dvcqg");

        assertThat(imported)
                .extracting(JavaClass::getSimpleName)
                .contains("HouseRules")
                .doesNotContain("ModuleRulesTest", "ReadsClock");
    }

    private static List<String> faults(Path... modules) {
        return HouseRules.internalsStayInTheirModule()
                .evaluate(new ClassFileImporter().importPaths(modules))
                .getFailureReport()
                .getDetails();
    }
}
