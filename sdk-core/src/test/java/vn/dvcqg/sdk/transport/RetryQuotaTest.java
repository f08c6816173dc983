package vn.dvcqg.sdk.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryQuotaTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, tokens must be between 1 and 1000000",
        "1000001, 5, 10, 1, tokens must be between 1 and 1000000",
        "100, -1, 10, 1, retryCost must be between 0 and 100",
        "100, 101, 101, 1, retryCost must be between 0 and 100",
        "100, 5, 4, 1, timeoutCost must be between 5 and 100",
        "100, 5, 101, 1, timeoutCost must be between 5 and 100",
        "100, 5, 10, -1, reward must be between 0 and 100",
        "100, 5, 10, 101, reward must be between 0 and 100"
    })
    void quota_partOutsideItsRange_isRefusedByName(int tokens, int cost, int timeout, int reward, String told) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryQuota(tokens, cost, timeout, reward))
                .withMessageStartingWith(told);
    }

    @Test
    void isOff_costsOfZero_meanNoQuota() {
        assertThat(RetryQuota.OFF.isOff()).isTrue();
        assertThat(RetryQuota.OFF).hasToString("RetryQuota{off}");
        assertThat(RetryQuota.DEFAULT.isOff()).isFalse();
        assertThat(RetryQuota.DEFAULT).hasToString("RetryQuota{tokens=500, retryCost=5, timeoutCost=10, reward=1}");
    }
}
