package vn.dvcqg.sdk;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import vn.dvcqg.sdk.catalog.CatalogSettings;
import vn.dvcqg.sdk.catalog.CatalogSettingsBuilder;

/** The settings of the copies of the catalogue by the names that they have as properties. */
final class CatalogProperties {

    private static final Map<String, BiConsumer<PortalConfigBuilder, String>> SETTERS = new LinkedHashMap<>();

    static {
        SETTERS.put("catalog", CatalogProperties::onOrOff);
        put("catalog-list-age", (to, text) -> to.listAge(PropertyValues.duration(text)));
        put("catalog-detail-age", (to, text) -> to.detailAge(PropertyValues.duration(text)));
        put("catalog-refresh-ahead", (to, text) -> to.refreshAhead(PropertyValues.fraction(text)));
        put("catalog-max-details", (to, text) -> to.maxDetails(PropertyValues.number(text)));
        put("catalog-stale-for", (to, text) -> to.staleFor(PropertyValues.duration(text)));
        put("catalog-folder", (to, text) -> to.folder(PropertyValues.file(text)));
    }

    private CatalogProperties() {}

    /** The setters by name. */
    static Map<String, BiConsumer<PortalConfigBuilder, String>> setters() {
        return SETTERS;
    }

    private static void put(String name, BiConsumer<CatalogSettingsBuilder, String> setter) {
        SETTERS.put(name, (to, text) -> {
            if (to.catalog.isOff()) {
                throw new IllegalArgumentException("has no meaning while the catalogue is off; leave one of them out");
            }
            CatalogSettingsBuilder settings = to.catalog.toBuilder();
            setter.accept(settings, text);
            to.catalog(settings.build());
        });
    }

    private static void onOrOff(PortalConfigBuilder to, String text) {
        switch (text.toLowerCase(Locale.ROOT)) {
            case "on" -> to.catalog(to.catalog.isOff() ? CatalogSettings.DEFAULT : to.catalog);
            case "off" -> to.catalog(CatalogSettings.OFF);
            default -> throw new IllegalArgumentException("must be on or off");
        }
    }
}
