package vn.dvcqg.sdk;

import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.internal.Violations;
import vn.dvcqg.sdk.transport.ClientCredentials;
import vn.dvcqg.sdk.transport.GatewayAccess;
import vn.dvcqg.sdk.transport.GatewayAccessBuilder;
import vn.dvcqg.sdk.transport.LgspKey;

/** The access to a gateway and the parts of it that are set by themselves; what is missing is told when all have spoken. */
final class GatewayParts {

    @Nullable
    URI tokenEndpoint;

    @Nullable
    String consumerKey;

    @Nullable
    Supplier<Secret> consumerSecret;

    @Nullable
    String accessKey;

    @Nullable
    Supplier<Secret> secretKey;

    String appName = "";
    String partnerCode = "";
    String partnerCodeCus = "";

    private @Nullable GatewayAccess access;

    void whole(GatewayAccess whole) {
        access = whole;
        ClientCredentials account = whole.clientCredentials();
        tokenEndpoint = account == null ? null : account.tokenEndpoint();
        consumerKey = account == null ? null : account.consumerKey();
        consumerSecret = account == null ? null : account::consumerSecret;
        LgspKey key = whole.lgspKey();
        accessKey = key == null ? null : key.accessKey();
        secretKey = key == null ? null : key::secretKey;
        appName = key == null ? "" : key.appName();
        partnerCode = key == null ? "" : key.partnerCode();
        partnerCodeCus = key == null ? "" : key.partnerCodeCus();
    }

    /** The access as it was given whole, without the parts. */
    @Nullable
    GatewayAccess access() {
        return access;
    }

    /** The access; null when there is none, or after faults have been added. */
    @Nullable
    GatewayAccess decide(List<Violation> found) {
        boolean token = tokenEndpoint != null || consumerKey != null || consumerSecret != null;
        boolean header = accessKey != null || secretKey != null || !(appName + partnerCode + partnerCodeCus).isEmpty();
        if (!token && !header) {
            return null;
        }
        GatewayAccessBuilder builder = GatewayAccess.builder();
        boolean whole = !token || addToken(builder, found);
        whole &= !header || addHeader(builder, found);
        return whole ? PropertyFaults.valueOf("gateway", builder::build, found) : null;
    }

    private boolean addToken(GatewayAccessBuilder builder, List<Violation> found) {
        if (tokenEndpoint == null || consumerKey == null || consumerSecret == null) {
            found.add(Violations.of(
                    "gateway",
                    "gateway-parts",
                    "gateway-token-endpoint, gateway-consumer-key, gateway-consumer-secret"));
            return false;
        }
        Secret secret = PropertyFaults.valueOf("gateway-consumer-secret", consumerSecret, found);
        if (secret != null) {
            builder.clientCredentials(tokenEndpoint, consumerKey, secret);
        }
        return secret != null;
    }

    private boolean addHeader(GatewayAccessBuilder builder, List<Violation> found) {
        if (accessKey == null || secretKey == null) {
            found.add(Violations.of("gateway", "gateway-parts", "lgsp-access-key, lgsp-secret-key"));
            return false;
        }
        Secret secret = PropertyFaults.valueOf("lgsp-secret-key", secretKey, found);
        if (secret != null) {
            builder.lgspAccessToken(new LgspKey(accessKey, secret, appName, partnerCode, partnerCodeCus));
        }
        return secret != null;
    }

    void copyTo(GatewayParts copy) {
        copy.access = access;
        copy.tokenEndpoint = tokenEndpoint;
        copy.consumerKey = consumerKey;
        copy.consumerSecret = consumerSecret;
        copy.accessKey = accessKey;
        copy.secretKey = secretKey;
        copy.appName = appName;
        copy.partnerCode = partnerCode;
        copy.partnerCodeCus = partnerCodeCus;
    }
}
