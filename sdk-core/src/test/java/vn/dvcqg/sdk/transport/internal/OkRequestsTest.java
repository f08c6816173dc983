package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.transport.spi.Effect;
import vn.dvcqg.sdk.transport.spi.WireRequest;

class OkRequestsTest {

    private static final URI ADDRESS = URI.create("https://portal.example.test/mapi/login?dstcode=VN%3AGOV");

    private final OkRequests requests = new OkRequests();

    @Test
    void of_post_carriesHeadersAddressAndBody() throws IOException {
        Request made = make("POST", ADDRESS, new byte[] {1, 2});

        assertThat(made.header("Content-Type")).isEqualTo("application/json");
        assertThat(made.url().toString()).isEqualTo(ADDRESS.toString());
        assertThat(Objects.requireNonNull(made.body()).contentLength()).isEqualTo(2);
    }

    @Test
    void of_bodyMissing_isNoneForGetAndEmptyForPost() throws IOException {
        assertThat(make("GET", ADDRESS, null).body()).isNull();
        assertThat(Objects.requireNonNull(make("POST", ADDRESS, null).body()).contentLength())
                .isZero();
    }

    @Test
    void of_sameAddressAgain_isParsedOnce() {
        assertThat(make("GET", ADDRESS, null).url())
                .isSameAs(make("GET", URI.create(ADDRESS.toString()), null).url());
    }

    @Test
    void of_manyAddresses_areRightAndNotKeptForever() {
        Request first = make("GET", ADDRESS, null);
        for (int i = 0; i < 200; i++) {
            URI address = URI.create("https://portal.example.test/dossiers/" + i);
            assertThat(make("GET", address, null).url().toString()).isEqualTo(address.toString());
        }

        assertThat(make("GET", ADDRESS, null).url()).isEqualTo(first.url()).isNotSameAs(first.url());
    }

    private Request make(String method, URI uri, byte @Nullable [] body) {
        Map<String, String> headers = Map.of("Content-Type", "application/json");
        return requests.of(WireRequest.of("test", method, uri, headers, body, Effect.NONE), new Departure());
    }
}
