/** A thin helper for the HTTP server of the JDK. */
@NullMarked
package vn.dvcqg.sdk.auth.httpserver;

import org.jspecify.annotations.NullMarked;
