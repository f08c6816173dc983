package vn.dvcqg.sdk.dossier;

/** Values with every field set, for tests of other packages. */
public final class WholeValues {

    private WholeValues() {}

    /** A dossier; other variants differ in every value. */
    public static Dossier dossier(int variant) {
        return new Filler(variant).dossier();
    }

    /** A step. */
    public static ProgressStep progressStep(int variant) {
        return new Filler(variant).progressStep();
    }

    /** The status of a portal-born dossier. */
    public static PortalBornUpdate portalBornUpdate(int variant) {
        return new Filler(variant).portalBornUpdate();
    }
}
