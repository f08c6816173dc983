package vn.dvcqg.sdk;

import java.util.List;
import vn.dvcqg.sdk.session.LoginPolicyBuilder;
import vn.dvcqg.sdk.session.SessionSettings;
import vn.dvcqg.sdk.session.SessionSettingsBuilder;

/** The settings of sessions and the parts of them that are set by themselves; whether they fit together is asked when all are known. */
final class SessionParts {

    private SessionSettings given = SessionSettings.DEFAULT;
    private SessionSettingsBuilder settings = given.toBuilder();
    private LoginPolicyBuilder policy = given.loginPolicy().toBuilder();

    void whole(SessionSettings whole) {
        given = whole;
        settings = whole.toBuilder();
        policy = whole.loginPolicy().toBuilder();
    }

    SessionSettingsBuilder parts() {
        return settings;
    }

    LoginPolicyBuilder policy() {
        return policy;
    }

    /** The settings as they were given whole, without the parts. */
    SessionSettings settings() {
        return given;
    }

    /** The settings with their parts; a fault is added when they do not fit together. */
    SessionSettings decide(List<Violation> found) {
        try {
            settings.loginPolicy(policy.build());
        } catch (SetupProblemException e) {
            found.addAll(e.problems());
        }
        try {
            return settings.build();
        } catch (SetupProblemException e) {
            found.addAll(e.problems());
            return given;
        }
    }

    void copyTo(SessionParts copy) {
        copy.given = given;
        copy.settings = settings.build().toBuilder();
        copy.policy = policy.build().toBuilder();
    }
}
