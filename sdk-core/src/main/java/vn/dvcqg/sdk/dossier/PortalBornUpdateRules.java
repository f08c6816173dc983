package vn.dvcqg.sdk.dossier;

/** The rules that a report on a portal-born dossier keeps. */
final class PortalBornUpdateRules {

    private PortalBornUpdateRules() {}

    static void check(PortalBornUpdateBuilder update, Checks checks) {
        checks.required("portalCode", update.portalCode);
        checks.required("localCode", update.localCode);
        checks.text("note", update.note);
        checks.required("handledAt", update.handledAt);
        checks.time("handledAt", update.handledAt);
        checks.required("status", update.status);
        checks.each("files", update.files, PaperRules::processedFile);
        checks.distinct("files", update.files, file -> file);
    }
}
