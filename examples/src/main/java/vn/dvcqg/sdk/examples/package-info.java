/** Small programs that show the SDK at work; copied by vendors, never published. */
@NullMarked
package vn.dvcqg.sdk.examples;

import org.jspecify.annotations.NullMarked;
