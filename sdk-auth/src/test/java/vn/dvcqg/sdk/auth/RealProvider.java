package vn.dvcqg.sdk.auth;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.dvcqg.build.NodePackage;
import vn.dvcqg.sdk.mock.net.TestAuthority;
import vn.dvcqg.sdk.transport.TlsSettings;

/**
 * An OpenID provider of other people's making, as a process of its own behind verified TLS. It knows its clients and people from
 * {@code data.mjs}; keys are named, and made when they are named first.
 */
final class RealProvider implements AutoCloseable {

    private static final Path SOURCE = Path.of("src/test/node/openid-provider");

    final TestAuthority authority;
    private final Path folder;
    private final Process process;
    private final BufferedWriter commands;
    private final BufferedReader answers;
    private final URI host;
    private final String issuer;

    private RealProvider(String kind) throws IOException {
        NodePackage program = NodePackage.installed(SOURCE);
        authority = TestAuthority.create();
        folder = Files.createTempDirectory("openid-provider");
        authority.writeCertificate(folder.resolve("authority.pem"));
        vn.dvcqg.sdk.mock.net.Identity server = authority.server("127.0.0.1");
        Path certificate = server.writeCertificate(folder.resolve("server.pem"));
        Path key = server.writeKey(folder.resolve("server-key.pem"));
        process = program.run("provider.mjs", certificate.toString(), key.toString(), kind)
                .redirectError(folder.resolve("log").toFile())
                .start();
        commands = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        List<String> ready = ready();
        host = URI.create(ready.get(1));
        issuer = ready.get(2);
    }

    /** With the addresses and the issuer of the library. */
    static RealProvider start() {
        return start("plain");
    }

    /** With the addresses and the issuer of the portal. */
    static RealProvider startAsPortal() {
        return start("portal");
    }

    private static RealProvider start(String kind) {
        try {
            return new RealProvider(kind);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI host() {
        return host;
    }

    String issuer() {
        return issuer;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    URI metadata() {
        return URI.create(host + "/.well-known/openid-configuration");
    }

    /** Trusts the authority of this provider and nobody else. */
    TlsSettings trusted() {
        return TlsSettings.builder().trust(folder.resolve("authority.pem")).build();
    }

    /** New tokens are signed with the first of these keys. */
    void signWith(String... keys) {
        command("sign " + String.join(" ", keys));
    }

    /** The key set holds these keys. */
    void publish(String... keys) {
        command("publish " + String.join(" ", keys));
    }

    /** The key set alone answers that it cannot now. */
    void keysDown() {
        command("keys-down");
    }

    /** Sets the clock of the provider forward. */
    void forward(Duration time) {
        command("ahead " + time.toMillis());
    }

    /** How often the key set was asked for. */
    int keysAsked() {
        return Integer.parseInt(command("keys-asked"));
    }

    private String command(String line) {
        try {
            commands.write(line + "\n");
            commands.flush();
            return answer().split(" ", -1)[1];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> ready() throws IOException {
        try {
            return List.of(answer().split(" ", -1));
        } catch (IOException | AssertionError e) {
            close();
            throw e;
        }
    }

    private String answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new AssertionError("the provider has ended: " + Files.readString(folder.resolve("log")));
        }
        return line;
    }

    /** Ends the process as a power cut does. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    private void await() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    /** Ends the process by the end of its input, as the end of this JVM does. */
    @Override
    public void close() {
        try {
            if (process.isAlive()) {
                commands.close();
            }
            await();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
