/** What every table of the SDK needs: transactions, a version, failures that say what was tried. Plain JDBC, portable SQL. */
@NullMarked
package vn.dvcqg.sdk.store.internal;

import org.jspecify.annotations.NullMarked;
