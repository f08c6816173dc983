/** What a vendor may bring himself: the memory of used logins and the sealing of cookies. */
@NullMarked
package vn.dvcqg.sdk.auth.spi;

import org.jspecify.annotations.NullMarked;
