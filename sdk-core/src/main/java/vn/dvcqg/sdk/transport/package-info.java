/**
 * Settings of the connections to the portal: how many are kept, whether HTTP/2 is spoken, through which proxy they go, whom they trust
 * and how calls are held back. Immutable values with builders.
 *
 * @see vn.dvcqg.sdk.transport.ConnectionSettings
 * @see vn.dvcqg.sdk.transport.TlsSettings
 */
@NullMarked
package vn.dvcqg.sdk.transport;

import org.jspecify.annotations.NullMarked;
