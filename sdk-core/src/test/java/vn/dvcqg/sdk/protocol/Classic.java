package vn.dvcqg.sdk.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.UnaryOperator;
import vn.dvcqg.sdk.Credentials;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.PortalConfig;
import vn.dvcqg.sdk.PortalConfigBuilder;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.id.AgencyCode;

/** A portal over a {@link ScriptedTransport}, set up as in the sample messages, and the sample messages themselves. */
public final class Classic {

    /** The adapter of the sample messages. */
    public static final String BASE = "https://security-server.example.test/VXPAdapter/RestService/forward/";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Classic() {}

    /** A portal with every setting of the profile at its default. */
    public static Portal portal(ScriptedTransport transport) {
        return portal(transport, profile -> profile);
    }

    /** A portal with a changed profile. */
    public static Portal portal(ScriptedTransport transport, UnaryOperator<ClassicProfileBuilder> change) {
        return Portal.connect(config(transport)
                .profile(change.apply(ClassicProfile.builder()).build())
                .build());
    }

    /** The configuration of the sample messages; failures are not repeated. */
    public static PortalConfigBuilder config(ScriptedTransport transport) {
        return PortalConfig.builder()
                .endpoint(URI.create(BASE))
                .agency(AgencyCode.of("000.00.99.H99"))
                .credentials(Credentials.password("demo-agency", Secret.of("demo-password")))
                .retry(RetryPolicy.NONE)
                .transport(transport);
    }

    /** The text of {@code dossier-a-<name>.json}. */
    public static String sample(String name) {
        return resource("samples/dossier-a-" + name + ".json");
    }

    /** The same on one line and without blanks, as it travels; the order of the fields is the file's. */
    public static String compactSample(String name) {
        return tree(sample(name)).toString();
    }

    /** A file of the vectors. */
    public static String resource(String path) {
        try (InputStream file = Classic.class.getResourceAsStream("/vectors/" + path)) {
            return new String(Objects.requireNonNull(file, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JSON, parsed. */
    public static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first dossier, step or status of the last request. */
    public static JsonNode lastItem(ScriptedTransport transport) {
        JsonNode data = tree(transport.lastBody()).get("data");
        return data.isArray() ? data.get(0) : data;
    }
}
