/** The generations of the portal's interface: which one is spoken, and every setting that the published facts leave open. */
@NullMarked
package vn.dvcqg.sdk.protocol;

import org.jspecify.annotations.NullMarked;
