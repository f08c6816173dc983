/** Where another kind of database is plugged in. */
@NullMarked
package vn.dvcqg.sdk.store.spi;

import org.jspecify.annotations.NullMarked;
