package vn.dvcqg.sdk.mock.internal;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Carries requests from WireMock to a site and answers back. */
final class PortalTransformer implements ResponseDefinitionTransformerV2 {
    static final String NAME = "dvcqg-portal";

    private final Site site;

    PortalTransformer(Site site) {
        this.site = site;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        return definition(site.answer(call(event.getRequest())));
    }

    private static HttpCall call(Request request) {
        String url = request.getUrl();
        int mark = url.indexOf('?');
        Map<String, String> headers = new TreeMap<>();
        for (HttpHeader header : request.getHeaders().all()) {
            headers.put(header.key(), String.join(", ", header.values()));
        }
        byte[] body = request.getBody() == null ? new byte[0] : request.getBody();
        boolean valid = true;
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException broken) {
            valid = false;
            text = new String(body, StandardCharsets.ISO_8859_1);
        }
        return new HttpCall(
                request.getMethod().getName(),
                mark < 0 ? url : url.substring(0, mark),
                mark < 0 ? "" : url.substring(mark + 1),
                headers,
                text,
                valid);
    }

    private static ResponseDefinition definition(Reply reply) {
        ResponseDefinitionBuilder answer = new ResponseDefinitionBuilder().withStatus(reply.status());
        reply.headers().forEach((name, value) -> answer.withHeader(name, value));
        if (!reply.delay().isZero()) {
            answer.withFixedDelay(
                    (int) Math.min(Integer.MAX_VALUE, reply.delay().toMillis()));
        }
        if (reply.delivery() instanceof Delivery.Cut cut) {
            return answer.withFault(cut.reset() ? Fault.CONNECTION_RESET_BY_PEER : Fault.EMPTY_RESPONSE)
                    .build();
        }
        if (reply.delivery() instanceof Delivery.Huge huge) {
            return answer.withBody(reply.body())
                    .withTransformer(HugeBodyTransformer.NAME, HugeBodyTransformer.SIZE, huge.bytes())
                    .build();
        }
        if (reply.delivery() instanceof Delivery.Drip drip) {
            // WireMock counts the whole time in an int: a slow drip gets fewer drops, which still last for 24 days.
            long interval = Math.max(1, drip.interval().toMillis());
            int drops = (int) Math.max(1, Math.min(drip.bytes(), Integer.MAX_VALUE / interval));
            String head = reply.body().substring(0, Math.min(drops, reply.body().length()));
            return answer.withBody(head + " ".repeat(drops - head.length()))
                    .withChunkedDribbleDelay(drops, (int) (drops * interval))
                    .build();
        }
        return answer.withBody(reply.body()).build();
    }
}
