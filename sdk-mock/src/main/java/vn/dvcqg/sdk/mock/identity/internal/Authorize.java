package vn.dvcqg.sdk.mock.identity.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.dvcqg.sdk.mock.identity.Generation;
import vn.dvcqg.sdk.mock.identity.IdentityAccount;
import vn.dvcqg.sdk.mock.identity.Pkce;
import vn.dvcqg.sdk.mock.identity.RelyingParty;
import vn.dvcqg.sdk.mock.internal.Reply;

/** The start of a login: checks what was asked for, then the page, or at once the way back. */
final class Authorize {
    private static final Set<String> PROMPTS = Set.of("none", "login", "consent", "select_account");

    /** What is told to the client by a redirect; the page cannot be shown. */
    private record Refusal(IdentityRule rule, String parameter, String error, String description) {}

    private Authorize() {}

    static Reply answer(Ask ask) {
        if (!ask.isGet() && !(ask.isPost() && ask.isForm())) {
            return Replies.wrongMethod(ask, "GET, POST");
        }
        Parameters sent = ask.sent();
        Realm realm = ask.realm();
        if (sent.has("client_secret")) {
            ask.note(IdentityRule.SECRET_IN_URL, "client_secret");
        }
        Optional<RelyingParty> party = realm.party(sent.text("client_id"));
        if (party.isEmpty()) {
            ask.note(IdentityRule.UNKNOWN_CLIENT, "client_id");
            return Pages.problem(realm, 400, "Hệ thống chưa được đăng ký.", "client_id is not registered.");
        }
        String returnTo = sent.text("redirect_uri");
        // Nobody is sent to an address that was not registered, not even with an error.
        if (!party.get().redirectUris().contains(returnTo)
                || sent.all().getOrDefault("redirect_uri", List.of()).size() > 1) {
            ask.note(IdentityRule.UNREGISTERED_REDIRECT, "redirect_uri");
            return Pages.problem(
                    realm, 400, "Địa chỉ trở về chưa được đăng ký.", "redirect_uri is not one of those registered.");
        }
        AuthRequest request = new AuthRequest(
                party.get(),
                returnTo,
                false,
                sent.one("state"),
                realm.is(Generation.DIRECT_VNEID) ? Optional.empty() : sent.one("nonce"),
                sent.one("code_challenge"),
                sent.text("scope"),
                Stream.of(sent.text("acr_values").split(" ", -1))
                        .filter(level -> !level.isEmpty())
                        .toList());
        RequestHabits.check(ask, request);
        Optional<Refusal> refusal = refusal(ask, request);
        if (refusal.isPresent()) {
            ask.note(refusal.get().rule(), refusal.get().parameter());
            return Callback.error(request, refusal.get().error(), refusal.get().description());
        }
        return proceed(ask, request);
    }

    private static Optional<Refusal> refusal(Ask ask, AuthRequest request) {
        Parameters sent = ask.sent();
        Pkce pkce = ask.realm().settings().pkce();
        String prompt = sent.text("prompt");
        if (sent.repeated().isPresent()) {
            return refuse(IdentityRule.REPEATED_PARAMETER, sent.repeated().get(), "invalid_request", "sent twice");
        }
        if (!sent.text("response_type").equals("code")) {
            return refuse(
                    IdentityRule.WRONG_REQUEST,
                    "response_type",
                    sent.has("response_type") ? "unsupported_response_type" : "invalid_request",
                    "response_type must be code");
        }
        if (!List.of(request.scope().split(" ", -1)).contains("openid")) {
            return refuse(IdentityRule.WRONG_REQUEST, "scope", "invalid_scope", "scope must contain openid");
        }
        if (sent.has("request") || sent.has("request_uri")) {
            String name = sent.has("request") ? "request" : "request_uri";
            return refuse(IdentityRule.WRONG_REQUEST, name, name + "_not_supported", name + " is not supported");
        }
        if (!sent.text("response_mode").isEmpty() && !sent.text("response_mode").equals("query")) {
            return refuse(
                    IdentityRule.WRONG_REQUEST, "response_mode", "invalid_request", "response_mode must be query");
        }
        List<String> prompts = prompt.isEmpty() ? List.of() : List.of(prompt.split(" ", -1));
        if (!PROMPTS.containsAll(prompts) || (prompts.contains("none") && prompts.size() > 1)) {
            return refuse(IdentityRule.WRONG_REQUEST, "prompt", "invalid_request", "prompt is not understood");
        }
        if (request.challenge().isPresent() && pkce == Pkce.REFUSED) {
            return refuse(IdentityRule.UNWANTED_PKCE, "code_challenge", "invalid_request", "PKCE is not supported");
        }
        boolean optional = pkce != Pkce.REQUIRED && !request.party().secret().isEmpty();
        if (request.challenge().isEmpty() && !optional && pkce != Pkce.REFUSED) {
            return refuse(IdentityRule.MISSING_PKCE, "code_challenge", "invalid_request", "code_challenge is missing");
        }
        if (request.challenge().isPresent()
                && (!sent.text("code_challenge_method").equals("S256")
                        || !request.challenge().get().matches("[A-Za-z0-9_-]{43}"))) {
            return refuse(
                    IdentityRule.WRONG_REQUEST,
                    "code_challenge",
                    "invalid_request",
                    "code_challenge must be made with S256");
        }
        return Optional.empty();
    }

    private static Optional<Refusal> refuse(IdentityRule rule, String parameter, String error, String description) {
        return Optional.of(new Refusal(rule, parameter, error, description));
    }

    private static Reply proceed(Ask ask, AuthRequest request) {
        Realm realm = ask.realm();
        List<String> prompts = List.of(ask.sent().text("prompt").split(" ", -1));
        Optional<IdentityAccount> chosen =
                ask.sent().one("login_hint").flatMap(realm.accounts()::find).or(realm::autoLogin);
        if (chosen.isPresent()) {
            return Callback.success(ask, request, realm.login(chosen.get()));
        }
        Optional<Session> session = LoginPage.session(ask)
                .filter(s -> ask.sent()
                        .one("max_age")
                        .map(age -> young(realm, s, age))
                        .orElse(true));
        boolean askAgain = Stream.of("login", "consent", "select_account").anyMatch(prompts::contains);
        if (session.isPresent() && !askAgain) {
            return Callback.success(ask, request, session.get());
        }
        return prompts.contains("none")
                ? Callback.error(request, "login_required", "nobody is logged in")
                : LoginPage.open(realm, request);
    }

    private static boolean young(Realm realm, Session session, String maxAge) {
        return maxAge.matches("\\d{1,9}")
                && !session.since().plusSeconds(Long.parseLong(maxAge)).isBefore(realm.now());
    }
}
