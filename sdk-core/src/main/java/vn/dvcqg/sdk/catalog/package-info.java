/**
 * The catalogues of the portal as it publishes them: procedures, agencies, fields of work, services. Whatever an entry lacks is an
 * empty text or an empty list.
 *
 * @see vn.dvcqg.sdk.catalog.Procedure
 */
@NullMarked
package vn.dvcqg.sdk.catalog;

import org.jspecify.annotations.NullMarked;
