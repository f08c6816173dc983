package vn.dvcqg.sdk.transport.internal;

import vn.dvcqg.sdk.Secret;

/**
 * Who logs in to a proxy.
 *
 * @param username the user name
 * @param password the password
 */
record ProxyLogin(String username, Secret password) {}
