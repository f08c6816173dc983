/**
 * Settings of the connections to the portal. Immutable values with builders.
 *
 * @see vn.dvcqg.sdk.transport.TlsSettings
 */
@NullMarked
package vn.dvcqg.sdk.transport;

import org.jspecify.annotations.NullMarked;
