package vn.dvcqg.sdk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of durable sync has a row for every setting. */
class SyncPageTest {

    @Test
    void page_everySetter_hasARow() throws IOException {
        String page = Files.readString(Path.of("..").resolve("docs/sync.md"));
        String rows = page.substring(page.indexOf("\n## Settings\n"), page.indexOf("\n## Privacy\n"));

        assertThat(Stream.of(DossierSyncBuilder.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(Method::getName)
                        .filter(name -> !name.equals("build"))
                        .distinct())
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(rows).containsPattern("\\| [^|]*`" + name + "`"));
    }
}
