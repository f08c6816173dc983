/**
 * Identifiers of dossiers, agencies, procedures, people and enterprises as value types: what exists is valid, in its normal form,
 * and prints masked where it belongs to a person. Identifiers are text; leading zeros matter.
 *
 * @see vn.dvcqg.sdk.id.Identifier
 */
@NullMarked
package vn.dvcqg.sdk.id;

import org.jspecify.annotations.NullMarked;
