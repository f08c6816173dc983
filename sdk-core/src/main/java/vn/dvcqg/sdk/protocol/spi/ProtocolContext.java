package vn.dvcqg.sdk.protocol.spi;

import java.net.URI;
import java.time.Clock;
import vn.dvcqg.sdk.Credentials;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.session.spi.SessionKeepers;
import vn.dvcqg.sdk.transport.spi.Exchange;

/**
 * What a profile is given when it is opened.
 *
 * @param endpoint the base address; its path ends with a slash
 * @param agency the agency that calls
 * @param credentials how it proves who it is
 * @param exchange what to send with
 * @param clock the time of day
 * @param sessions makes what holds a session or a token, with one login at a time and refused logins held back
 */
public record ProtocolContext(
        URI endpoint,
        AgencyCode agency,
        Credentials credentials,
        Exchange exchange,
        Clock clock,
        SessionKeepers sessions) {}
