/** How the mock works. Nothing here is for use outside this module. */
@NullMarked
package vn.dvcqg.sdk.mock.internal;

import org.jspecify.annotations.NullMarked;
