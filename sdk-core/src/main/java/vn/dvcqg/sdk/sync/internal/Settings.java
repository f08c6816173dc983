package vn.dvcqg.sdk.sync.internal;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.dossier.DossierStatus;
import vn.dvcqg.sdk.sync.AfterRejection;
import vn.dvcqg.sdk.sync.LostAnswer;
import vn.dvcqg.sdk.sync.SnapshotOrder;
import vn.dvcqg.sdk.sync.StatusMapping;
import vn.dvcqg.sdk.sync.SyncListener;
import vn.dvcqg.sdk.sync.spi.PayloadCipher;

/** Everything a vendor can set, checked by the builder. */
public record Settings(
        int workers,
        int stepsPerCall,
        Duration poll,
        Duration lease,
        Duration clockSkew,
        Duration callDeadline,
        Function<DossierStatus, LostAnswer> lostAnswer,
        int resendLimit,
        int faultLimit,
        AfterRejection afterRejection,
        SnapshotOrder snapshotOrder,
        Duration firstPause,
        Duration longestPause,
        Duration lateAfter,
        Duration keepFinished,
        Duration keepAfterTakeover,
        int pruneBatch,
        @Nullable StatusMapping statuses,
        @Nullable PayloadCipher cipher,
        List<SyncListener> listeners) {}
