/** Brings events to whoever listens. */
@NullMarked
package vn.dvcqg.sdk.observe.internal;

import org.jspecify.annotations.NullMarked;
