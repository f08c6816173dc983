package vn.dvcqg.sdk.catalog;

/**
 * How a procedure was published. Immutable and safe for use by several threads.
 *
 * @param agencyCode the code of the publishing agency; empty when missing
 * @param decision the decision; empty when missing
 * @param decisionId the id of the decision; empty when missing
 * @param state the state as published; {@code 1} is public; empty when missing
 * @see "docs/protocol/catalogue.md, section Procedure detail"
 */
public record Publication(String agencyCode, String decision, String decisionId, String state) {

    /**
     * Whether the procedure is public.
     *
     * @return true for the state {@code 1}
     */
    public boolean isPublic() {
        return state.equals("1");
    }
}
