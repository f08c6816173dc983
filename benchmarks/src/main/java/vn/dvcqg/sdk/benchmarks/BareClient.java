package vn.dvcqg.sdk.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * The other side: what a careful programmer writes by hand for this one message, with one shared mapper, one client, an
 * address parsed once, and the error code checked. It has no domain, no rules, no session and no retry.
 */
final class BareClient implements AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final MediaType JSON = MediaType.get("application/json");

    // one time limit for the whole call, as in the SDK: a timer for every read and write, which is the default, costs
    // far more
    private final OkHttpClient client = new OkHttpClient.Builder()
            .callTimeout(Duration.ofSeconds(30))
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .build();
    private final HttpUrl login;
    private final HttpUrl integration;

    BareClient(URI endpoint) {
        HttpUrl base = HttpUrl.get(endpoint);
        this.login = Objects.requireNonNull(base.resolve("mapi/login"));
        this.integration = Objects.requireNonNull(base.resolve("mapi/integration"));
    }

    /** The message of the full dossier as a tree, its texts ready for the wire. */
    static ObjectNode message() {
        try (InputStream in = BareClient.class.getResourceAsStream("full-dossier.json")) {
            return (ObjectNode) MAPPER.readTree(Objects.requireNonNull(in, "full-dossier.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A session, as the SDK makes one before its first call. */
    String login() throws IOException {
        ObjectNode who = MAPPER.createObjectNode().put("username", "demo").put("password", "demo-password");
        return post(login, who).path("session").asText();
    }

    /** Sends the message and checks that the portal took it. */
    String submit(ObjectNode message) throws IOException {
        return post(integration, message).path("message").asText();
    }

    private JsonNode post(HttpUrl url, ObjectNode message) throws IOException {
        Request request = new Request.Builder()
                .url(url)
                .header("Accept", "application/json")
                .header("Charset", "utf-8")
                .header("dstcode", "VN:GOV:000.00.00.G22:vpcpdvcprovider")
                .post(RequestBody.create(MAPPER.writeValueAsBytes(message), JSON))
                .build();
        try (Response response = client.newCall(request).execute()) {
            JsonNode answer = MAPPER.readTree(response.body().bytes());
            if (!"0".equals(answer.path("error_code").asText())) {
                throw new IllegalStateException("refused: " + answer);
            }
            return answer;
        }
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
