/**
 * A stand-in for the identity providers of e-government in Viet Nam: a correct OpenID provider over real HTTP that can be
 * told to lie in named ways.
 *
 * <p>Start with {@link vn.dvcqg.sdk.mock.identity.MockIdentity#start()}.
 */
@NullMarked
package vn.dvcqg.sdk.mock.identity;

import org.jspecify.annotations.NullMarked;
