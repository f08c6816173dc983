package vn.dvcqg.sdk.examples.login;

import java.util.Map;
import java.util.UUID;

/**
 * What a person has typed into the form.
 *
 * @param form the form it was typed into; sending the same form twice files one dossier
 * @param summary what it is about
 * @param phone how to reach the person
 * @param email how to reach the person
 */
record Filing(String form, String summary, String phone, String email) {

    static Filing of(Map<String, String> sent) {
        return new Filing(form(text(sent, "don")), text(sent, "noidung"), text(sent, "dienthoai"), text(sent, "email"));
    }

    private static String form(String text) {
        try {
            return UUID.fromString(text).toString();
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, "Không đọc được yêu cầu", "Hãy mở lại biểu mẫu.");
        }
    }

    private static String text(Map<String, String> sent, String name) {
        return sent.getOrDefault(name, "").strip();
    }

    /** Nothing of what was typed. */
    @Override
    public String toString() {
        return "Filing(" + form + ")";
    }
}
