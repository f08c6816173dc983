/** How the bad network works. Nothing here is for use outside this module. */
@NullMarked
package vn.dvcqg.sdk.mock.net.internal;

import org.jspecify.annotations.NullMarked;
