package vn.dvcqg.sdk.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar as a process. */
@Timeout(120)
class MockPortalMainIT {
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    private Process java(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-jar",
                System.getProperty("mock.jar")));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).start();
        started.add(process);
        return process;
    }

    private static List<String> linesUntil(Process process, String last) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        List<String> lines = new ArrayList<>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            lines.add(line);
            if (line.startsWith(last)) {
                break;
            }
        }
        return lines;
    }

    private static String address(List<String> lines) {
        return lines.get(0).replace("Mock portal is ready at ", "");
    }

    private static HttpRequest post(String url, String body) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .header("dstcode", Wire.DSTCODE)
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    @Test
    void start_printsAddressPathsAndAccount_answersAndStopsCleanly() throws Exception {
        Process process = java("--port", "0");
        List<String> lines = linesUntil(process, "Stop with");

        String url = address(lines);
        String forward = url + "/VXPAdapter/RestService/forward/";
        assertThat(String.join("\n", lines))
                .contains(forward + "mapi/login", forward + "mapi/integration", forward + "mapi/share")
                .contains("demo-agency / demo-password", "000.00.99.H99", Wire.DSTCODE);
        Wire.HTTP.send(
                post(forward + "mapi/login", Wire.sample("login-request")), HttpResponse.BodyHandlers.ofString());
        var created = Wire.HTTP.send(
                post(forward + "mapi/integration", Wire.sample("dongbohosomc-create-request")),
                HttpResponse.BodyHandlers.ofString());
        assertThat(Wire.code(created)).isEqualTo("0");

        // By its handle: Process.destroy() would also close the streams read below.
        process.toHandle().destroy();

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(process.getErrorStream().readAllBytes()).asString().isEmpty();
    }

    @Test
    void hugeBody_of200Megabytes_needsNoSuchHeap() throws Exception {
        Process process = java("--port", "0");
        String url = address(linesUntil(process, "Stop with"));
        Wire.HTTP.send(post(url + "/__mock/faults", "{\"name\":\"huge-body\"}"), HttpResponse.BodyHandlers.ofString());

        var answer = Wire.HTTP.send(
                post(url + "/VXPAdapter/RestService/forward/mapi/login", Wire.sample("login-request")),
                HttpResponse.BodyHandlers.ofInputStream());

        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream body = answer.body()) {
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                bytes += n;
            }
        }
        assertThat(bytes).isEqualTo(200L * 1024 * 1024);
    }

    @Test
    void portInUse_isOneLineOnStandardErrorAndExitCode2() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
            Process process = java("--port", String.valueOf(taken.getLocalPort()));

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(2);
            String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(error.lines()).singleElement().asString().contains("port " + taken.getLocalPort(), "in use");
            assertThat(process.getInputStream().readAllBytes()).isEmpty();
        }
    }

    @Test
    void options_wrong_areToldWithExitCode2(@TempDir Path folder) throws Exception {
        for (String[] args : new String[][] {
            {"--port", "many"},
            {"--port", "70000"},
            {"--prot", "1"},
            {"--identity-port", "many"},
            {"--federation", "none"},
            {"--port", "0", "--identity-port", "0", "--auto-login", "nobody"},
            {
                "--port",
                "0",
                "--staff-port",
                "0",
                "--accounts",
                folder.resolve("none").toString()
            },
            {"--catalog", folder.resolve("none").toString()}
        }) {
            Process process = java(args);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(2);
            assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).lines())
                    .singleElement()
                    .asString()
                    .startsWith("mock portal: ");
        }
    }

    @Test
    void identityPorts_startProvidersBesideThePortal() throws Exception {
        Process process = java(
                "--port",
                "0",
                "--identity-port",
                "0",
                "--vneid-port",
                "0",
                "--staff-port",
                "0",
                "--auto-login",
                "citizen",
                "--redirect-uri",
                "http://127.0.0.1:9999/back");
        List<String> lines = linesUntil(process, "Stop with");
        String mark = "Mock identity provider PORTAL_SSO is ready at ";
        String url = lines.stream()
                .filter(line -> line.startsWith(mark))
                .findFirst()
                .orElseThrow()
                .substring(mark.length());

        assertThat(String.join("\n", lines))
                .contains(url + "/oauth2/authorize", "DIRECT_VNEID", "/auth", "STAFF", "/cas", "demo-client");
        var answer = Wire.HTTP.send(
                HttpRequest.newBuilder(URI.create(url + "/oauth2/authorize?response_type=code&client_id=demo-client"
                                + "&scope=openid&redirect_uri=http://127.0.0.1:9999/back"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith("http://127.0.0.1:9999/back?code=");
    }

    @Test
    void help_printsTheOptions() throws Exception {
        Process process = java("--help");

        assertThat(String.join("\n", linesUntil(process, "none")))
                .contains("--port", "--catalog", "--seed", "--identity-port");
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }
}
