package vn.dvcqg.sdk.sync.internal.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Function;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.PortalBornUpdate;
import vn.dvcqg.sdk.dossier.ProgressStep;
import vn.dvcqg.sdk.internal.Json;

/**
 * What waits in the database: {@code {"v":1,"kind":"dossier","data":{...}}}. Fields are only ever added, so every version reads what an
 * earlier one wrote; a version that would give a name another meaning must raise the number.
 */
public final class PayloadCodec {

    private static final int VERSION = 1;
    private static final String DOSSIER = "dossier";
    private static final String STEP = "step";
    private static final String PORTAL_BORN = "portalBorn";

    private PayloadCodec() {}

    /** The text of a dossier. */
    public static String write(Dossier dossier) {
        return wrap(DOSSIER, DossierJson.write(dossier));
    }

    /** The text of a step. */
    public static String write(ProgressStep step) {
        return wrap(STEP, StepJson.write(step));
    }

    /** The text of the status of a portal-born dossier. */
    public static String write(PortalBornUpdate update) {
        return wrap(PORTAL_BORN, StepJson.write(update));
    }

    /** Reads a dossier. */
    public static Dossier dossier(String payload) {
        return unwrap(DOSSIER, payload, DossierJson::read);
    }

    /** Reads a step. */
    public static ProgressStep step(String payload) {
        return unwrap(STEP, payload, StepJson::step);
    }

    /** Reads the status of a portal-born dossier. */
    public static PortalBornUpdate portalBorn(String payload) {
        return unwrap(PORTAL_BORN, payload, StepJson::portalBorn);
    }

    /** What stays of a payload once it is erased: SHA-256 of its text, in hexadecimal digits. */
    public static String hash(String payload) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(payload.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String wrap(String kind, Node data) {
        return Node.empty()
                .put("v", VERSION)
                .put("kind", kind)
                .put("data", data)
                .json()
                .toString();
    }

    private static <T> T unwrap(String kind, String payload, Function<Node, T> reader) {
        Node whole = parse(payload);
        if (whole.number("v") > VERSION) {
            throw new IllegalArgumentException(
                    "the payload was written by a newer version of the SDK: " + whole.number("v"));
        }
        if (!whole.needed("kind").equals(kind)) {
            throw new IllegalArgumentException("the payload is of another kind: " + whole.needed("kind"));
        }
        return reader.apply(Objects.requireNonNull(whole.object("data"), "data"));
    }

    private static Node parse(String payload) {
        try {
            return new Node((ObjectNode) Json.MAPPER.readTree(payload));
        } catch (JsonProcessingException | ClassCastException e) {
            // the cause would repeat the payload
            throw new IllegalArgumentException("the payload is not the JSON of this SDK");
        }
    }
}
