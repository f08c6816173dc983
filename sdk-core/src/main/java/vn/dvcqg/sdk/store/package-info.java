/** The database in which the SDK keeps what must survive: shared by everything durable. */
@NullMarked
package vn.dvcqg.sdk.store;

import org.jspecify.annotations.NullMarked;
