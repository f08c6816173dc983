package vn.dvcqg.sdk;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.catalog.AgencyLevel;
import vn.dvcqg.sdk.dossier.ApplicantType;
import vn.dvcqg.sdk.dossier.Channel;
import vn.dvcqg.sdk.dossier.CollectionTime;
import vn.dvcqg.sdk.dossier.DossierStatus;
import vn.dvcqg.sdk.dossier.FeeCategory;
import vn.dvcqg.sdk.dossier.FilingPlace;
import vn.dvcqg.sdk.dossier.Handover;
import vn.dvcqg.sdk.dossier.OnlinePayment;
import vn.dvcqg.sdk.dossier.PortalBornStatus;
import vn.dvcqg.sdk.dossier.Reuse;

/** What holds for every list of codes. */
class OpenCodesTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                AgencyLevel.class,
                ApplicantType.class,
                Channel.class,
                CollectionTime.class,
                DossierStatus.class,
                FeeCategory.class,
                FilingPlace.class,
                Handover.class,
                OnlinePayment.class,
                PortalBornStatus.class,
                Reuse.class
            })
    void values_everyList_holdEachConstantUnderItsName(Class<? extends OpenCode> list)
            throws ReflectiveOperationException {
        List<Field> constants = Stream.of(list.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()) && Modifier.isStatic(field.getModifiers()))
                .collect(toList());
        List<Object> values = List.copyOf((List<?>) list.getMethod("values").invoke(null));

        assertThat(values).hasSameSizeAs(constants).doesNotHaveDuplicates();
        for (Field constant : constants) {
            OpenCode value = (OpenCode) constant.get(null);
            assertThat(values).contains(value);
            assertThat(value.name()).isEqualTo(constant.getName());
            assertThat(value.isKnown()).isTrue();
            assertThat(value).hasToString(constant.getName());
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                AgencyLevel.class,
                ApplicantType.class,
                Channel.class,
                CollectionTime.class,
                FeeCategory.class,
                FilingPlace.class,
                Handover.class,
                OnlinePayment.class,
                Reuse.class
            })
    void other_anyText_keepsItAndIsNoConstant(Class<? extends OpenCode> list) throws ReflectiveOperationException {
        List<?> values = (List<?>) list.getMethod("values").invoke(null);
        for (String raw : List.of("9", "", ((OpenCode) values.get(0)).name())) {
            OpenCode other = (OpenCode) list.getMethod("other", String.class).invoke(null, raw);

            assertThat(other.isKnown()).isFalse();
            assertThat(other.name()).isEqualTo(raw);
            assertThat(other).hasToString("unknown '" + raw + "'").isNotEqualTo(values.get(0));
            assertThat(other)
                    .isEqualTo(list.getMethod("other", String.class).invoke(null, raw))
                    .hasSameHashCodeAs(list.getMethod("other", String.class).invoke(null, raw));
        }
    }

    @Test
    void equals_sameTextOfAnotherList_isFalse() {
        assertThat((Object) Channel.other("9")).isNotEqualTo(Handover.other("9"));
    }
}
