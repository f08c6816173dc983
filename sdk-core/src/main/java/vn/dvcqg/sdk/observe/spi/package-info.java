/** Where a vendor plugs in his own measuring system. */
@NullMarked
package vn.dvcqg.sdk.observe.spi;

import org.jspecify.annotations.NullMarked;
