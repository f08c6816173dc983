package vn.dvcqg.sdk.transport.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import vn.dvcqg.sdk.internal.Json;
import vn.dvcqg.sdk.transport.LgspKey;

/** The value of the header {@code lgspaccesstoken}: JSON in Base64, which hides nothing, so that it is as secret as the key. */
final class LgspHeader {

    static final String NAME = "lgspaccesstoken";

    private LgspHeader() {}

    static String of(LgspKey key) {
        try {
            byte[] json = Json.MAPPER.writeValueAsBytes(Json.MAPPER
                    .createObjectNode()
                    .put("AccessKey", key.accessKey())
                    .put("SecretKey", key.secretKey().reveal())
                    .put("AppName", key.appName())
                    .put("PartnerCode", key.partnerCode())
                    .put("PartnerCodeCus", key.partnerCodeCus()));
            return Base64.getEncoder().encodeToString(json);
        } catch (JsonProcessingException e) {
            // without the cause, whose text may hold the key
            throw new IllegalStateException("five texts can always be written as JSON in " + StandardCharsets.UTF_8);
        }
    }
}
