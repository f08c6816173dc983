package vn.dvcqg.sdk.dossier;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.id.ResultCode;

/**
 * A paper that the applicant submitted. The portal fetches it from {@link #location()}; a profile that uploads files reads
 * its {@link #content()}. Immutable and safe for use by several threads.
 *
 * @see "docs/protocol/dossier.md, section Submitted files"
 */
public final class SubmittedFile {

    private final String name;
    private final @Nullable String id;
    private final boolean deleted;
    private final @Nullable String componentCode;
    private final @Nullable URI location;
    private final @Nullable FileContent content;
    private final @Nullable Boolean digitised;
    private final @Nullable Reuse reuse;
    private final @Nullable Boolean fromNationalStore;
    private final @Nullable ResultCode replacingResult;

    SubmittedFile(SubmittedFileBuilder from) {
        this.name = from.name;
        this.id = from.id;
        this.deleted = from.deleted;
        this.componentCode = from.componentCode;
        this.location = from.location;
        this.content = from.content;
        this.digitised = from.digitised;
        this.reuse = from.reuse;
        this.fromNationalStore = from.fromNationalStore;
        this.replacingResult = from.replacingResult;
    }

    /**
     * Starts a submitted file.
     *
     * @param name the name of the file or of the paper
     * @return a new builder
     */
    public static SubmittedFileBuilder builder(String name) {
        return new SubmittedFileBuilder(name);
    }

    /**
     * Starts a builder that holds everything this one holds.
     *
     * @return a new builder
     */
    public SubmittedFileBuilder toBuilder() {
        return new SubmittedFileBuilder(this);
    }

    /**
     * The name of the file or of the paper.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The id of the file in the local system.
     *
     * @return the id, or null when it has none
     */
    public @Nullable String id() {
        return id;
    }

    /**
     * Whether the local system has taken the file back.
     *
     * @return true when it is no longer part of the dossier
     */
    public boolean deleted() {
        return deleted;
    }

    /**
     * The code of the component that this paper is, from the procedure in the catalogue.
     *
     * @return the code, or null when not known
     */
    public @Nullable String componentCode() {
        return componentCode;
    }

    /**
     * Where the portal can fetch the file.
     *
     * @return an absolute http or https address, or null when there is none
     */
    public @Nullable URI location() {
        return location;
    }

    /**
     * The bytes, for a profile that uploads files.
     *
     * @return the content, or null when there is only a location
     */
    public @Nullable FileContent content() {
        return content;
    }

    /**
     * Whether the paper was digitised.
     *
     * @return true or false, or null when not known
     */
    public @Nullable Boolean digitised() {
        return digitised;
    }

    /**
     * Whether the paper was reused.
     *
     * @return the kind of reuse, or null when not known
     */
    public @Nullable Reuse reuse() {
        return reuse;
    }

    /**
     * Whether the paper came from the national store of digitised papers.
     *
     * @return true or false, or null when not known
     */
    public @Nullable Boolean fromNationalStore() {
        return fromNationalStore;
    }

    /**
     * Which result stands in for this paper.
     *
     * @return the code of the result, or null when none does
     */
    public @Nullable ResultCode replacingResult() {
        return replacingResult;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(
                name,
                id,
                deleted,
                componentCode,
                location,
                content,
                digitised,
                reuse,
                fromNationalStore,
                replacingResult);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof SubmittedFile that && parts().equals(that.parts()));
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** The flags only: names and addresses may tell of people. */
    @Override
    public String toString() {
        return "SubmittedFile(deleted=" + deleted + ", digitised=" + digitised + ")";
    }
}
