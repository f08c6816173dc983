package vn.dvcqg.sdk.dossier;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.id.ResultCode;

/**
 * Builds a {@link SubmittedFile}. Not safe for use by several threads. An empty text counts as not known.
 */
public final class SubmittedFileBuilder {

    final String name;

    @Nullable
    String id;

    boolean deleted;

    @Nullable
    String componentCode;

    @Nullable
    URI location;

    @Nullable
    FileContent content;

    @Nullable
    Boolean digitised;

    @Nullable
    Reuse reuse;

    @Nullable
    Boolean fromNationalStore;

    @Nullable
    ResultCode replacingResult;

    SubmittedFileBuilder(String name) {
        this.name = Objects.requireNonNull(name, "name");
    }

    SubmittedFileBuilder(SubmittedFile from) {
        this.name = from.name();
        this.id = from.id();
        this.deleted = from.deleted();
        this.componentCode = from.componentCode();
        this.location = from.location();
        this.content = from.content();
        this.digitised = from.digitised();
        this.reuse = from.reuse();
        this.fromNationalStore = from.fromNationalStore();
        this.replacingResult = from.replacingResult();
    }

    /**
     * Sets the id of the file in the local system.
     *
     * @param id the id, or null
     * @return this builder
     */
    public SubmittedFileBuilder id(@Nullable String id) {
        this.id = Texts.known(id);
        return this;
    }

    /**
     * Sets whether the local system has taken the file back.
     *
     * @param deleted true when it is no longer part of the dossier
     * @return this builder
     */
    public SubmittedFileBuilder deleted(boolean deleted) {
        this.deleted = deleted;
        return this;
    }

    /**
     * Sets the code of the component that this paper is, from the procedure in the catalogue.
     *
     * @param componentCode the code, or null
     * @return this builder
     */
    public SubmittedFileBuilder componentCode(@Nullable String componentCode) {
        this.componentCode = Texts.known(componentCode);
        return this;
    }

    /**
     * Sets where the portal can fetch the file, without a login.
     *
     * @param location an absolute http or https address, or null
     * @return this builder
     */
    public SubmittedFileBuilder location(@Nullable URI location) {
        this.location = location;
        return this;
    }

    /**
     * Sets the bytes, for a profile that uploads files.
     *
     * @param content the content, or null
     * @return this builder
     */
    public SubmittedFileBuilder content(@Nullable FileContent content) {
        this.content = content;
        return this;
    }

    /**
     * Sets whether the paper was digitised.
     *
     * @param digitised true or false, or null when not known
     * @return this builder
     */
    public SubmittedFileBuilder digitised(@Nullable Boolean digitised) {
        this.digitised = digitised;
        return this;
    }

    /**
     * Sets whether the paper was reused.
     *
     * @param reuse the kind of reuse, or null when not known
     * @return this builder
     */
    public SubmittedFileBuilder reuse(@Nullable Reuse reuse) {
        this.reuse = reuse;
        return this;
    }

    /**
     * Sets whether the paper came from the national store of digitised papers.
     *
     * @param fromNationalStore true or false, or null when not known
     * @return this builder
     */
    public SubmittedFileBuilder fromNationalStore(@Nullable Boolean fromNationalStore) {
        this.fromNationalStore = fromNationalStore;
        return this;
    }

    /**
     * Sets which result stands in for this paper.
     *
     * @param replacingResult the code of the result, or null
     * @return this builder
     */
    public SubmittedFileBuilder replacingResult(@Nullable ResultCode replacingResult) {
        this.replacingResult = replacingResult;
        return this;
    }

    /**
     * Makes the file. Whether it is right is checked when the dossier that holds it is built.
     *
     * @return the file
     */
    public SubmittedFile build() {
        return new SubmittedFile(this);
    }
}
