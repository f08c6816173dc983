/** Where another kind of database is plugged in, and what seals that which must not lie there as it is. */
@NullMarked
package vn.dvcqg.sdk.store.spi;

import org.jspecify.annotations.NullMarked;
