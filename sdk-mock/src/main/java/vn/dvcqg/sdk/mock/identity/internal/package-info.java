/** The inside of the mock identity provider. */
@NullMarked
package vn.dvcqg.sdk.mock.identity.internal;

import org.jspecify.annotations.NullMarked;
