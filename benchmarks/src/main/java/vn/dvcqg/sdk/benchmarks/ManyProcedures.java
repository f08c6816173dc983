package vn.dvcqg.sdk.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.Transport;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/**
 * A portal without a network whose catalogue has as many procedures as asked for. Their names are put together from the words that
 * such names are made of, the same ones in every run.
 */
final class ManyProcedures implements Transport {

    private static final List<String> VERBS = List.of(
            "Cấp",
            "Cấp lại",
            "Cấp đổi",
            "Gia hạn",
            "Thu hồi",
            "Đăng ký",
            "Đăng ký lại",
            "Điều chỉnh",
            "Công nhận",
            "Phê duyệt",
            "Thẩm định",
            "Chấp thuận",
            "Xác nhận",
            "Thông báo",
            "Công bố",
            "Chuyển đổi",
            "Giải quyết",
            "Hỗ trợ",
            "Thành lập",
            "Giải thể");
    private static final List<String> PAPERS = List.of(
            "giấy phép",
            "giấy chứng nhận",
            "chứng chỉ hành nghề",
            "quyết định",
            "văn bản xác nhận",
            "hồ sơ",
            "đề án",
            "phương án",
            "chế độ trợ cấp",
            "danh mục",
            "báo cáo đánh giá tác động",
            "thẻ",
            "sổ",
            "giấy xác nhận đủ điều kiện",
            "bản sao trích lục");
    private static final List<String> MATTERS = List.of(
            "xây dựng công trình",
            "kinh doanh dịch vụ lữ hành",
            "bán lẻ rượu",
            "khai thác khoáng sản",
            "sử dụng đất",
            "hộ tịch",
            "an toàn thực phẩm",
            "khám bệnh, chữa bệnh",
            "hoạt động giáo dục",
            "vận tải hành khách",
            "nuôi trồng thủy sản",
            "bảo vệ môi trường",
            "xuất khẩu lao động",
            "phòng cháy và chữa cháy",
            "hoạt động báo chí",
            "sản xuất thuốc thú y",
            "quảng cáo ngoài trời",
            "tổ chức biểu diễn nghệ thuật",
            "hoạt động đo đạc và bản đồ",
            "kinh doanh vàng",
            "bảo hiểm xã hội",
            "đăng kiểm phương tiện thủy nội địa",
            "công chứng viên",
            "luật sư",
            "đấu giá tài sản",
            "giám định tư pháp",
            "tôn giáo",
            "người có công với cách mạng",
            "trẻ em có hoàn cảnh đặc biệt",
            "di sản văn hóa");
    private static final List<String> SUBJECTS = List.of(
            "đối với cá nhân",
            "đối với tổ chức",
            "đối với hộ gia đình",
            "đối với doanh nghiệp có vốn đầu tư nước ngoài",
            "thuộc thẩm quyền của Ủy ban nhân dân cấp tỉnh",
            "thuộc thẩm quyền của Ủy ban nhân dân cấp xã",
            "cấp trung ương",
            "trong trường hợp bị mất hoặc hư hỏng",
            "lần đầu",
            "khi thay đổi nội dung",
            "có yếu tố nước ngoài",
            "tại khu vực biên giới",
            "trong khu công nghiệp, khu kinh tế",
            "theo quy định chuyển tiếp");
    private static final String SENTENCE =
            "Tổ chức, cá nhân chuẩn bị đầy đủ hồ sơ theo quy định và nộp tại Trung tâm Phục vụ hành"
                    + " chính công; cán bộ tiếp nhận kiểm tra, viết giấy hẹn trả kết quả và chuyển đến cơ quan có thẩm quyền giải quyết. ";

    private final String[] names;

    ManyProcedures(int number) {
        Random random = new Random(7);
        this.names = new String[number];
        for (int i = 0; i < number; i++) {
            names[i] = one(VERBS, random) + " " + one(PAPERS, random) + " " + one(MATTERS, random) + " "
                    + one(SUBJECTS, random) + (i % 3 == 0 ? " và " + one(MATTERS, random) : "");
        }
    }

    private static String one(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    String name(int place) {
        return names[place];
    }

    static String code(int place) {
        return String.format(Locale.ROOT, "1.%06d", place);
    }

    @Override
    public WireAnswer send(WireRequest request, CallContext call) {
        byte[] bytes = request.body();
        String body = new String(bytes == null ? new byte[0] : bytes, StandardCharsets.UTF_8);
        int code = body.indexOf("\"1.");
        String answer;
        if (body.contains("LayDanhSachTTHC")) {
            answer = rows();
        } else if (code > 0) {
            answer = detail(Integer.parseInt(body, code + 3, code + 9, 10));
        } else {
            return json("{\"error_code\":\"0\",\"message\":\"\",\"session\":\"demo-session-1\"}");
        }
        return json("{\"error_code\":\"0\",\"message\":\"\",\"result\":[" + answer + "]}");
    }

    private static WireAnswer json(String text) {
        return WireAnswer.of(
                200, Map.of("Content-Type", List.of("application/json")), text.getBytes(StandardCharsets.UTF_8));
    }

    private String rows() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < names.length; i++) {
            rows.append(i == 0 ? "" : ",").append("{\"MATTHC\":\"" + code(i) + "\",\"TENTTHC\":\"" + names[i] + "\"}");
        }
        return rows.toString();
    }

    /** About 7,000 bytes: five steps, eight papers, four laws. */
    String detail(int place) {
        StringBuilder json =
                new StringBuilder("{\"ID\":\"" + place + "\",\"MATTHC\":\"" + code(place) + "\",\"TENTTHC\":\""
                        + names[place] + "\",\"MOTA\":\"" + SENTENCE
                        + "\",\"TRANGTHAI\":\"1\",\"CAPTHUCHIEN\":[{\"CAPTHUCHIEN\":\"1\","
                        + "\"TENCAP\":\"Cấp tỉnh\"}],\"LINHVUCTHUCHIEN\":[{\"MALINHVUC\":\"G99-XX01\",\"TENLINHVUC\":\"Lĩnh vực mẫu\"}],"
                        + "\"TRINHTUTHUCHIEN\":[{\"TRUONGHOP\":\"\",\"TRINHTU\":[");
        for (int i = 0; i < 5; i++) {
            json.append(i == 0 ? "" : ",").append("{\"TENTRINHTU\":\"Bước " + i + ": " + SENTENCE + "\"}");
        }
        json.append("]}],\"THANHPHANHOSO\":[{\"TRUONGHOP\":\"\",\"GIAYTO\":[");
        for (int i = 0; i < 8; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"MAGIAYTO\":\"GT-" + place + "-" + i + "\",\"TENGIAYTO\":\"" + SENTENCE
                            + "\",\"SOBANCHINH\":\"1\",\"SOBANSAO\":\"0\",\"TENMAUDON\":\"mau-" + i
                            + ".docx\",\"URL\":\"https://files.example.test/mau-" + place + "-" + i + "\"}");
        }
        json.append("]}],\"CANCUPHAPLY\":[");
        for (int i = 0; i < 4; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"SOVANBAN\":\"" + i + "/2020/NĐ-CP\",\"TENVANBAN\":\"" + SENTENCE
                            + "\",\"COQUANBANHANH\":\"Chính phủ\",\"NGAYBANHANH\":\"20200101\"}");
        }
        return json.append("]}").toString();
    }

    @Override
    public void close() {
        // nothing was opened
    }
}
