package vn.dvcqg.sdk.auth;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.auth.internal.Problems;
import vn.dvcqg.sdk.auth.internal.ReturnPaths;

/**
 * Where in this site the person goes on after a login or logout: a relative path with or without a query. It travels sealed in a cookie and
 * never stands in an address of the provider. A {@link LoginFlow} follows it only if it is on its list. Immutable.
 */
public final class ReturnTo {

    /** The start page, {@code /}. */
    public static final ReturnTo HOME = new ReturnTo("/");

    private final String path;

    private ReturnTo(String path) {
        this.path = path;
    }

    /**
     * A path that the program itself knows.
     *
     * @param path begins with one slash; at most 512 ASCII characters; no backslash, dot segment, encoded slash or fragment
     * @return the path
     * @throws InvalidRequestException if it is anything else
     */
    public static ReturnTo path(String path) {
        if (!ReturnPaths.isSafe(path)) {
            throw new InvalidRequestException(List.of(Problems.of("returnTo", "auth-return-path", ReturnPaths.MOST)));
        }
        return new ReturnTo(path);
    }

    /**
     * A path that a browser sent, for example in a parameter of the local login page.
     *
     * @param path what the browser sent, or null
     * @param otherwise where to go if that is no safe path
     * @return the path, or the other one; never an exception
     */
    public static ReturnTo fromBrowser(@Nullable String path, ReturnTo otherwise) {
        return path != null && ReturnPaths.isSafe(path) ? new ReturnTo(path) : otherwise;
    }

    /**
     * The path.
     *
     * @return it begins with one slash
     */
    public String path() {
        return path;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReturnTo that && path.equals(that.path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    /** Nothing of the path: it may name a dossier. */
    @Override
    public String toString() {
        return "ReturnTo(***)";
    }
}
