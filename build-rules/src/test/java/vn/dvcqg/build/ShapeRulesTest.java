package vn.dvcqg.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.fixture.api.HoldsState;
import vn.dvcqg.sdk.fixture.api.OpenUtility;
import vn.dvcqg.sdk.fixture.api.Secret;
import vn.dvcqg.sdk.fixture.api.SecretRecords;
import vn.dvcqg.sdk.fixture.api.StrayException;
import vn.dvcqg.sdk.fixture.good.HoldsConstants;
import vn.dvcqg.sdk.fixture.good.NamesLocale;
import vn.dvcqg.sdk.fixture.good.TreeException;
import vn.dvcqg.sdk.fixture.internal.Hidden;

class ShapeRulesTest {
    @Test
    void noMutableStatics_fieldsThatCanChange_areNamed() {
        ArchRule rule = HouseRules.noMutableStatics();

        assertThat(Judged.faults(rule, HoldsState.class))
                .hasSize(3)
                .anySatisfy(fault -> assertThat(fault).contains("HoldsState.counter"))
                .anySatisfy(fault -> assertThat(fault).contains("HoldsState.cached"))
                .anySatisfy(fault -> assertThat(fault).contains("HoldsState.NAMES"));
        assertThat(Judged.faults(rule, HoldsConstants.class)).isEmpty();
    }

    @Test
    void noFieldInjection_annotatedField_isNamed() {
        ArchRule rule = HouseRules.noFieldInjection();

        assertThat(Judged.faults(rule, HoldsState.class))
                .singleElement()
                .asString()
                .contains("HoldsState.injected");
        assertThat(Judged.faults(rule, HoldsConstants.class)).isEmpty();
    }

    @Test
    void utilitiesAreClosed_openUtility_isNamed() {
        ArchRule rule = HouseRules.utilitiesAreClosed();

        assertThat(Judged.faults(rule, OpenUtility.class))
                .singleElement()
                .asString()
                .contains("OpenUtility");
        assertThat(Judged.faults(rule, NamesLocale.class, HoldsConstants.class, Hidden.class))
                .isEmpty();
    }

    @Test
    void exceptionsExtend_exceptionOutsideTheTree_isNamed() {
        ArchRule rule = HouseRules.exceptionsExtend(TreeException.class.getName());

        assertThat(Judged.faults(rule, StrayException.class))
                .singleElement()
                .asString()
                .contains("StrayException");
        // an internal exception may stand outside: it must be translated before it leaves
        assertThat(Judged.faults(rule, TreeException.class, TreeException.Child.class, Hidden.class))
                .isEmpty();
    }

    @Test
    void secretsStaySilent_toStringThatReveals_isNamed() {
        assertThat(Judged.faults(HouseRules.secretsStaySilent(), Secret.class))
                .singleElement()
                .asString()
                .contains("Secret.toString()", "reveal()");
    }

    @Test
    void secretsStaySilent_record_isNamed() throws ClassNotFoundException {
        Class<?> record = Class.forName(SecretRecords.class.getName() + "$Secret");

        assertThat(Judged.faults(HouseRules.secretsStaySilent(), record))
                .singleElement()
                .asString()
                .contains("SecretRecords$Secret", "a record prints its components");
    }

    @Test
    void secretsStaySilent_constantText_passes() {
        assertThat(Judged.faults(HouseRules.secretsStaySilent(), vn.dvcqg.sdk.fixture.good.Secret.class))
                .isEmpty();
    }
}
