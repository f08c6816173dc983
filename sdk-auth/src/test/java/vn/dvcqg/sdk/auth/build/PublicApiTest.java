package vn.dvcqg.sdk.auth.build;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.dvcqg.build.PublicApi;

class PublicApiTest {

    @Test
    void publicApi_compiledClasses_matchTheAgreedText() {
        PublicApi.assertMatches(Path.of(""), "dvcqg-sdk-auth");
    }
}
