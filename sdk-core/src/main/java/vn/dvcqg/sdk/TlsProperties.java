package vn.dvcqg.sdk;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.internal.Violations;
import vn.dvcqg.sdk.transport.TlsSettingsBuilder;
import vn.dvcqg.sdk.transport.TlsVersion;

/** The settings of TLS by the names that they have as properties. */
final class TlsProperties {

    private static final String PREFIX = "dvcqg.";
    private static final String TRUST = "tls-trust-file";
    private static final String TRUST_PASSWORD = "tls-trust-password";
    private static final String KEY_PASSWORD = "tls-key-password";
    private static final String FILE = "-file";

    private static final Map<String, BiConsumer<TlsSettingsBuilder, String>> SETTERS = new LinkedHashMap<>();

    static {
        SETTERS.put(TRUST, (to, text) -> to.trust(PropertyValues.file(text)));
        SETTERS.put("tls-trust-jdk-too", (to, text) -> to.trustJdkToo(PropertyValues.bool(text)));
        SETTERS.put("tls-certificate-file", (to, text) -> to.certificate(PropertyValues.file(text)));
        SETTERS.put("tls-key-file", (to, text) -> to.key(PropertyValues.file(text)));
        SETTERS.put("tls-key-store-file", (to, text) -> to.keyStore(PropertyValues.file(text)));
        SETTERS.put("tls-key-alias", TlsSettingsBuilder::keyAlias);
        SETTERS.put(KEY_PASSWORD, (to, text) -> to.keyPassword(Secret.of(text)));
        SETTERS.put(KEY_PASSWORD + FILE, (to, text) -> to.keyPasswordFile(PropertyValues.file(text)));
        SETTERS.put("tls-minimum-version", (to, text) -> to.minimumVersion(version(text)));
        SETTERS.put("tls-reload-every", (to, text) -> to.reloadEvery(PropertyValues.duration(text)));
    }

    private TlsProperties() {}

    static Set<String> names() {
        Set<String> names = new TreeSet<>(SETTERS.keySet());
        names.addAll(List.of(TRUST_PASSWORD, TRUST_PASSWORD + FILE));
        return names;
    }

    /** The names that speak of the same matter, the name itself included. */
    static List<String> twins(String name) {
        return Stream.of(TRUST_PASSWORD, KEY_PASSWORD)
                .map(password -> List.of(password, password + FILE))
                .filter(pair -> pair.contains(name))
                .findFirst()
                .orElse(List.of(name));
    }

    /** Puts the texts into the builder; those that cannot be used become faults. */
    static void apply(Map<String, String> texts, TlsSettingsBuilder to, List<Violation> found) {
        for (String password : List.of(TRUST_PASSWORD, KEY_PASSWORD)) {
            if (texts.keySet().containsAll(twins(password))) {
                found.add(Violations.of(PREFIX + password, "setup-tls-two-passwords"));
            }
        }
        SETTERS.forEach((name, setter) -> {
            String text = texts.get(name);
            if (text != null) {
                attempt(name, () -> setter.accept(to, text), found);
            }
        });
        String password = texts.get(TRUST_PASSWORD);
        String file = texts.get(TRUST_PASSWORD + FILE);
        String store = texts.get(TRUST);
        if (password != null) {
            attempt(TRUST_PASSWORD, () -> to.trust(trusted(store), Secret.of(password)), found);
        } else if (file != null) {
            attempt(
                    TRUST_PASSWORD + FILE,
                    () -> to.trust(trusted(store), Secret.fromFile(PropertyValues.file(file))),
                    found);
        }
    }

    private static Path trusted(@Nullable String store) {
        if (store == null) {
            throw new SetupProblemException(List.of(Violations.of(TRUST, "setup-tls-trust-password-alone")));
        }
        return PropertyValues.file(store);
    }

    private static void attempt(String name, Runnable setter, List<Violation> found) {
        PropertyFaults.valueOf(
                PREFIX + name,
                () -> {
                    setter.run();
                    return name;
                },
                found);
    }

    private static TlsVersion version(String text) {
        if (!text.matches("(?i)(tls)?[-_v ]*1[._-][23]")) {
            throw new IllegalArgumentException("must be 1.2 or 1.3");
        }
        return text.endsWith("2") ? TlsVersion.TLS_1_2 : TlsVersion.TLS_1_3;
    }
}
