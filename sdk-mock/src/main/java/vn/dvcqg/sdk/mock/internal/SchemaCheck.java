package vn.dvcqg.sdk.mock.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.AnnotationKeyword;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Checks a message against the schema file of its service. Each schema is read once, at its first use. */
final class SchemaCheck {
    private static final String BASE = "https://mock.invalid/schema/";

    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    SchemaCheck() {
        Dialect dialect = Dialect.builder(Dialects.getDraft202012())
                .keyword(new AnnotationKeyword(SchemaFindings.KEYWORD))
                .format(new WireFormats.RealTime())
                .format(new WireFormats.RealIdentity())
                .format(new WireFormats.DossierDate())
                .build();
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .pathType(PathType.JSON_POINTER)
                .build();
        registry = SchemaRegistry.withDefaultDialect(
                dialect, builder -> builder.schemaRegistryConfig(config).schemas(SchemaCheck::text));
    }

    void check(String name, JsonNode message, Verdict verdict) {
        Schema schema = schemas.computeIfAbsent(name, n -> registry.getSchema(SchemaLocation.of(BASE + n + ".json")));
        List<Error> errors = new ArrayList<>(schema.validate(message));
        new SchemaFindings(errors, uri -> Json.parse(text(uri)).orElseThrow()).tell(verdict);
    }

    private static String text(String uri) {
        String name = uri.substring(BASE.length());
        try (InputStream in = Objects.requireNonNull(
                SchemaCheck.class.getResourceAsStream("/vn/dvcqg/sdk/mock/schema/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
