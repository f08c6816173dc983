package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.auth.internal.ReturnPaths;

class ReturnToTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ho-so",
                "//evil.example.test",
                "/\\evil.example.test",
                "\\\\evil.example.test",
                "/ho-so//evil.example.test",
                "https://evil.example.test/ho-so",
                "javascript:alert(1)",
                "/ho-so#https://evil.example.test",
                "/ho-so/../quan-tri",
                "/ho-so/./a",
                "/ho-so/..;/quan-tri",
                "/ho-so/..;x=1/a",
                "/ho-so/.;/a",
                "/ho-so/..;",
                "/ho-so/..%3b/quan-tri",
                "/ho-so/..%3Bx/quan-tri",
                "/ho-so/..",
                "/ho-so/%2e%2e/quan-tri",
                "/ho-so/.%2E/quan-tri",
                "/ho-so%2F..%2Fquan-tri",
                "/%2fevil.example.test",
                "/%5cevil.example.test",
                "/%255cevil.example.test",
                "/ho-so%0d%0aSet-Cookie:a=b",
                "/ho-so\r\nSet-Cookie:a=b",
                "/ho-so\tx",
                "/ho so",
                "/hồ-sơ",
                "/ho-so%",
                "/ho-so%4",
                "/ho-so?a=%0d%0a",
                "/ho-so?a=\n",
                "/ho-so?a=<script>",
                "/\u0000"
            })
    void path_notOfThisSite_isRefusedAndReplaced(String path) {
        assertThatThrownBy(() -> ReturnTo.path(path)).isInstanceOf(InvalidRequestException.class);
        assertThat(ReturnTo.fromBrowser(path, ReturnTo.HOME)).isEqualTo(ReturnTo.HOME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/ho-so",
                "/ho-so/moi?ma=1.005129&a=b%2Fc",
                "/h%E1%BB%93-s%C6%A1",
                "/a/..b/c..d",
                "/ho-so/moi;v=1/a",
                "/ho-so/a..;v=1"
            })
    void path_ofThisSite_isTaken(String path) {
        assertThat(ReturnTo.path(path).path()).isEqualTo(path);
    }

    @Test
    void path_tooLong_isRefused() {
        assertThat(ReturnPaths.isSafe("/" + "a".repeat(512))).isFalse();
        assertThat(ReturnPaths.isSafe("/" + "a".repeat(511))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/ho-so, true",
        "/ho-so/moi, true",
        "/ho-so?a=b, true",
        "/ho-so-khac, false",
        "/, false",
        "/quan-tri?x=/ho-so, false"
    })
    void list_pathAndBelow_areAllowed(String path, boolean allowed) {
        assertThat(ReturnPaths.isAllowed(path, List.of("/ho-so"))).isEqualTo(allowed);
    }

    @Test
    void list_startPage_isItselfOnly() {
        assertThat(ReturnPaths.isAllowed("/", List.of("/"))).isTrue();
        assertThat(ReturnPaths.isAllowed("/quan-tri", List.of("/"))).isFalse();
    }
}
