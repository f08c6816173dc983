package vn.dvcqg.sdk.auth.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.EnumSet;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import vn.dvcqg.sdk.auth.AssertionCheck;
import vn.dvcqg.sdk.auth.LoginReason;
import vn.dvcqg.sdk.auth.StaffCas;
import vn.dvcqg.sdk.transport.BackChannel;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.WireAnswer;

/** CAS 3: a ticket in the address, asked about over the back channel. The service is the configured address and the state, nothing else. */
public final class CasEngine implements Engine {

    private static final String CAS = "http://www.yale.edu/tp/cas";
    private static final Pattern TICKET = Pattern.compile("[A-Z]{1,4}-[A-Za-z0-9._-]{1,500}");

    private final StaffCas profile;
    private final URI redirectUri;
    private final Wire wire;

    public CasEngine(StaffCas profile, URI redirectUri, BackChannel channel) {
        this.profile = profile;
        this.redirectUri = redirectUri;
        this.wire = new Wire(channel);
    }

    @Override
    public URI authorize(Attempt attempt, boolean anew) {
        Map<String, String> query =
                anew ? Map.of("service", service(attempt), "renew", "true") : Map.of("service", service(attempt));
        return Addressing.plus(URI.create(profile.server() + "/login"), query);
    }

    private String service(Attempt attempt) {
        return Addressing.plus(redirectUri, Map.of("state", attempt.state())).toString();
    }

    @Override
    public Verified verify(Attempt attempt, RawQuery answer, CallContext call) {
        String ticket = answer.one("ticket");
        if (ticket == null) {
            throw new Refused(LoginReason.CODE_MISSING);
        }
        if (!TICKET.matcher(ticket).matches()) {
            throw new Refused(LoginReason.CALLBACK_MALFORMED);
        }
        URI question = Addressing.plus(
                URI.create(profile.server() + "/p3/serviceValidate"),
                Map.of("ticket", ticket, "service", service(attempt)));
        WireAnswer told = wire.ask(call, "serviceValidate", question);
        if (!told.isSuccessful()) {
            throw new Refused(LoginReason.PROVIDER_ANSWER);
        }
        Document document = parsed(told.body());
        if (document.getElementsByTagNameNS(CAS, "authenticationFailure").getLength() > 0) {
            throw new Refused(LoginReason.CODE_REFUSED);
        }
        NodeList users = document.getElementsByTagNameNS(CAS, "user");
        boolean one =
                document.getElementsByTagNameNS(CAS, "authenticationSuccess").getLength() == 1
                        && users.getLength() == 1;
        if (!one || users.item(0).getTextContent().isBlank()) {
            throw new Refused(LoginReason.PROVIDER_ANSWER);
        }
        Claims user = new Claims(Map.of("sub", users.item(0).getTextContent().strip()));
        EnumSet<AssertionCheck> checks =
                EnumSet.of(AssertionCheck.STATE, AssertionCheck.ONE_TIME, AssertionCheck.BACK_CHANNEL);
        return new Verified(user, Claims.NONE, checks, null, null, null);
    }

    private static Document parsed(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            // no document type, so no entities and no files or addresses of others
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // the default handler writes to the console
            builder.setErrorHandler(new QuietXml());
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new Refused(LoginReason.PROVIDER_ANSWER);
        }
    }

    @Override
    public @Nullable URI logout(@Nullable String idToken, URI back, String state) {
        URI target = Addressing.plus(back, Map.of("state", state));
        return Addressing.plus(
                URI.create(profile.server() + "/logout"), Map.of(profile.logoutParameter(), target.toString()));
    }
}
