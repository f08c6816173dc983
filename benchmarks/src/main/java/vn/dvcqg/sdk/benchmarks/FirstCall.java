package vn.dvcqg.sdk.benchmarks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.dvcqg.sdk.dossier.Dossier;

/**
 * The life of one cold JVM: make the client, make the dossier, log in and submit it once. Prints four numbers, in nanoseconds since
 * {@code main} began: time and processor time of the thread when the client stood, and both when the dossier was delivered.
 * Started by {@link ColdStart}.
 */
public final class FirstCall {

    private static final Path THREAD = Path.of("/proc/thread-self/schedstat");

    private FirstCall() {}

    private record Moment(long nanos, long cpuNanos) {

        static Moment now() throws IOException {
            // Linux tells it in a file; the beans of the JDK would load more classes than the program under test
            long cpu = Files.exists(THREAD)
                    ? Long.parseLong(Files.readString(THREAD).split(" ", -1)[0])
                    : 0;
            return new Moment(System.nanoTime(), cpu);
        }

        String since(Moment earlier) {
            return (nanos - earlier.nanos) + " " + (cpuNanos - earlier.cpuNanos);
        }
    }

    /** Arguments: {@code sdk} or {@code bare}, and the endpoint. */
    public static void main(String[] args) throws IOException {
        Moment began = Moment.now();
        URI endpoint = URI.create(args[1]);
        Moment made;
        Moment delivered;
        if (args[0].equals("sdk")) {
            try (SdkClient sdk = SdkClient.usual(endpoint)) {
                made = Moment.now();
                Dossier dossier = FullDossier.make();
                sdk.submit(dossier);
                delivered = Moment.now();
            }
        } else {
            try (BareClient bare = new BareClient(endpoint)) {
                made = Moment.now();
                ObjectNode message = BareClient.message();
                message.put("session", bare.login());
                bare.submit(message);
                delivered = Moment.now();
            }
        }
        System.out.println(made.since(began) + " " + delivered.since(began));
    }
}
