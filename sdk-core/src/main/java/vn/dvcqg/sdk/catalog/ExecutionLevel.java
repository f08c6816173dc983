package vn.dvcqg.sdk.catalog;

import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.ExtraFields;

/**
 * A level of government at which a procedure is carried out. Immutable and safe for use by several threads.
 *
 * @param level the level, or null when missing
 * @param name its name; empty when missing
 * @param extraFields what the entry holds beyond this
 * @see "docs/protocol/catalogue.md, section Procedure detail"
 */
public record ExecutionLevel(@Nullable AgencyLevel level, String name, ExtraFields extraFields) {}
