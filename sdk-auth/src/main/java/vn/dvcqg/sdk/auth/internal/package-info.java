/** The steps of a login on the wire. Changes without notice. */
@NullMarked
package vn.dvcqg.sdk.auth.internal;

import org.jspecify.annotations.NullMarked;
