package vn.dvcqg.sdk;

import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.dossier.SubmitStrategy;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.id.RoutingCode;
import vn.dvcqg.sdk.internal.Violations;
import vn.dvcqg.sdk.protocol.ApplicantReference;
import vn.dvcqg.sdk.protocol.ClassicProfile;
import vn.dvcqg.sdk.protocol.ClassicProfileBuilder;
import vn.dvcqg.sdk.protocol.PayloadGeneration;
import vn.dvcqg.sdk.protocol.RoutingPlace;

/** Turns texts into settings; a text that cannot be used becomes a fault with the name of its setting, never with a secret. */
final class PropertyReader {

    private static final String PREFIX = "dvcqg.";
    private static final String PASSWORD = "password";
    private static final String PASSWORD_FILE = "password-file";

    private static final Map<String, BiConsumer<PortalConfigBuilder, String>> MAIN = new LinkedHashMap<>();
    private static final Map<String, BiConsumer<ClassicProfileBuilder, String>> CLASSIC = new LinkedHashMap<>();

    static {
        MAIN.put("endpoint", (to, text) -> to.endpoint(URI.create(text)));
        MAIN.put("agency", (to, text) -> to.agency(AgencyCode.of(text)));
        MAIN.put("deadline", (to, text) -> to.deadline(duration(text)));
        MAIN.put("connect-timeout", (to, text) -> to.connectTimeout(duration(text)));
        MAIN.put("attempt-timeout", (to, text) -> to.attemptTimeout(duration(text)));
        MAIN.put(
                "retry-attempts",
                (to, text) -> to.retry(new RetryPolicy(
                        Integer.parseInt(text), RetryPolicy.DEFAULT.baseDelay(), RetryPolicy.DEFAULT.maxDelay())));
        MAIN.put("max-answer-bytes", (to, text) -> to.maxAnswerBytes(Integer.parseInt(text)));
        MAIN.put("allow-plain-http", (to, text) -> to.allowPlainHttp(bool(text)));

        CLASSIC.put("auth-path", ClassicProfileBuilder::authPath);
        CLASSIC.put("integration-path", ClassicProfileBuilder::integrationPath);
        CLASSIC.put("share-path", ClassicProfileBuilder::sharePath);
        CLASSIC.put("routing-code", (to, text) -> to.routingCode(RoutingCode.of(text)));
        CLASSIC.put("routing-place", (to, text) -> to.routingPlace(constant(RoutingPlace.class, text)));
        CLASSIC.put("provider-url", (to, text) -> to.providerUrl(URI.create(text)));
        CLASSIC.put("session-age", (to, text) -> to.sessionAge(duration(text)));
        CLASSIC.put("generation", (to, text) -> to.generation(constant(PayloadGeneration.class, text)));
        CLASSIC.put("submit-strategy", (to, text) -> to.submitStrategy(constant(SubmitStrategy.class, text)));
        CLASSIC.put("dossiers-per-call", (to, text) -> to.dossiersPerCall(Integer.parseInt(text)));
        CLASSIC.put("steps-per-call", (to, text) -> to.stepsPerCall(Integer.parseInt(text)));
        CLASSIC.put(
                "success-codes",
                (to, text) -> to.successCodes(
                        Arrays.stream(text.split(",", -1)).map(String::trim).collect(Collectors.toSet())));
        CLASSIC.put("success-text-required", (to, text) -> to.successTextRequired(bool(text)));
        CLASSIC.put("http-status-matters", (to, text) -> to.httpStatusMatters(bool(text)));
        CLASSIC.put(
                "applicant-reference", (to, text) -> to.applicantReference(constant(ApplicantReference.class, text)));
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
        for (String name : texts.keySet()) {
            if (!known().contains(name)) {
                faults.add(Violations.of(PREFIX + name, "setup-unknown"));
            }
        }
        apply(texts);
    }

    void readEnvironment(Map<String, String> environment) {
        Map<String, String> texts = new TreeMap<>();
        environment.forEach((variable, text) -> {
            String wanted = variable.toUpperCase(Locale.ROOT);
            // container platforms set variables that nobody filled in
            if (!text.isBlank()) {
                names().filter(name -> variable(name).equals(wanted))
                        .forEach(name -> texts.put(name, trimmed(name, text)));
            }
        });
        apply(texts);
    }

    /** Blanks at the ends of a password may belong to it. */
    private static String trimmed(String name, String text) {
        return name.equals(PASSWORD) ? text : text.trim();
    }

    /** Whether a fault that a property led to leaves a setting without a value. */
    static boolean isAbout(String field, String setting) {
        return field.equals(setting)
                || field.equals(PREFIX + setting)
                || (setting.equals("credentials") && field.startsWith(PREFIX + PASSWORD));
    }

    private static String variable(String name) {
        return (PREFIX + name).toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private static Stream<String> names() {
        return Stream.of(
                        MAIN.keySet().stream(),
                        CLASSIC.keySet().stream().map(name -> "classic." + name),
                        Stream.of("username", PASSWORD, PASSWORD_FILE, "profile"))
                .flatMap(name -> name);
    }

    /** The names of all settings, without the prefix. */
    static List<String> known() {
        return names().toList();
    }

    private void apply(Map<String, String> texts) {
        MAIN.forEach((name, setter) -> {
            String text = texts.get(name);
            if (text != null) {
                attempt(name, () -> setter.accept(builder, text));
            }
        });
        credentials(texts);
        profile(texts);
    }

    private void credentials(Map<String, String> texts) {
        String username = texts.get("username");
        String password = texts.get(PASSWORD);
        String file = texts.get(PASSWORD_FILE);
        if (username == null && password == null && file == null) {
            return;
        }
        if (username == null || (password == null) == (file == null)) {
            faults.add(Violations.of("credentials", "setup-credentials"));
        } else if (password != null) {
            attempt(PASSWORD, () -> builder.credentials(Credentials.password(username, Secret.of(password))));
        } else {
            attempt(
                    PASSWORD_FILE,
                    () -> builder.credentials(
                            Credentials.password(username, Secret.fromFile(Path.of(String.valueOf(file))))));
        }
    }

    private void profile(Map<String, String> texts) {
        String wanted = texts.get("profile");
        if (wanted != null && !wanted.equalsIgnoreCase("classic")) {
            faults.add(Violations.of(PREFIX + "profile", "setup-profile"));
        }
        if (!(builder.profile instanceof ClassicProfile base)) {
            // a profile of the vendor's own has no such settings: to pass over them would hide a mistake
            Stream.concat(Stream.of("profile"), CLASSIC.keySet().stream().map(name -> "classic." + name))
                    .filter(texts::containsKey)
                    .forEach(name -> faults.add(Violations.of(PREFIX + name, "setup-not-classic")));
            return;
        }
        ClassicProfileBuilder classic = base.toBuilder();
        CLASSIC.forEach((name, setter) -> {
            String text = texts.get("classic." + name);
            if (text != null) {
                attempt("classic." + name, () -> setter.accept(classic, text));
            }
        });
        builder.profile(classic.build());
    }

    private void attempt(String name, Runnable setting) {
        try {
            setting.run();
        } catch (InvalidRequestException e) {
            e.violations().forEach(told -> faults.add(renamed(name, told)));
        } catch (SetupProblemException e) {
            e.problems().forEach(told -> faults.add(renamed(name, told)));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            faults.add(Violations.of(PREFIX + name, "setup-value"));
        }
    }

    private static Violation renamed(String name, Violation told) {
        return new Violation(PREFIX + name, told.code(), told.vi(), told.en());
    }

    private static boolean bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> throw new IllegalArgumentException("must be true or false");
        };
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text) {
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Duration duration(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.isEmpty()) {
            throw new IllegalArgumentException("a duration must not be empty");
        }
        @Nullable Duration iso = lower.startsWith("pt") ? Duration.parse(text) : null;
        if (iso != null) {
            return iso;
        }
        if (lower.endsWith("ms")) {
            return Duration.ofMillis(Long.parseLong(lower.substring(0, lower.length() - 2)));
        }
        long number = Long.parseLong(lower.substring(0, lower.length() - 1));
        return switch (lower.charAt(lower.length() - 1)) {
            case 's' -> Duration.ofSeconds(number);
            case 'm' -> Duration.ofMinutes(number);
            case 'h' -> Duration.ofHours(number);
            default -> throw new IllegalArgumentException("a duration needs a unit");
        };
    }
}
