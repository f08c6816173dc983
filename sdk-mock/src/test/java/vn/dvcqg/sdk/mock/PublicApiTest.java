package vn.dvcqg.sdk.mock;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.dvcqg.build.DocsLinks;
import vn.dvcqg.build.PublicApi;

class PublicApiTest {
    @Test
    void publicApi_matchesTheCheckedInText() {
        PublicApi.assertMatches(Path.of("."), "dvcqg-sdk-mock");
    }

    @Test
    void seeTags_leadToPagesAndSections() {
        DocsLinks.assertSeeTags(Path.of(".."), Path.of("."));
    }
}
