package vn.dvcqg.sdk.dossier;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.id.ResultCode;

/**
 * A result of a dossier. The portal fetches it from {@link #location()}. Immutable and safe for use by several threads.
 *
 * @see "docs/protocol/dossier.md, section Result papers"
 */
public final class ResultPaper {

    private final String name;
    private final @Nullable String componentCode;
    private final @Nullable String fileId;
    private final @Nullable URI location;
    private final @Nullable ResultCode resultCode;

    ResultPaper(ResultPaperBuilder from) {
        this.name = from.name;
        this.componentCode = from.componentCode;
        this.fileId = from.fileId;
        this.location = from.location;
        this.resultCode = from.resultCode;
    }

    /**
     * Starts a result paper.
     *
     * @param name the name of the result
     * @return a new builder
     */
    public static ResultPaperBuilder builder(String name) {
        return new ResultPaperBuilder(name);
    }

    /**
     * Starts a builder that holds everything this one holds.
     *
     * @return a new builder
     */
    public ResultPaperBuilder toBuilder() {
        return new ResultPaperBuilder(this);
    }

    /**
     * The name of the result.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The code of the component.
     *
     * @return the code, or null when not known
     */
    public @Nullable String componentCode() {
        return componentCode;
    }

    /**
     * The id of the file in the local system.
     *
     * @return the id, or null when it has none
     */
    public @Nullable String fileId() {
        return fileId;
    }

    /**
     * Where the portal can fetch the result.
     *
     * @return an absolute http or https address, or null when there is none
     */
    public @Nullable URI location() {
        return location;
    }

    /**
     * The code of the result, from the procedure in the catalogue.
     *
     * @return the code, or null when not known
     */
    public @Nullable ResultCode resultCode() {
        return resultCode;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(name, componentCode, fileId, location, resultCode);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof ResultPaper that && parts().equals(that.parts()));
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** The kind of thing only: names and addresses may tell of people. */
    @Override
    public String toString() {
        return "ResultPaper";
    }
}
