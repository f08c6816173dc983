package vn.dvcqg.sdk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.internal.Violations;
import vn.dvcqg.sdk.protocol.ClassicProfile;
import vn.dvcqg.sdk.protocol.ClassicProfileBuilder;

/**
 * Takes over settings from texts; a text that cannot be used becomes a fault with the name of its setting, never with a secret. What
 * a later source says of a setting replaces what an earlier one said, its faults included.
 */
final class PropertyReader {

    private static final Logger LOG = LoggerFactory.getLogger(PropertyReader.class);

    private static final String PREFIX = "dvcqg.";
    private static final String USERNAME = "username";
    private static final String PASSWORD = "password";
    private static final String PASSWORD_FILE = "password-file";
    private static final String PROFILE = "profile";

    private static final Map<String, BiConsumer<PortalConfigBuilder, String>> MAIN = new LinkedHashMap<>();

    static {
        MAIN.putAll(ConnectionProperties.setters());
        MAIN.put("endpoint", (to, text) -> to.endpoint(PropertyValues.address(text)));
        MAIN.put("agency", (to, text) -> to.agency(AgencyCode.of(text)));
        MAIN.put("deadline", (to, text) -> to.deadline(PropertyValues.duration(text)));
        MAIN.put("connect-timeout", (to, text) -> to.connectTimeout(PropertyValues.duration(text)));
        MAIN.put("attempt-timeout", (to, text) -> to.attemptTimeout(PropertyValues.duration(text)));
        MAIN.put("retry-attempts", (to, text) -> to.retry.attempts(PropertyValues.number(text)));
        MAIN.put("retry-base-delay", (to, text) -> to.retry.baseDelay(PropertyValues.duration(text)));
        MAIN.put("retry-max-delay", (to, text) -> to.retry.maxDelay(PropertyValues.duration(text)));
        MAIN.putAll(GuardProperties.setters());
        MAIN.putAll(CatalogProperties.setters());
        MAIN.putAll(SessionProperties.setters());
        MAIN.putAll(GatewayProperties.setters());
        MAIN.put("max-answer-bytes", (to, text) -> to.maxAnswerBytes(PropertyValues.number(text)));
        MAIN.put("allow-plain-http", (to, text) -> to.allowPlainHttp(PropertyValues.bool(text)));
    }

    private final PortalConfigBuilder builder;
    private final List<Violation> faults;

    PropertyReader(PortalConfigBuilder builder, List<Violation> faults) {
        this.builder = builder;
        this.faults = faults;
    }

    void read(Properties properties) {
        Map<String, String> texts = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                String setting = name.substring(PREFIX.length());
                texts.put(setting, trimmed(setting, properties.getProperty(name)));
            }
        }
        List<String> known = known();
        for (String name : texts.keySet()) {
            if (!known.contains(name)) {
                tell(name, "setup-unknown");
            }
        }
        apply(texts);
    }

    void readEnvironment(Map<String, String> environment) {
        Map<String, String> names =
                known().stream().collect(Collectors.toMap(PropertyReader::variable, Function.identity()));
        Map<String, String> texts = new TreeMap<>();
        environment.forEach((variable, text) -> {
            // container platforms set variables that nobody filled in
            if (text.isBlank()) {
                return;
            }
            String wanted = variable.toUpperCase(Locale.ROOT);
            String name = names.get(wanted);
            if (name != null) {
                texts.put(name, trimmed(name, text));
            } else if (wanted.startsWith(variable(ClassicProperties.PREFIX))) {
                // no fault: unlike a property, a variable may be meant for somebody else
                LOG.warn("the environment variable {} is no setting of the SDK; check its spelling", variable);
            }
        });
        apply(texts);
    }

    /** Blanks at the ends of a password may belong to it. */
    private static String trimmed(String name, String text) {
        return name.endsWith(PASSWORD) ? text : text.trim();
    }

    /** Whether a fault that a property led to leaves a setting without a value. */
    static boolean isAbout(String field, String setting) {
        return field.equals(setting) || field.equals(PREFIX + setting);
    }

    private static String variable(String name) {
        return (PREFIX + name).toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** The names of all settings, without the prefix. */
    static List<String> known() {
        return Stream.of(
                        MAIN.keySet().stream(),
                        ConnectionProperties.passwords(),
                        ClassicProperties.setters().keySet().stream(),
                        TlsProperties.names().stream(),
                        Stream.of(USERNAME, PASSWORD, PASSWORD_FILE, PROFILE))
                .flatMap(name -> name)
                .toList();
    }

    private void apply(Map<String, String> texts) {
        MAIN.forEach((name, setter) -> {
            String text = texts.get(name);
            if (text != null) {
                attempt(name, setter, builder, text);
            }
        });
        credentials(texts);
        ConnectionProperties.password(texts, PREFIX, builder.connections);
        builder.tls.texts(texts);
        profile(texts);
    }

    private void credentials(Map<String, String> texts) {
        CredentialParts parts = builder.credentials;
        String username = texts.get(USERNAME);
        String password = texts.get(PASSWORD);
        String file = texts.get(PASSWORD_FILE);
        if (username != null) {
            parts.username(username);
        }
        if (password != null) {
            parts.secret(PREFIX + PASSWORD, () -> Secret.of(password));
        }
        if (file != null) {
            parts.secret(PREFIX + PASSWORD_FILE, () -> Secret.fromFile(PropertyValues.file(file)));
        }
        if (password != null && file != null) {
            parts.contradiction();
        }
    }

    private void profile(Map<String, String> texts) {
        String wanted = texts.get(PROFILE);
        if (wanted != null) {
            forget(PROFILE);
            if (!wanted.equalsIgnoreCase("classic")) {
                tell(PROFILE, "setup-profile");
            }
        }
        if (!(builder.profile instanceof ClassicProfile base)) {
            // a profile of the vendor's own has no such settings: to pass over them would hide a mistake
            Stream.concat(Stream.of(PROFILE), ClassicProperties.setters().keySet().stream())
                    .filter(texts::containsKey)
                    .forEach(name -> tell(name, "setup-not-classic"));
            return;
        }
        ClassicProfileBuilder classic = base.toBuilder();
        ClassicProperties.setters().forEach((name, setter) -> {
            String text = texts.get(name);
            if (text != null) {
                attempt(name, setter, classic, text);
            }
        });
        builder.profile(classic.build());
    }

    private <T> void attempt(String name, BiConsumer<T, String> setter, T target, String text) {
        forget(name);
        PropertyFaults.valueOf(
                PREFIX + name,
                () -> {
                    setter.accept(target, text);
                    return name;
                },
                faults);
    }

    private void tell(String name, String code) {
        Violation fault = Violations.of(PREFIX + name, code);
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    private void forget(String name) {
        faults.removeIf(fault -> fault.field().equals(PREFIX + name));
    }
}
