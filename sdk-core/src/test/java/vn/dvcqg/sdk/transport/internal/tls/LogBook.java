package vn.dvcqg.sdk.transport.internal.tls;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;

/** A log that a test can read: each line the level and the arguments. */
public final class LogBook {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    public Logger logger() {
        return (Logger) Proxy.newProxyInstance(
                LogBook.class.getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, arguments) -> {
                    lines.add(method.getName() + " " + Arrays.deepToString(arguments));
                    return null;
                });
    }

    public List<String> warnings() {
        return lines.stream().filter(line -> line.startsWith("warn")).toList();
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
