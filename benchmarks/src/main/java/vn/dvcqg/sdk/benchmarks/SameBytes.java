package vn.dvcqg.sdk.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes sure that the two sides are worth comparing: they send the same login and the same message, byte for byte. */
final class SameBytes {

    private SameBytes() {}

    /** The texts that the SDK sends: the login, then the dossier. */
    static List<String> ofSdk() {
        List<String> bodies = new ArrayList<>();
        try (MinimalPortal portal = MinimalPortal.start(body -> add(bodies, body));
                SdkClient sdk = SdkClient.usual(portal.endpoint())) {
            sdk.submit(FullDossier.make());
        }
        return bodies;
    }

    /** The texts that the bare client sends. */
    static List<String> ofBare() {
        List<String> bodies = new ArrayList<>();
        try (MinimalPortal portal = MinimalPortal.start(body -> add(bodies, body));
                BareClient bare = new BareClient(portal.endpoint())) {
            bare.login();
            bare.submit(BareClient.message());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bodies;
    }

    static void orThrow() {
        List<String> sdk = ofSdk();
        if (!sdk.equals(ofBare())) {
            throw new IllegalStateException(
                    "full-dossier.json is not what the SDK sends, the figures would mean nothing; it sends " + sdk);
        }
    }

    /** The answer that the client waited for orders this before the reading of the list. */
    private static void add(List<String> bodies, byte[] body) {
        bodies.add(new String(body, StandardCharsets.UTF_8));
    }
}
