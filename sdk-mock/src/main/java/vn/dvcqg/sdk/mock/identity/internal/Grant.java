package vn.dvcqg.sdk.mock.identity.internal;

import vn.dvcqg.sdk.mock.identity.IdentityAccount;

/**
 * What one login came to.
 *
 * @param accountLevel what the account can reach, as userinfo tells it
 * @param level what was reached this time, as {@code acr} tells it
 */
record Grant(AuthRequest request, Session session, int accountLevel, int level) {
    IdentityAccount account() {
        return session.account();
    }

    String clientId() {
        return request.party().clientId();
    }
}
