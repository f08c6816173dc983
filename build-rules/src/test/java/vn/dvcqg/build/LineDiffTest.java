package vn.dvcqg.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineDiffTest {
    @Test
    void of_equalTexts_isEmpty() {
        assertThat(LineDiff.of(List.of("a", "", " b"), List.of("a", "", " b"))).isEmpty();
    }

    @Test
    void of_changesInTwoTypes_groupsThemUnderTheirHeadline() {
        List<String> before = List.of("type A", " one", " two", "", "type B", " one");
        List<String> after = List.of("type A", " two", " three", "", "type B", " one", " four");

        assertThat(LineDiff.of(before, after))
                .containsExactly("@@ type A", "-  one", "+  three", "@@ type B", "+  four");
    }

    @Test
    void of_newType_needsNoHeadline() {
        assertThat(LineDiff.of(List.of("type A"), List.of("type A", "", "type B", " one")))
                .containsExactly("+ type B", "+  one");
    }
}
