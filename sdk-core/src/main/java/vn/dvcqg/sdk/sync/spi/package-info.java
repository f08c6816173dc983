/** Where a vendor plugs in his own protection of what waits in the database. */
@NullMarked
package vn.dvcqg.sdk.sync.spi;

import org.jspecify.annotations.NullMarked;
