package vn.dvcqg.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.catalog.CatalogSettingsBuilder;
import vn.dvcqg.sdk.session.LoginPolicyBuilder;
import vn.dvcqg.sdk.session.SessionSettingsBuilder;
import vn.dvcqg.sdk.transport.BreakerBuilder;
import vn.dvcqg.sdk.transport.ConnectionSettingsBuilder;
import vn.dvcqg.sdk.transport.GatewayAccessBuilder;
import vn.dvcqg.sdk.transport.RateLimitBuilder;
import vn.dvcqg.sdk.transport.TlsSettingsBuilder;

/** The page of settings has every setting, and no other. */
class CallingPageTest {

    private static final Path PAGE = Path.of("..").resolve("docs/calling.md");
    private static final Pattern PROPERTY = Pattern.compile("dvcqg\\.[a-z0-9.-]+");

    private static final List<Class<?>> BUILDERS = List.of(
            PortalConfigBuilder.class,
            CallOptionsBuilder.class,
            CatalogSettingsBuilder.class,
            SessionSettingsBuilder.class,
            LoginPolicyBuilder.class,
            ConnectionSettingsBuilder.class,
            TlsSettingsBuilder.class,
            GatewayAccessBuilder.class,
            RateLimitBuilder.class,
            BreakerBuilder.class);

    /** Groups of settings, whose members stand on the page, and where settings come from. */
    private static final Set<String> NO_SETTINGS = Set.of("connections", "properties", "environment", "build");

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }

    @Test
    void page_everyProperty_standsThereAndNoOther() throws IOException {
        Set<String> named = PROPERTY.matcher(page())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = PropertyReader.known().stream()
                .filter(name -> !name.startsWith("classic."))
                .map(name -> "dvcqg." + name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).isEqualTo(known);
    }

    @Test
    void page_everySetter_standsThere() throws IOException {
        String page = page();

        assertThat(BUILDERS.stream()
                        .flatMap(builder -> Stream.of(builder.getDeclaredMethods()))
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(Method::getName)
                        .filter(name -> !NO_SETTINGS.contains(name))
                        .filter(name -> !Pattern.compile("`[^`\n]*\\b" + name + "\\b")
                                .matcher(page)
                                .find()))
                .as("settings that docs/calling.md does not name")
                .isEmpty();
    }
}
