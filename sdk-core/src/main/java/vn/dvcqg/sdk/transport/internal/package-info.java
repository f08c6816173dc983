/** OkHttp behind the transport interface, and the retry around it; not exported. */
@NullMarked
package vn.dvcqg.sdk.transport.internal;

import org.jspecify.annotations.NullMarked;
