package vn.dvcqg.sdk.mock.identity.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.dvcqg.sdk.mock.identity.Generation;
import vn.dvcqg.sdk.mock.internal.FlawKind;
import vn.dvcqg.sdk.mock.internal.Json;
import vn.dvcqg.sdk.mock.internal.Reply;

/** Encrypts the answers of VNeID where the settings say so. */
final class Sealing {
    private Sealing() {}

    static Reply seal(Ask ask, ObjectNode answer) {
        Realm realm = ask.realm();
        boolean sealed =
                realm.is(Generation.DIRECT_VNEID) && realm.settings().vneid().encryptAnswers();
        if (!sealed || ask.has(FlawKind.PLAIN_ANSWER)) {
            return Replies.json(answer);
        }
        String text = answer.toString();
        VneidCipher cipher = ask.has(FlawKind.BAD_PADDING)
                ? VneidCipher.badPadding(realm, text, inKey(ask, FlawKind.BAD_PADDING))
                : VneidCipher.of(realm, text);
        if (ask.has(FlawKind.TAMPERED_ANSWER)) {
            cipher = cipher.tampered(inKey(ask, FlawKind.TAMPERED_ANSWER));
        }
        return Replies.json(Json.object().put("data", cipher.data()).put("key", cipher.key()));
    }

    private static boolean inKey(Ask ask, FlawKind kind) {
        return ask.value(kind, "part").equals("key");
    }
}
