package vn.dvcqg.sdk.dossier;

import java.util.Locale;
import java.util.ResourceBundle;

/** The names of the statuses, loaded when the first one is asked for. */
final class StatusNames {

    private static final ResourceBundle VI = bundle("statuses_vi");
    private static final ResourceBundle EN = bundle("statuses_en");

    private StatusNames() {}

    static String vietnamese(DossierStatus status) {
        return name(VI, status);
    }

    static String english(DossierStatus status) {
        return name(EN, status);
    }

    private static String name(ResourceBundle names, DossierStatus status) {
        return status.isKnown() ? names.getString(status.name()) : names.getString("unknown") + " " + status.code();
    }

    private static ResourceBundle bundle(String name) {
        // The root locale: the files are chosen by name, never by the locale of the machine.
        return ResourceBundle.getBundle("vn.dvcqg.sdk.dossier." + name, Locale.ROOT);
    }
}
