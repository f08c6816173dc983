package vn.dvcqg.sdk.examples.login;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;

/**
 * A small one-stop system to click through: log in with an account at the portal, file a dossier as that person, see what the portal got, log
 * out. Portal and provider are mocks in the same process. {@link LoginPages} shows the login, {@link DossierDesk} the dossier, {@link
 * Sessions} what a site has to do itself.
 */
public final class LoginExample {

    private static final int PORT = 8443;

    private LoginExample() {}

    /**
     * Runs the example until it is stopped, or clicks through it and ends with 1 if something went wrong.
     *
     * @param args {@code true} to click through it
     * @throws IOException if no port can be had
     * @throws InterruptedException if the thread is interrupted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        // Vietnamese on every console, whatever the machine's own encoding
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        boolean byItself = args.length > 0 && args[0].equals("true");
        boolean good;
        try (Motcua motcua = new Motcua(byItself ? 0 : PORT, Clock.systemUTC())) {
            if (byItself) {
                good = new Walk(motcua, out).run();
            } else {
                out.println("Hãy mở " + motcua.url("/") + " và đăng nhập, ví dụ là Nguyễn Văn Mẫu.");
                out.println("Trình duyệt sẽ cảnh báo về chứng chỉ: đó là chứng chỉ thử, vừa tạo cho lần chạy này."
                        + " Chọn Nâng cao (Advanced) rồi tiếp tục đến localhost.");
                out.println("Nhấn Ctrl+C để dừng.");
                new CountDownLatch(1).await();
                good = true;
            }
        }
        System.exit(good ? 0 : 1);
    }
}
