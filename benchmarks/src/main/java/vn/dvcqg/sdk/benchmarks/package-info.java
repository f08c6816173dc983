/** What the SDK costs beside bare OkHttp and Jackson. Never published. */
@NullMarked
package vn.dvcqg.sdk.benchmarks;

import org.jspecify.annotations.NullMarked;
