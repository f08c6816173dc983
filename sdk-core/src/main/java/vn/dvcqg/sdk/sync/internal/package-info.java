/** Tables, plans and workers of durable work. */
@NullMarked
package vn.dvcqg.sdk.sync.internal;

import org.jspecify.annotations.NullMarked;
