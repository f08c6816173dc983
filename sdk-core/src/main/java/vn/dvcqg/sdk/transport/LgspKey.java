package vn.dvcqg.sdk.transport;

import java.util.Objects;
import vn.dvcqg.sdk.Secret;

/**
 * The key that the operator of an LGSP gave to a system. Immutable; prints without the secret.
 *
 * @param accessKey the public part
 * @param secretKey the secret part
 * @param appName the name of the application, as it was registered
 * @param partnerCode the code of the partner that calls
 * @param partnerCodeCus the code of the partner's customer; may be empty
 * @see "docs/protocol/session.md, section Gateway"
 */
public record LgspKey(String accessKey, Secret secretKey, String appName, String partnerCode, String partnerCodeCus) {

    /**
     * Checks that nothing is missing.
     *
     * @param accessKey not null
     * @param secretKey not null
     * @param appName not null
     * @param partnerCode not null
     * @param partnerCodeCus not null
     * @throws NullPointerException if a part is null
     */
    public LgspKey {
        Objects.requireNonNull(accessKey, "accessKey");
        Objects.requireNonNull(secretKey, "secretKey");
        Objects.requireNonNull(appName, "appName");
        Objects.requireNonNull(partnerCode, "partnerCode");
        Objects.requireNonNull(partnerCodeCus, "partnerCodeCus");
    }
}
