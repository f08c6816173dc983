package vn.dvcqg.sdk.auth.internal;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import vn.dvcqg.sdk.auth.LoginReason;

/** When a person entered credentials ({@code auth_time}), which the provider tells of a login that was asked for with an age. */
final class AuthTimes {

    private AuthTimes() {}

    /** Refuses unless the provider says so: what asks for it goes through the browser, where it may be struck out. */
    static void demandSince(JWTClaimsSet token, Instant earliest) {
        Date told;
        try {
            told = token.getDateClaim("auth_time");
        } catch (ParseException e) {
            throw new Refused(LoginReason.NOT_ANEW);
        }
        if (told == null || told.toInstant().isBefore(earliest)) {
            throw new Refused(LoginReason.NOT_ANEW);
        }
    }
}
