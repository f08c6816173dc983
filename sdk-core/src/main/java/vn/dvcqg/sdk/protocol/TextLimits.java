package vn.dvcqg.sdk.protocol;

/**
 * How long texts may be, in characters. No limit of the portal is published; the defaults are the ones that a running client
 * keeps. A longer text is refused before sending, never cut.
 *
 * @param summary the abstract of a dossier
 * @param note the note of a dossier
 * @param officerName the name of an officer in a progress step
 * @param fileName the name of a submitted file
 * @param resultName the name of a result paper
 * @param dossierCode the code of a dossier
 * @see "docs/protocol/dossier.md, section Limits"
 */
public record TextLimits(int summary, int note, int officerName, int fileName, int resultName, int dossierCode) {

    /** Abstract 1,000; note 2,000; officer 50; file name 4,000; result name 2,000; dossier code 50. */
    public static final TextLimits DEFAULT = new TextLimits(1000, 2000, 50, 4000, 2000, 50);

    /**
     * Checks the ranges.
     *
     * @param summary at least 1
     * @param note at least 1
     * @param officerName at least 1
     * @param fileName at least 1
     * @param resultName at least 1
     * @param dossierCode at least 1
     * @throws IllegalArgumentException if a limit is below 1
     */
    public TextLimits {
        if (Math.min(
                        Math.min(Math.min(summary, note), Math.min(officerName, fileName)),
                        Math.min(resultName, dossierCode))
                < 1) {
            throw new IllegalArgumentException("every text limit must be at least 1");
        }
    }
}
