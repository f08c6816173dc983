/** One login at a time, on a node and among nodes. */
@NullMarked
package vn.dvcqg.sdk.session.internal;

import org.jspecify.annotations.NullMarked;
