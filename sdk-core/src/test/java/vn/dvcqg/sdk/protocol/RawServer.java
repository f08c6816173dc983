package vn.dvcqg.sdk.protocol;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** A server that keeps the bytes of each request as they came, and answers with the bytes of a script. One request a connection. */
final class RawServer implements AutoCloseable {

    private final ServerSocket socket;
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final Deque<String> answers = new ArrayDeque<>();

    RawServer(String... answers) throws IOException {
        this.answers.addAll(Arrays.asList(answers));
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** An answer with a JSON body. */
    static String json(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                requests.add(read(new BufferedInputStream(connection.getInputStream())));
                String answer = answers.poll();
                connection.getOutputStream().write(String.valueOf(answer).getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // the client or the test has gone; what was sent is kept
            }
        }
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        String text = "";
        while (!text.endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return text;
            }
            head.write(next);
            text = head.toString(StandardCharsets.ISO_8859_1);
        }
        return text + new String(in.readNBytes(length(text)), StandardCharsets.UTF_8);
    }

    private static int length(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .findFirst()
                .map(line ->
                        Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
                .orElse(0);
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/VXPAdapter/RestService/forward/");
    }

    /** Every request so far: the lines of its head, an empty line, the body. */
    List<List<String>> requests() {
        return List.copyOf(requests).stream()
                .map(request -> Arrays.asList(request.split("\r\n", -1)))
                .toList();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
