package vn.dvcqg.sdk.catalog;

import vn.dvcqg.sdk.ExtraFields;

/**
 * A paper that a dossier of a procedure holds; its code is the component code of a submitted file. Immutable and safe for use
 * by several threads.
 *
 * @param code the code; empty when missing
 * @param name the name; empty when missing
 * @param originals how many originals, as published; empty when missing
 * @param copies how many copies, as published; empty when missing
 * @param formName the name of the form; empty when missing
 * @param url the address of the form as published; empty when missing
 * @param replacingResult the code of the result that can stand in for the paper; empty when missing
 * @param extraFields what the entry holds beyond this
 * @see "docs/protocol/catalogue.md, section Procedure detail"
 */
public record ComponentPaper(
        String code,
        String name,
        String originals,
        String copies,
        String formName,
        String url,
        String replacingResult,
        ExtraFields extraFields) {}
