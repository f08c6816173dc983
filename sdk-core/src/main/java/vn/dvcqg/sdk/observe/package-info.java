/** What happens during a call, told as events, and how to watch it. */
@NullMarked
package vn.dvcqg.sdk.observe;

import org.jspecify.annotations.NullMarked;
