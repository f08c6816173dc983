package vn.dvcqg.sdk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.internal.Violations;
import vn.dvcqg.sdk.transport.TlsSettings;
import vn.dvcqg.sdk.transport.TlsSettingsBuilder;
import vn.dvcqg.sdk.transport.internal.tls.KeyCheck;

/** The settings of TLS and the properties that change them; whether all fit together is asked when all have spoken. */
final class TlsParts {

    private TlsSettings whole = TlsSettings.DEFAULT;
    private final Map<String, String> texts = new TreeMap<>();
    private @Nullable LocalDate end;

    void whole(TlsSettings settings) {
        whole = settings;
        texts.clear();
        end = null;
    }

    /** Properties of one place; each replaces what an earlier place said of the same matter. */
    void texts(Map<String, String> properties) {
        Map<String, String> own = new TreeMap<>(properties);
        own.keySet().retainAll(TlsProperties.names());
        for (String name : own.keySet()) {
            TlsProperties.twins(name).forEach(texts::remove);
        }
        texts.putAll(own);
    }

    /** The settings as they were given whole, without the properties. */
    TlsSettings whole() {
        return whole;
    }

    /** What a line of the configuration tells of the certificate that is shown. */
    String describeEnd() {
        return end == null ? "" : ", certificate valid until " + end + " when it was read";
    }

    /** The settings with their properties, after the files were looked at; faults are added. */
    TlsParts decide(boolean otherTransport, List<Violation> found) {
        TlsParts decided = new TlsParts();
        int before = found.size();
        TlsSettingsBuilder builder = whole.toBuilder();
        TlsProperties.apply(texts, builder, found);
        if (found.size() > before) {
            return decided;
        }
        try {
            decided.whole = texts.isEmpty() ? whole : builder.build();
        } catch (SetupProblemException e) {
            found.addAll(e.problems());
            return decided;
        }
        if (otherTransport && decided.whole != TlsSettings.DEFAULT) {
            found.add(Violations.of("tls", "setup-tls-transport"));
            return decided;
        }
        decided.end = KeyCheck.check(decided.whole, found);
        return decided;
    }

    void copyTo(TlsParts copy) {
        copy.whole = whole;
        copy.texts.clear();
        copy.texts.putAll(texts);
        copy.end = end;
    }
}
