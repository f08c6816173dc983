/**
 * Dossiers, their progress and what the portal says about them, as values in plain English names.
 *
 * @see vn.dvcqg.sdk.dossier.Dossier
 */
@NullMarked
package vn.dvcqg.sdk.dossier;

import org.jspecify.annotations.NullMarked;
