package vn.dvcqg.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtraFieldsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"Mẫu\"|Mẫu",
                "\"a\\n\\u1EABb\"|`a\nẫb`",
                "\"\"|``",
                "12|12",
                "true|true",
                "{\"a\":1}|{\"a\":1}",
                "[1,2]|[1,2]",
                "not json|not json",
                "\"open|\"open"
            },
            delimiter = '|')
    void text_anyValue_isPlainOrJson(String json, String text) {
        assertThat(ExtraFields.of(Map.of("MOI", json)).text("MOI")).isEqualTo(text);
    }

    @Test
    void text_nullOrMissing_isNull() {
        ExtraFields fields = ExtraFields.of(Map.of("MOI", "null"));

        assertThat(fields.text("MOI")).isNull();
        assertThat(fields.json("MOI")).isEqualTo("null");
        assertThat(fields.text("moi")).isNull();
        assertThat(fields.json("moi")).isNull();
    }

    @Test
    void names_ofSeveralFields_keepTheOrderOfTheWire() {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("Z", "1");
        json.put("A", "2");
        ExtraFields fields = ExtraFields.of(json);
        json.clear();

        assertThat(fields.names()).containsExactly("Z", "A");
        assertThat(fields.isEmpty()).isFalse();
        assertThatThrownBy(() -> fields.names().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void of_noFields_isNone() {
        assertThat(ExtraFields.of(Map.of())).isSameAs(ExtraFields.NONE);
        assertThat(ExtraFields.NONE.isEmpty()).isTrue();
    }

    @Test
    void of_nullInside_isRefused() {
        Map<String, String> json = new HashMap<>();
        json.put("A", null);

        assertThatNullPointerException().isThrownBy(() -> ExtraFields.of(json));
    }

    @Test
    void toString_anyFields_showsTheNamesOnly() {
        assertThat(ExtraFields.of(Map.of("SOGIAYTO", "\"000090000001\""))).hasToString("ExtraFields[SOGIAYTO]");
    }

    @Test
    void equals_sameFields_isTrue() {
        assertThat(ExtraFields.of(Map.of("A", "1")))
                .isEqualTo(ExtraFields.of(Map.of("A", "1")))
                .hasSameHashCodeAs(ExtraFields.of(Map.of("A", "1")))
                .isNotEqualTo(ExtraFields.of(Map.of("A", "2")))
                .isNotEqualTo(null);
    }
}
