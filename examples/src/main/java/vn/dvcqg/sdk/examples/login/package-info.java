/** A one-stop system in miniature: people log in with their account at the portal and file a dossier in their own name. */
@NullMarked
package vn.dvcqg.sdk.examples.login;

import org.jspecify.annotations.NullMarked;
