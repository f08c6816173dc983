package vn.dvcqg.sdk.session.spi;

import vn.dvcqg.sdk.Secret;

/** Makes keepers of sessions that follow the settings of the portal. Safe for use by several threads. */
@FunctionalInterface
public interface SessionKeepers {

    /**
     * A keeper. A profile asks once for each account and keeps it.
     *
     * @param key whose session
     * @param secret the password, which is used for nothing but telling whether it has changed since it was refused
     * @param login logs in
     * @return the keeper
     */
    SessionKeeper keeper(SessionKey key, Secret secret, Login login);
}
