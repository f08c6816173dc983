/** What a vendor implements to bring his own transport, and what a profile uses to send: requests, answers, failures. */
@NullMarked
package vn.dvcqg.sdk.transport.spi;

import org.jspecify.annotations.NullMarked;
