package vn.dvcqg.sdk.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dvcqg.sdk.OpenCode;

/**
 * Where a dossier stands, by the national list of ten. How the states of a local system map to it is for the vendor to say: the
 * products contradict each other, so the SDK brings no such mapping and never rewrites a status. Immutable and safe for use by
 * several threads.
 *
 * @see "docs/protocol/codes.md, section Dossier statuses"
 */
public final class DossierStatus extends OpenCode {

    /** 1, Mới đăng ký: filed, waits for reception. */
    public static final DossierStatus NEW = new DossierStatus("NEW", 1, 2, 3, 5, 6, 7);

    /** 2, Được tiếp nhận: accepted for processing; the clock starts. */
    public static final DossierStatus RECEIVED = new DossierStatus("RECEIVED", 2, 4, 5, 6, 7, 8, 9);

    /** 3, Không được tiếp nhận: refused at reception. */
    public static final DossierStatus REJECTED_AT_RECEPTION = new DossierStatus("REJECTED_AT_RECEPTION", 3);

    /** 4, Đang xử lý: with the officers who work on it. */
    public static final DossierStatus PROCESSING = new DossierStatus("PROCESSING", 4, 5, 6, 7, 8, 9);

    /** 5, Yêu cầu bổ sung giấy tờ: papers are missing or wrong. */
    public static final DossierStatus SUPPLEMENT_REQUESTED = new DossierStatus("SUPPLEMENT_REQUESTED", 5, 2, 4, 7, 8);

    /** 6, Yêu cầu thực hiện nghĩa vụ tài chính: a fee, charge or tax is demanded. */
    public static final DossierStatus PAYMENT_REQUESTED = new DossierStatus("PAYMENT_REQUESTED", 6, 1, 2, 4, 7, 8);

    /** 7, Công dân yêu cầu rút hồ sơ: the applicant asks to withdraw. */
    public static final DossierStatus WITHDRAWAL_REQUESTED =
            new DossierStatus("WITHDRAWAL_REQUESTED", 7, 1, 2, 4, 5, 6, 8);

    /** 8, Dừng xử lý: processing was stopped. */
    public static final DossierStatus STOPPED = new DossierStatus("STOPPED", 8);

    /** 9, Đã xử lý xong: the result is signed and lies at the one-stop desk. */
    public static final DossierStatus FINISHED = new DossierStatus("FINISHED", 9, 10);

    /** 10, Đã trả kết quả: the applicant has the result. */
    public static final DossierStatus RESULT_RETURNED = new DossierStatus("RESULT_RETURNED", 10);

    private static final List<DossierStatus> VALUES = List.of(
            NEW,
            RECEIVED,
            REJECTED_AT_RECEPTION,
            PROCESSING,
            SUPPLEMENT_REQUESTED,
            PAYMENT_REQUESTED,
            WITHDRAWAL_REQUESTED,
            STOPPED,
            FINISHED,
            RESULT_RETURNED);

    private final String code;
    private final Set<String> next;

    private DossierStatus(String name, int code, int... next) {
        super(name, true);
        this.code = String.valueOf(code);
        this.next = Arrays.stream(next).mapToObj(String::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private DossierStatus(String raw) {
        super(raw, false);
        this.code = raw;
        this.next = Set.of();
    }

    /**
     * The status of a code. Only the exact texts {@code 1} to {@code 10} are known; anything else, {@code 02} included, becomes
     * an unknown status that keeps its text.
     *
     * @param code the code as the portal writes it
     * @return a constant, or an unknown status
     */
    public static DossierStatus of(String code) {
        Objects.requireNonNull(code, "code");
        return VALUES.stream()
                .filter(status -> status.code.equals(code))
                .findFirst()
                .orElseGet(() -> new DossierStatus(code));
    }

    /**
     * The ten known statuses.
     *
     * @return the constants in the order of their codes
     */
    public static List<DossierStatus> values() {
        return VALUES;
    }

    /**
     * The national code.
     *
     * @return {@code 1} to {@code 10}; the raw text of an unknown status
     */
    public String code() {
        return code;
    }

    /**
     * The name that officers and citizens read.
     *
     * @return the Vietnamese name, for example {@code Đang xử lý}
     */
    public String nameVi() {
        return StatusNames.vietnamese(this);
    }

    /**
     * The name in English.
     *
     * @return the English name, for example {@code in process}
     */
    public String nameEn() {
        return StatusNames.english(this);
    }

    /**
     * Whether nothing usually follows: rejected at reception, stopped, result returned.
     *
     * @return true for these three
     */
    public boolean isTerminal() {
        return isKnown() && next.isEmpty();
    }

    /**
     * The statuses that usually follow. A request to withdraw may be taken back, so what came before it may follow it too.
     *
     * @return the usual followers; empty for a terminal and for an unknown status
     */
    public Set<DossierStatus> usualNext() {
        return next.stream().map(DossierStatus::of).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether a change of status is one that is usually seen. Made for a warning: the portal has not been seen to refuse an unusual
     * change, so the SDK blocks none.
     *
     * @param from the status before
     * @param to the status after
     * @return true when nothing changes or when the change stands in the recommended table
     */
    public static boolean isUsual(DossierStatus from, DossierStatus to) {
        return from.equals(to) || from.next.contains(to.code);
    }
}
