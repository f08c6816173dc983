package vn.dvcqg.sdk.sync;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import vn.dvcqg.sdk.VietnamTime;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.DossierStatus;
import vn.dvcqg.sdk.dossier.ProgressStep;
import vn.dvcqg.sdk.e2e.Samples;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.LocalDossierId;

/** Dossiers and steps for tests, told apart by numbers. */
public final class Work {

    private Work() {}

    /** The code of a dossier. */
    public static DossierCode code(int number) {
        return DossierCode.of(String.format(Locale.ROOT, "000.00.99.H99-250310-%04d", number));
    }

    /** The local id of a dossier. */
    public static LocalDossierId local(int number) {
        return LocalDossierId.of("HS-" + number);
    }

    /** A state of a dossier. */
    public static Dossier dossier(int number, String summary) {
        return Samples.dossier()
                .localId(local(number))
                .code(code(number))
                .summary(summary)
                .build();
    }

    /** A step of a dossier. */
    public static ProgressStep step(int number, String content, DossierStatus status) {
        return ProgressStep.builder(local(number))
                .code(code(number))
                .officerName("Trần Thị Mẫu")
                .handledAt(VietnamTime.at(2025, 3, 11, 10, 30))
                .content(content)
                .status(status)
                .build();
    }

    /** A step in the middle of processing. */
    public static ProgressStep step(int number, String content) {
        return step(number, content, DossierStatus.PROCESSING);
    }

    /** Several steps, numbered from the first one on. */
    public static List<ProgressStep> steps(int number, int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(i -> step(number, "bước " + i))
                .toList();
    }
}
