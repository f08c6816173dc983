package vn.dvcqg.sdk.mock.internal;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import vn.dvcqg.sdk.mock.MockPortal;
import vn.dvcqg.sdk.mock.MockSettings;
import vn.dvcqg.sdk.mock.identity.MockIdentity;

/** The program behind {@code java -jar}. */
public final class CommandLine {
    public static final int RUNNING = -1;

    private static final int HELPED = 0;
    private static final int WRONG = 2;
    private static final int USUAL_PORT = 8089;
    private static final String HELP = """
            Stand-in for the National Public Service Portal of Viet Nam (classic protocol), for tests only.
              --port N       port on 127.0.0.1; default 8089, 0 for any free one
              --catalog DIR  folder with JSON files that replace the demo catalogue
              --seed N       seed of faults that strike by chance; default 1
              --help         this text
            Identity providers, none unless asked for (port 0 for any free one):
            """ + IdentityOptions.HELP;

    private CommandLine() {}

    /** Starts the mock; the answer is {@link #RUNNING} or the exit code of the program. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        MockSettings.Builder settings = MockSettings.builder().port(USUAL_PORT);
        IdentityOptions identity = new IdentityOptions();
        try {
            Iterator<String> rest = List.of(args).iterator();
            while (rest.hasNext()) {
                String name = rest.next();
                if (name.equals("--help")) {
                    out.print(HELP);
                    return HELPED;
                }
                String value = rest.hasNext() ? rest.next() : "";
                if (!identity.take(name, value)) {
                    option(settings, name, value);
                }
            }
            start(settings.build(), identity, out);
            return RUNNING;
        } catch (IllegalArgumentException wrong) {
            err.println("mock portal: " + wrong.getMessage());
        } catch (UncheckedIOException failed) {
            err.println("mock portal: "
                    + (failed.getCause() instanceof java.net.BindException bind
                            ? bind.getMessage()
                            : failed.getMessage()));
        }
        return WRONG;
    }

    private static void option(MockSettings.Builder settings, String name, String value) {
        switch (name) {
            case "--port" -> settings.port((int) number(name, value));
            case "--catalog" -> {
                if (value.isEmpty()) {
                    throw new IllegalArgumentException("--catalog needs a folder");
                }
                settings.catalogue(Path.of(value));
            }
            case "--seed" -> settings.seed(number(name, value));
            default -> throw new IllegalArgumentException("there is no option " + name + "; see --help");
        }
    }

    private static long number(String name, String value) {
        if (!value.matches("-?\\d{1,9}")) {
            throw new IllegalArgumentException(name + " needs a number, but was given \"" + value + "\"");
        }
        return Long.parseLong(value);
    }

    private static void start(MockSettings settings, IdentityOptions identity, PrintStream out) {
        List<MockIdentity> providers = identity.start();
        MockPortal portal;
        try {
            portal = MockPortal.start(settings);
        } catch (RuntimeException failed) {
            providers.forEach(MockIdentity::close);
            throw failed;
        }
        Runnable stop = () -> {
            providers.forEach(MockIdentity::close);
            portal.close();
        };
        Runtime.getRuntime().addShutdownHook(new Thread(stop, "mock-portal-stop"));
        String forward = portal.endpoint().toString();
        out.println("Mock portal is ready at " + portal.url());
        out.println("  login        POST " + forward + settings.loginPath());
        out.println("  integration  POST " + forward + settings.integrationPath() + "  (path assumed)");
        out.println("  share        POST " + forward + settings.sharePath() + "  (path assumed)");
        out.println("  header       dstcode: " + MockSettings.PORTAL_DSTCODE);
        out.println(
                "  account      " + portal.username() + " / " + portal.password() + ", agency " + portal.agencyCode());
        out.println("  findings     GET " + portal.url() + "/__mock/findings");
        IdentityOptions.tell(providers, out);
        out.println("Stop with Ctrl+C.");
    }
}
