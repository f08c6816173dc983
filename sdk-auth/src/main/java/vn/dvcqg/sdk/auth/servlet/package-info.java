/** A thin helper for hosts with {@code jakarta.servlet}; a host without it never loads this package. */
@NullMarked
package vn.dvcqg.sdk.auth.servlet;

import org.jspecify.annotations.NullMarked;
