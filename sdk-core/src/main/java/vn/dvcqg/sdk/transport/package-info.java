/** How requests travel: what a gateway on the way asks for. */
@NullMarked
package vn.dvcqg.sdk.transport;

import org.jspecify.annotations.NullMarked;
