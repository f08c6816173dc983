package vn.dvcqg.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.fixture.api.ShowsForeignTypes;
import vn.dvcqg.sdk.fixture.api.ShowsInternals;
import vn.dvcqg.sdk.fixture.good.ShowsOwnTypes;

class SignatureRulesTest {
    private static final Class<?>[] FOREIGN = Stream.concat(
                    Stream.of(ShowsForeignTypes.class), Stream.of(ShowsForeignTypes.class.getDeclaredClasses()))
            .toArray(Class<?>[]::new);
    private static final Class<?>[] GOOD = Stream.concat(
                    Stream.of(ShowsOwnTypes.class), Stream.of(ShowsOwnTypes.class.getDeclaredClasses()))
            .toArray(Class<?>[]::new);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Class <vn.dvcqg.sdk.fixture.api.ShowsInternals>",
                "Class <vn.dvcqg.sdk.fixture.api.ShowsInternals$Heir>",
                "ShowsInternals.field>",
                "ShowsInternals.asResult()",
                "ShowsInternals.asParameter(",
                "ShowsInternals.asTypeArgument()",
                "ShowsInternals.asException()"
            })
    void internalsStayOutOfSignatures_eachLeak_isNamed(String culprit) {
        assertThat(Judged.faults(
                        HouseRules.internalsStayOutOfSignatures(), ShowsInternals.class, ShowsInternals.Heir.class))
                .anySatisfy(fault ->
                        assertThat(fault).contains(culprit).endsWith("names <vn.dvcqg.sdk.fixture.internal.Hidden>"));
    }

    @Test
    void internalsStayOutOfSignatures_privateUse_passes() {
        List<String> faults = Judged.faults(HouseRules.internalsStayOutOfSignatures(), ShowsInternals.class);

        assertThat(faults).noneSatisfy(fault -> assertThat(fault).contains("unseen"));
        assertThat(Judged.faults(HouseRules.internalsStayOutOfSignatures(), GOOD))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ShowsForeignTypes.field>",
                "ShowsForeignTypes.<init>(",
                "ShowsForeignTypes.asResult()",
                "ShowsForeignTypes.asParameter(",
                "ShowsForeignTypes.asTypeArgument()",
                "ShowsForeignTypes.asBound(",
                "ShowsForeignTypes.asException()",
                "ShowsForeignTypes.asAnnotation()",
                "ShowsForeignTypes$AsComponent.node()",
                "Class <vn.dvcqg.sdk.fixture.api.ShowsForeignTypes$AsInterface>",
                "ShowsForeignTypes$Base.inherited()"
            })
    void noForeignTypeInSignatures_eachLeak_isNamed(String culprit) {
        assertThat(Judged.faults(HouseRules.noForeignTypeInSignatures(), FOREIGN))
                .anySatisfy(fault -> assertThat(fault).contains(culprit).contains("names <com.fasterxml.jackson."));
    }

    @Test
    void noForeignTypeInSignatures_allowedPackage_passes() {
        ArchRule rule = HouseRules.noForeignTypeInSignatures("com.fasterxml.jackson");

        assertThat(Judged.faults(rule, FOREIGN)).isEmpty();
    }

    @Test
    void noForeignTypeInSignatures_jdkAndOwnTypesOnly_passes() {
        assertThat(Judged.faults(HouseRules.noForeignTypeInSignatures(), GOOD)).isEmpty();
    }
}
