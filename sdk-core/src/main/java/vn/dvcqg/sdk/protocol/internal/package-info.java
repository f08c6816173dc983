/** The codecs: the only place where the portal's own field names stand; not exported. */
@NullMarked
package vn.dvcqg.sdk.protocol.internal;

import org.jspecify.annotations.NullMarked;
