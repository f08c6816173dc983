package vn.dvcqg.sdk.mock.identity.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigInteger;
import vn.dvcqg.sdk.mock.internal.FlawKind;

/** Claims that are missing or of another type. A claim that is not there, or not of the other type, stays as it is. */
final class ClaimFlaws {
    private ClaimFlaws() {}

    static void apply(Ask ask, ObjectNode claims) {
        if (ask.has(FlawKind.MISSING_CLAIM)) {
            claims.remove(ask.value(FlawKind.MISSING_CLAIM, "name"));
        }
        if (ask.has(FlawKind.INT_INSTEAD_OF_STRING)) {
            String name = ask.value(FlawKind.INT_INSTEAD_OF_STRING, "name");
            JsonNode old = claims.path(name);
            if (old.isTextual() && old.asText().matches("\\d+")) {
                // leading zeros are lost, as they are in the field
                claims.set(name, BigIntegerNode.valueOf(new BigInteger(old.asText())));
            }
        }
        if (ask.has(FlawKind.STRING_INSTEAD_OF_INT)) {
            String name = ask.value(FlawKind.STRING_INSTEAD_OF_INT, "name");
            if (claims.path(name).isNumber()) {
                claims.set(name, TextNode.valueOf(claims.path(name).asText()));
            }
        }
    }
}
