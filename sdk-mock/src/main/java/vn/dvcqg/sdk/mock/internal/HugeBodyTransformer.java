package vn.dvcqg.sdk.mock.internal;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.Objects;

/** Swaps the body for one that is made while it is sent: 200 MB must not cost 200 MB of heap. */
final class HugeBodyTransformer implements ResponseTransformerV2 {
    static final String NAME = "dvcqg-huge-body";
    static final String SIZE = "bytes";

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public Response transform(Response response, ServeEvent event) {
        long bytes = ((Number) Objects.requireNonNull(
                        event.getResponseDefinition().getTransformerParameters().get(SIZE)))
                .longValue();
        byte[] head = response.getBody();
        return Response.Builder.like(response)
                .but()
                .body(() -> new FillerStream(head, bytes))
                .build();
    }
}
