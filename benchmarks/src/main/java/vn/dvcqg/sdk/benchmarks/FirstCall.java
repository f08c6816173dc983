package vn.dvcqg.sdk.benchmarks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import vn.dvcqg.sdk.dossier.Dossier;

/**
 * The life of one cold JVM: make the client, make the dossier, log in and submit it once. Prints two numbers, in nanoseconds since
 * {@code main} began: when the client stood, and when the dossier was delivered. Started by {@link ColdStart}.
 */
public final class FirstCall {

    private FirstCall() {}

    /** Arguments: {@code sdk} or {@code bare}, and the endpoint. */
    public static void main(String[] args) throws IOException {
        long began = System.nanoTime();
        URI endpoint = URI.create(args[1]);
        long made;
        if (args[0].equals("sdk")) {
            try (SdkClient sdk = new SdkClient(endpoint)) {
                made = System.nanoTime();
                Dossier dossier = FullDossier.make();
                sdk.submit(dossier);
                print(began, made);
            }
        } else {
            try (BareClient bare = new BareClient(endpoint)) {
                made = System.nanoTime();
                ObjectNode message = BareClient.message();
                message.put("session", bare.login());
                bare.submit(message);
                print(began, made);
            }
        }
    }

    private static void print(long began, long made) {
        long delivered = System.nanoTime();
        System.out.println((made - began) + " " + (delivered - began));
    }
}
