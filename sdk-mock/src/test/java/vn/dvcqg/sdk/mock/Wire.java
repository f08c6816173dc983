package vn.dvcqg.sdk.mock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A client that knows nothing of the SDK: sample files in, raw text out. */
final class Wire {
    static final String DSTCODE = MockSettings.PORTAL_DSTCODE;
    static final ObjectMapper JSON = new ObjectMapper();
    static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    final MockPortal portal;

    Wire(MockPortal portal) {
        this.portal = portal;
    }

    static String sample(String name) {
        try (InputStream in = Objects.requireNonNull(
                Wire.class.getResourceAsStream("/vectors/samples/dossier-a-" + name + ".json"), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static ObjectNode sampleJson(String name) {
        return (ObjectNode) json(sample(name));
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    HttpResponse<String> login() throws IOException, InterruptedException {
        return post("mapi/login", sample("login-request"));
    }

    HttpResponse<String> integration(Object body) throws IOException, InterruptedException {
        return post("mapi/integration", body.toString());
    }

    HttpResponse<String> share(Object body) throws IOException, InterruptedException {
        return post("mapi/share", body.toString());
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return HTTP.send(request(path, body), HttpResponse.BodyHandlers.ofString());
    }

    HttpRequest request(String path, String body) {
        return HttpRequest.newBuilder(portal.endpoint().resolve(path))
                .header("Content-Type", "application/json")
                .header("dstcode", DSTCODE)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    HttpResponse<String> page(String method, String path, String body) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(portal.url() + path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return json(page("GET", path, "").body());
    }

    List<String> codes() {
        return portal.findings().stream().map(Finding::code).toList();
    }

    static String code(HttpResponse<String> answer) {
        return json(answer.body()).path("error_code").asText();
    }
}
