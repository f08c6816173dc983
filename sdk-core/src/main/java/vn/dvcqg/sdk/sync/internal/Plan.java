package vn.dvcqg.sdk.sync.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with a claimed dossier.
 *
 * @param changes what is known already, to be committed before anything is sent
 * @param action the call to be made, or null
 * @param release how the dossier is given back when there is no call to be made, else null
 */
record Plan(
        List<Change> changes,
        @Nullable Action action,
        @Nullable Release release) {}
