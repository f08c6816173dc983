/** What a new protocol profile implements. The services above it do not change. */
@NullMarked
package vn.dvcqg.sdk.protocol.spi;

import org.jspecify.annotations.NullMarked;
