package vn.dvcqg.sdk.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.CallOptions;
import vn.dvcqg.sdk.OutcomeUnknownException;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.VietnamTime;
import vn.dvcqg.sdk.dossier.DossierLookup;
import vn.dvcqg.sdk.dossier.DossierStatus;
import vn.dvcqg.sdk.dossier.ProgressReport;
import vn.dvcqg.sdk.dossier.ProgressStep;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.mock.MockPortal;

/** One call over a bad network, and what must hold of it whatever the network did. */
final class BadCall {

    /** What a busy machine may add to a deadline. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    /** What is called: something that may be repeated, something that may not, and a question. */
    enum Verb {
        SUBMIT,
        REPORT,
        LOOK_UP
    }

    private final String name;
    private final MockPortal mock;
    private final Verb verb;
    private final DossierCode code;
    private final Duration deadline;

    private @Nullable Object value;
    private @Nullable Throwable thrown;
    private Duration took = Duration.ZERO;

    /** A call for the dossier of a number, 0 to 9,999, which must be another one for each call of a test. */
    BadCall(String name, MockPortal mock, Verb verb, int number, Duration deadline) {
        this.name = name + ", " + verb;
        this.mock = mock;
        this.verb = verb;
        this.code = DossierCode.of(String.format("000.00.99.H99-250310-%04d", number));
        this.deadline = deadline;
    }

    /** Makes the dossier, where one is needed, over a line without faults. */
    void prepare(Portal direct) {
        if (verb != Verb.SUBMIT) {
            direct.dossiers().submit(Samples.dossier().code(code).build());
        }
    }

    void make(Portal portal) {
        Portal hurried = portal.with(CallOptions.builder().deadline(deadline).build());
        long began = System.nanoTime();
        try {
            value = switch (verb) {
                case SUBMIT ->
                    hurried.dossiers().submit(Samples.dossier().code(code).build());
                case REPORT -> hurried.dossiers().report(List.of(step()));
                case LOOK_UP -> hurried.dossiers().lookUp(code);
            };
        } catch (Throwable e) {
            thrown = e;
        }
        took = Duration.ofNanos(System.nanoTime() - began);
    }

    private ProgressStep step() {
        return ProgressStep.of(Samples.dossier().code(code).build())
                .officerName("Trần Thị Mẫu")
                .handledAt(VietnamTime.at(2025, 3, 11, 10, 30))
                .department("Phòng Mẫu")
                .content("Thẩm định")
                .status(DossierStatus.PROCESSING)
                .startedAt(VietnamTime.at(2025, 3, 11, 8, 0))
                .dueAt(VietnamTime.at(2025, 3, 14, 17, 0))
                .build();
    }

    /** The line is whole again: the same portal works. */
    void makeOnceMore(Portal portal) {
        CallOptions patient = CallOptions.builder()
                .deadline(Duration.ofSeconds(60))
                .retry(new RetryPolicy(20, Duration.ofMillis(5), Duration.ofMillis(200)))
                .build();
        // after an outage the next login is held back for a moment, and its call says so
        await(name + ", afterwards")
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptionsInstanceOf(TryLaterException.class)
                .untilAsserted(() -> assertThat(
                                portal.with(patient).dossiers().lookUp(code).code())
                        .isEqualTo(code));
    }

    /** What came, for assertions of a single test. */
    @Nullable
    Object came() {
        return value != null ? value : thrown;
    }

    Verb verb() {
        return verb;
    }

    boolean succeeded() {
        return value instanceof ProgressReport report ? report.isComplete() : value != null;
    }

    void check() {
        assertThat(took).as(this + ": time").isLessThan(deadline.plus(GRACE));
        assertThat(value != null || thrown instanceof TryLaterException || thrown instanceof OutcomeUnknownException)
                .as(this + ": one of the ends that a bad line can have")
                .isTrue();
        switch (verb) {
            case SUBMIT -> checkSubmit();
            case REPORT -> checkReport();
            case LOOK_UP -> checkLookUp();
            default -> throw new IllegalStateException("no such verb: " + verb);
        }
    }

    private void checkSubmit() {
        boolean held = mock.dossier(code.value()).isPresent();
        if (value != null) {
            assertThat(held).as(this + ": told as done").isTrue();
        } else if (thrown instanceof TryLaterException) {
            assertThat(held).as(this + ": told as not done").isFalse();
        }
    }

    private void checkReport() {
        int held = mock.dossier(code.value()).orElseThrow().progress().size();
        long seen = mock.requests().stream()
                .filter(exchange -> exchange.operation().equals("CapNhatTienDoHoSoMC")
                        && exchange.body().contains(code.value()))
                .count();
        assertThat(seen).as(this + ": appends that the portal met").isLessThanOrEqualTo(1);
        if (value instanceof ProgressReport report && report.isComplete()) {
            assertThat(held).as(this + ": told as done").isOne();
        } else if (!(value instanceof ProgressReport report) || report.unknown().isEmpty()) {
            assertThat(held).as(this + ": told as not done").isZero();
        } else {
            assertThat(report.cause()).as(this + ": why").isInstanceOf(OutcomeUnknownException.class);
        }
    }

    private void checkLookUp() {
        if (value != null) {
            assertThat(((DossierLookup) value).exists())
                    .as(this + ": the dossier")
                    .isTrue();
        } else {
            assertThat(thrown).as(this + ": a question changes nothing").isInstanceOf(TryLaterException.class);
        }
    }

    @Override
    public String toString() {
        return name + " [" + code + ", " + took.toMillis() + " ms, " + came() + "]";
    }
}
