/**
 * A stand-in for the National Public Service Portal: it speaks the classic protocol over real HTTP, keeps what it is
 * sent, checks every message against its own schema files and can be told to fail in named ways.
 *
 * <p>Start with {@link vn.dvcqg.sdk.mock.MockPortal#start()}.
 */
@NullMarked
package vn.dvcqg.sdk.mock;

import org.jspecify.annotations.NullMarked;
