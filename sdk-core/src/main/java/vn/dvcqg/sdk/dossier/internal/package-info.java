/** The services behind the interfaces of dossiers; not exported. */
@NullMarked
package vn.dvcqg.sdk.dossier.internal;

import org.jspecify.annotations.NullMarked;
