package vn.dvcqg.sdk.mock;

import org.jspecify.annotations.Nullable;

/**
 * Situations in which the behaviour of the real portal is not known. Each has a default that is <em>assumed</em>, and each
 * can be set with {@link MockSettings.Builder#assume}. Whatever the policy, the mock records a {@link Finding}.
 *
 * @see "docs/mock.md, section Assumed behaviour"
 */
public enum Assumption {
    /** User name or password is wrong. Default: refused with {@code -1}. */
    BAD_LOGIN("Sai tên đăng nhập hoặc mật khẩu"),
    /** {@code dstcode} is absent or names another system. Default: refused with {@code -1}. */
    WRONG_DESTINATION("Không xác định được hệ thống đích (dstcode)"),
    /** The body is not one JSON object. Default: refused with {@code -1}. */
    NOT_JSON("Dữ liệu không đúng định dạng JSON"),
    /** {@code service} is absent or unknown. Default: refused with {@code -1}. */
    UNKNOWN_SERVICE("Dịch vụ không tồn tại"),
    /** A known service was called on another of the three paths. Default: refused with {@code -1}. */
    WRONG_ENDPOINT("Dịch vụ không có tại địa chỉ này"),
    /** {@code session} is absent or empty. Default: refused with {@code -1}. */
    MISSING_SESSION("Thiếu phiên làm việc"),
    /** {@code session} is unknown or too old. Default: refused with {@code -1}. */
    DEAD_SESSION("Phiên làm việc không hợp lệ hoặc đã hết hạn"),
    /** {@code madonvi} is not the agency of the account. Default: refused with {@code -1}. */
    WRONG_AGENCY("Mã đơn vị không đúng với tài khoản"),
    /** A mandatory field is absent, null or empty. Default: refused with {@code -1}. */
    MISSING_FIELD("Thiếu trường dữ liệu bắt buộc"),
    /** A text is longer than the real portal is known or thought to take. Default: refused with {@code -1}. */
    TOO_LONG("Dữ liệu vượt quá độ dài cho phép"),
    /** A field has another JSON type than on the wire. Default: accepted. */
    WRONG_TYPE(null),
    /** A field name differs from the wire in upper and lower case. Default: accepted. */
    WRONG_CASING(null),
    /** A field that the wire does not have. Default: accepted. */
    UNKNOWN_FIELD(null),
    /** A date in another form, or one that does not exist. Default: accepted. */
    WRONG_DATE(null),
    /** A coded field with a value outside its list, or a code in another shape. Default: accepted. */
    WRONG_VALUE(null),
    /** The procedure is not in the catalogue. Default: accepted; {@code LayThuTuc} answers an empty result. */
    UNKNOWN_PROCEDURE(null),
    /** {@code isUpdating} is {@code "True"} for a dossier never created. Default: refused with {@code -1}. */
    UPDATE_OF_UNKNOWN_DOSSIER("Mã hồ sơ không tồn tại"),
    /** A step for a dossier never created: known to fail, code and text assumed. Default: refused with {@code -1}. */
    PROGRESS_OF_UNKNOWN_DOSSIER("Hồ sơ không tồn tại, không cập nhật được tiến độ"),
    /** A status report for a dossier that was not born on the portal. Default: refused with {@code -1}. */
    STATUS_OF_UNKNOWN_DOSSIER("Hồ sơ không có trên Cổng dịch vụ công quốc gia"),
    /** More than 10 steps in one call. Default: accepted. */
    TOO_MANY_STEPS(null),
    /** A status that does not follow from the one before. Default: accepted. */
    ILLEGAL_TRANSITION(null);

    /** What a refusal says; null where the message is accepted. */
    private final @Nullable String refusal;

    Assumption(@Nullable String refusal) {
        this.refusal = refusal;
    }

    /**
     * What the mock does unless it is told otherwise.
     *
     * @return the default policy
     */
    public Policy usual() {
        return refusal == null ? Policy.acceptAndRecord() : Policy.reject("-1", refusal);
    }
}
