package vn.dvcqg.sdk.auth.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import vn.dvcqg.sdk.auth.AssertionCheck;
import vn.dvcqg.sdk.internal.Call;
import vn.dvcqg.sdk.internal.SystemTime;
import vn.dvcqg.sdk.transport.spi.CallContext;

/**
 * Verifies one identity token: as a login does it, with the cache of keys, a reason for each check and the hash of the access token; and raw,
 * with Nimbus's own processor, keys at hand and its claims verifier, which does not look at that hash.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class TokenBenchmark {

    private final DemoToken token = DemoToken.make(DemoToken.ISSUER);
    private final Keys keys = new DemoKeys(token.keys()).cached();
    private final IdTokens idTokens = new IdTokens(
            keys,
            Set.of("RS256", "PS256", "ES256"),
            DemoToken.ISSUER,
            DemoToken.CLIENT,
            Duration.ofSeconds(60),
            Clock.systemUTC());
    private final Instant begun = Clock.systemUTC().instant();
    private final CallContext call = new Call(
            "login",
            "request",
            "work",
            Duration.ofSeconds(30),
            SystemTime.real().ticker());
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    /** Sets the processor up. */
    public TokenBenchmark() {
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, new ImmutableJWKSet<>(token.keys())));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                DemoToken.CLIENT,
                new JWTClaimsSet.Builder()
                        .issuer(DemoToken.ISSUER)
                        .claim("nonce", DemoToken.NONCE)
                        .claim("azp", DemoToken.CLIENT)
                        .build(),
                Set.of("sub", "iat", "exp")));
    }

    /** As a login does it. */
    @Benchmark
    public JWTClaimsSet sdk() {
        return idTokens.verify(
                token.text(),
                DemoToken.NONCE,
                DemoToken.ACCESS_TOKEN,
                begun,
                Asking.of(call),
                EnumSet.noneOf(AssertionCheck.class));
    }

    /** Nimbus alone. */
    @Benchmark
    public JWTClaimsSet raw() throws ParseException, BadJOSEException, JOSEException {
        return processor.process(token.text(), null);
    }

    /** Ends the background work. */
    @TearDown
    public void close() {
        keys.close();
    }
}
