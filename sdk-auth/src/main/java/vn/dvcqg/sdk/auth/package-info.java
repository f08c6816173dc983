/**
 * E-identity: a login through the national portal, VNeID or the staff's own provider that cannot be forged. Begin with {@link
 * vn.dvcqg.sdk.auth.LoginFlow}.
 */
@NullMarked
package vn.dvcqg.sdk.auth;

import org.jspecify.annotations.NullMarked;
