/** Domain objects as JSON in the SDK's own words, as they wait in the database. Not the wire. */
@NullMarked
package vn.dvcqg.sdk.sync.internal.codec;

import org.jspecify.annotations.NullMarked;
