package vn.dvcqg.sdk.auth;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;

/** The hash of an access token as an independent library makes it. */
final class AccessTokenHashes {

    private AccessTokenHashes() {}

    @SuppressWarnings("deprecation") // the other method wants a curve, which RSA has not
    static String of(String token) {
        return AccessTokenHash.compute(new BearerAccessToken(token), JWSAlgorithm.RS256)
                .getValue();
    }
}
