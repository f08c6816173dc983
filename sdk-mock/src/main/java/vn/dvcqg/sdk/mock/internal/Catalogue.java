package vn.dvcqg.sdk.mock.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What the portal publishes, read once from JSON files. */
record Catalogue(
        ArrayNode procedures,
        ArrayNode agencies,
        ArrayNode fields,
        ArrayNode services,
        ArrayNode techIds,
        List<String> portalBorn) {

    static Catalogue load(Optional<Path> folder) {
        folder.filter(f -> !Files.isDirectory(f)).ifPresent(f -> {
            throw new IllegalArgumentException("the catalogue folder " + f + " does not exist or is not a folder");
        });
        ArrayNode born = rows(folder, "portal-born.json");
        return new Catalogue(
                rows(folder, "procedures.json"),
                rows(folder, "agencies.json"),
                rows(folder, "fields.json"),
                rows(folder, "services.json"),
                rows(folder, "techids.json"),
                StreamSupport.stream(born.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
    }

    /** The detail of one procedure; a local form of its code (with an agency behind) finds it too. */
    Optional<JsonNode> procedure(String code) {
        return StreamSupport.stream(procedures.spliterator(), false)
                .filter(p -> matches(p.path("MATTHC").asText(), code))
                .findFirst();
    }

    Optional<String> techId(String number) {
        return StreamSupport.stream(techIds.spliterator(), false)
                .filter(t -> t.path("mstorcmnd").asText().equals(number))
                .map(t -> t.path("TECHNICALID").asText())
                .findFirst();
    }

    private static boolean matches(String national, String code) {
        return code.equals(national) || code.startsWith(national + ".");
    }

    private static ArrayNode rows(Optional<Path> folder, String name) {
        try {
            Optional<Path> own = folder.map(f -> f.resolve(name)).filter(Files::isRegularFile);
            String text = own.isPresent() ? Files.readString(own.get()) : builtIn(name);
            return Json.parse(text)
                    .filter(JsonNode::isArray)
                    .map(ArrayNode.class::cast)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "the catalogue file " + own.map(Path::toString).orElse(name) + " is not a JSON array"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the catalogue file " + name, unreadable);
        }
    }

    private static String builtIn(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                Catalogue.class.getResourceAsStream("/vn/dvcqg/sdk/mock/catalogue/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
