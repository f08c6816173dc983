package vn.dvcqg.sdk.dossier;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.id.ResultCode;

/**
 * Builds a {@link ResultPaper}. Not safe for use by several threads. An empty text counts as not known.
 */
public final class ResultPaperBuilder {

    final String name;

    @Nullable
    String componentCode;

    @Nullable
    String fileId;

    @Nullable
    URI location;

    @Nullable
    ResultCode resultCode;

    ResultPaperBuilder(String name) {
        this.name = Objects.requireNonNull(name, "name");
    }

    ResultPaperBuilder(ResultPaper from) {
        this.name = from.name();
        this.componentCode = from.componentCode();
        this.fileId = from.fileId();
        this.location = from.location();
        this.resultCode = from.resultCode();
    }

    /**
     * Sets the code of the component.
     *
     * @param componentCode the code, or null
     * @return this builder
     */
    public ResultPaperBuilder componentCode(@Nullable String componentCode) {
        this.componentCode = Texts.known(componentCode);
        return this;
    }

    /**
     * Sets the id of the file in the local system.
     *
     * @param fileId the id, or null
     * @return this builder
     */
    public ResultPaperBuilder fileId(@Nullable String fileId) {
        this.fileId = Texts.known(fileId);
        return this;
    }

    /**
     * Sets where the portal can fetch the result, without a login.
     *
     * @param location an absolute http or https address, or null
     * @return this builder
     */
    public ResultPaperBuilder location(@Nullable URI location) {
        this.location = location;
        return this;
    }

    /**
     * Sets the code of the result, from the procedure in the catalogue.
     *
     * @param resultCode the code, or null
     * @return this builder
     */
    public ResultPaperBuilder resultCode(@Nullable ResultCode resultCode) {
        this.resultCode = resultCode;
        return this;
    }

    /**
     * Makes the paper. Whether it is right is checked when the dossier that holds it is built.
     *
     * @return the paper
     */
    public ResultPaper build() {
        return new ResultPaper(this);
    }
}
