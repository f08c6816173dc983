/** Parts that every area of this module shares; not exported. */
@NullMarked
package vn.dvcqg.sdk.internal;

import org.jspecify.annotations.NullMarked;
