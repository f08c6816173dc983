package vn.dvcqg.sdk.catalog;

import vn.dvcqg.sdk.ExtraFields;

/**
 * A kind of applicant for whom a procedure is made. Immutable and safe for use by several threads.
 *
 * @param code the code; its list is not described; empty when missing
 * @param name the name; empty when missing
 * @param extraFields what the entry holds beyond this
 * @see "docs/protocol/catalogue.md, section Procedure detail"
 */
public record ApplicantKind(String code, String name, ExtraFields extraFields) {}
