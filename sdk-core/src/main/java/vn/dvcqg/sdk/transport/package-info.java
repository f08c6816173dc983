/**
 * How the SDK connects: how many connections it keeps, whether it speaks HTTP/2, and through which proxy it goes.
 *
 * @see vn.dvcqg.sdk.transport.ConnectionSettings
 */
@NullMarked
package vn.dvcqg.sdk.transport;

import org.jspecify.annotations.NullMarked;
