package vn.dvcqg.sdk.sync.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A worker in a process of its own, seen from the test. */
final class Child implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 90;

    private final Process process;
    private final Path errors;
    private final Collection<String> recorded;
    private final LinkedBlockingQueue<String> words = new LinkedBlockingQueue<>();
    private final Semaphore own = new Semaphore(0);
    private final Thread reader;

    private Child(Process process, Path errors, Collection<String> recorded) {
        this.process = process;
        this.errors = errors;
        this.recorded = recorded;
        this.reader = new Thread(this::read, "reader of a worker");
    }

    /** Starts a worker; what it says it has recorded is added to a collection that several threads may use. */
    static Child start(Orders orders, Path folder, Collection<String> recorded) throws IOException {
        Path errors = folder.resolve("worker-" + orders.name() + ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx192m",
                "-Dorg.slf4j.simpleLogger.log.vn.dvcqg.sdk=warn",
                "-cp",
                System.getProperty("java.class.path"),
                Worker.class.getName()));
        command.addAll(orders.toArguments());
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        Child child = new Child(process, errors, recorded);
        child.reader.setDaemon(true);
        child.reader.start();
        return child;
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(Worker.RECORDED)) {
                    recorded.add(line.substring(Worker.RECORDED.length()));
                    own.release();
                } else {
                    words.add(line);
                }
            }
        } catch (IOException e) {
            // the process was killed
        }
    }

    Child say(String word) throws IOException {
        process.getOutputStream().write((word + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        return this;
    }

    Child awaits(String word) throws InterruptedException {
        String heard = words.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(heard).as(() -> "the worker's log: " + log()).isEqualTo(word);
        return this;
    }

    /** Waits until it has recorded so many more changes. */
    Child awaitsRecorded(int changes) throws InterruptedException {
        assertThat(own.tryAcquire(changes, PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as(() -> "the worker's log: " + log())
                .isTrue();
        return this;
    }

    /** SIGSTOP: all its threads stand still until {@link #resume()}. */
    void pause() throws IOException, InterruptedException {
        signal("-STOP");
    }

    /** SIGCONT. */
    void resume() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", name, Long.toString(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }

    /** Lets it run for a while; it must not end by itself. */
    void runs(long millis) throws InterruptedException {
        assertThat(process.waitFor(millis, TimeUnit.MILLISECONDS))
                .as(() -> "the worker ended by itself: " + log())
                .isFalse();
    }

    /** SIGKILL: no handler runs, nothing is flushed. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        reader.join();
    }

    /** It has been told to end: it stops recording, delivers everything, and ends in good order. */
    void ends() throws InterruptedException {
        awaits(Worker.DONE);
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(this::log).isZero();
        reader.join();
    }

    /** How often it wrote these words to its log. */
    int wrote(String words) {
        try {
            return Files.readString(errors).split(Pattern.quote(words), -1).length - 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it wrote to its log. */
    String log() {
        try {
            String all = Files.readString(errors);
            return errors.getFileName() + "\n" + all.substring(Math.max(0, all.length() - 20_000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
