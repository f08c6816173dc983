package vn.dvcqg.sdk.session.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.internal.Call;
import vn.dvcqg.sdk.transport.spi.CallContext;

/** A part of a call is the call itself, but for its time. */
class PartOfCallTest {

    /** A method with a default that a wrapper does not pass on goes nowhere, and nothing fails. */
    @Test
    void everyCallOfTheSdk_declaresEveryMethodOfTheInterface() {
        JavaClasses all = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("vn.dvcqg.sdk");
        List<String> calls = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (JavaClass type : all) {
            if (type.isInterface() || !type.isAssignableTo(CallContext.class)) {
                continue;
            }
            calls.add(type.getSimpleName());
            for (Method method : CallContext.class.getMethods()) {
                String[] parameters = Arrays.stream(method.getParameterTypes())
                        .map(Class::getName)
                        .toArray(String[]::new);
                if (type.tryGetMethod(method.getName(), parameters).isEmpty()) {
                    missing.add(type.getSimpleName() + "." + method.getName());
                }
            }
        }
        assertThat(calls).contains("Call", "PartOfCall");
        assertThat(missing).isEmpty();
    }

    @Test
    void toString_tellsWhatIsLeftOfThePart() {
        Call whole = new Call("submit", "req-1", "work-7", Duration.ofSeconds(40), () -> 0);

        assertThat(PartOfCall.quarter(whole)).hasToString("submit request=req-1 correlation=work-7 remaining=10000ms");
        assertThat(whole).hasToString("submit request=req-1 correlation=work-7 remaining=40000ms");
    }
}
