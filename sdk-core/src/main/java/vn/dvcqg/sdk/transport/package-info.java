/** How the SDK spares a portal that is throttled or down: the retry quota, the rate limit and the breaker. */
@NullMarked
package vn.dvcqg.sdk.transport;

import org.jspecify.annotations.NullMarked;
