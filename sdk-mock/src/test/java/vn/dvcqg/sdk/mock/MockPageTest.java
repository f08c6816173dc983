package vn.dvcqg.sdk.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.mock.identity.MockIdentity;
import vn.dvcqg.sdk.mock.identity.internal.IdentityRule;
import vn.dvcqg.sdk.mock.internal.Kind;

/** The page for testers does what it says: its commands run, its tables are complete. */
class MockPageTest {
    private static final Pattern BLOCK = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL);
    private static final String PORT = ":8089";
    private static final String IDENTITY_PORT = ":8090";

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "mock.md"));
    }

    @Test
    void commands_ofThePage_runOneAfterTheOther() throws Exception {
        boolean tools = present("bash") && present("curl");
        if (!"true".equals(System.getenv("CI"))) {
            assumeTrue(tools, "bash or curl is not installed, so the commands of docs/mock.md were not run");
        }
        assertThat(tools).as("bash and curl are needed where CI=true").isTrue();
        try (MockPortal portal = MockPortal.start();
                MockIdentity identity = MockIdentity.start()) {
            StringBuilder answers = new StringBuilder();
            for (String command : commands()) {
                String answer =
                        run(command.replace(PORT, ":" + portal.port()).replace(IDENTITY_PORT, ":" + identity.port()));
                assertThat(answer).as(command).isNotBlank().doesNotContain("\"error\"");
                answers.append(answer);
            }
            assertThat(answers.toString())
                    .contains("\"status\" : \"UP\"", "demo-session-2", "Đồng bộ thành công", "Cập nhật thành công")
                    .contains("\"TrangThaiHoSo\":\"4\"", "\"MATTHC\":\"1.000010\"", "reply-lost")
                    .doesNotContain("\"error_code\":\"-1\"");
            assertThat(portal.findings()).isEmpty();
            assertThat(portal.faults().waiting()).isEmpty();
            assertThat(answers.toString()).contains("callback?code=", "mock-key-2", "wrong-nonce");
            assertThat(identity.findings()).extracting(Finding::code).containsExactly("missing-pkce");
            assertThat(identity.faults().waiting()).isEmpty();
        }
    }

    @Test
    void tables_nameEveryFindingFaultAndAssumption() throws Exception {
        String page = page();
        String codes = Files.readString(Path.of("src/main/resources/vn/dvcqg/sdk/mock/findings.properties"));

        Matcher code = Pattern.compile("(?m)^([a-z0-9-]+)\\.en=").matcher(codes);
        assertThat(code.results())
                .hasSizeGreaterThan(30)
                .allSatisfy(c -> assertThat(page).contains("`" + c.group(1) + "`"));
        assertThat(Kind.all()).allSatisfy(k -> assertThat(page).contains("`" + k.wireName() + "`"));
        assertThat(IdentityRule.values()).allSatisfy(r -> assertThat(page).contains("`" + r.code() + "`"));
        assertThat(Assumption.values()).allSatisfy(a -> assertThat(page).contains("`" + a.name() + "`"));
    }

    @Test
    void rules_ofTheIdentityProvider_nameSectionsThatExist() throws Exception {
        String protocol = Files.readString(Path.of("..", "docs", "protocol", "identity.md"));

        assertThat(IdentityRule.values()).allSatisfy(r -> assertThat(protocol).contains("\n## " + r.section() + "\n"));
    }

    private static List<String> commands() throws IOException {
        List<String> commands =
                BLOCK.matcher(page()).results().map(m -> m.group(1).strip()).toList();
        assertThat(commands)
                .hasSizeGreaterThan(12)
                .allMatch(c -> c.startsWith("curl ") && (c.contains(PORT) || c.contains(IDENTITY_PORT)));
        return commands;
    }

    private static boolean present(String tool) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    private static String run(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", "-e", "-c", command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(command).isZero();
        return answer;
    }
}
