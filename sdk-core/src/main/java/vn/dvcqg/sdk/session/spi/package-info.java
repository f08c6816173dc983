/** What a vendor implements to share sessions in his own way, and what a profile uses to get one. */
@NullMarked
package vn.dvcqg.sdk.session.spi;

import org.jspecify.annotations.NullMarked;
