/**
 * The way in: the portal's configuration and connection, the exception tree, money, secrets and time.
 *
 * @see vn.dvcqg.sdk.PortalException
 */
@NullMarked
package vn.dvcqg.sdk;

import org.jspecify.annotations.NullMarked;
