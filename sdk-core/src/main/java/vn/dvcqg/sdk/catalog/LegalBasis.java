package vn.dvcqg.sdk.catalog;

import vn.dvcqg.sdk.ExtraFields;

/**
 * A legal document on which a procedure rests. Immutable and safe for use by several threads.
 *
 * @param number its number; empty when missing
 * @param name its name; empty when missing
 * @param issuer the agency that issued it; empty when missing
 * @param issuedOn its date as published, because the form is not described; empty when missing
 * @param effectiveFrom the date from which it holds, as published; empty when missing
 * @param url where it can be read, as published; empty when missing
 * @param extraFields what the entry holds beyond this
 * @see "docs/protocol/catalogue.md, section Procedure detail"
 */
public record LegalBasis(
        String number,
        String name,
        String issuer,
        String issuedOn,
        String effectiveFrom,
        String url,
        ExtraFields extraFields) {}
