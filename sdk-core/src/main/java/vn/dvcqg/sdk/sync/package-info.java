/** Durable work for the portal: recorded in a database now, delivered in order soon. */
@NullMarked
package vn.dvcqg.sdk.sync;

import org.jspecify.annotations.NullMarked;
