/** Reads certificates and keys and makes TLS contexts of them; not exported. */
@NullMarked
package vn.dvcqg.sdk.transport.internal.tls;

import org.jspecify.annotations.NullMarked;
