/** The service behind the interface of the catalogue; not exported. */
@NullMarked
package vn.dvcqg.sdk.catalog.internal;

import org.jspecify.annotations.NullMarked;
