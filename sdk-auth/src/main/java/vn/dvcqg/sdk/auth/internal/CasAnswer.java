package vn.dvcqg.sdk.auth.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;
import vn.dvcqg.sdk.auth.LoginReason;

/** What a CAS server says of a ticket. Only elements where the protocol has them count; what lies elsewhere may be anybody's. */
final class CasAnswer {

    private static final String CAS = "http://www.yale.edu/tp/cas";

    /** Attributes of people are a few levels deep. */
    private static final String DEEPEST = "32";

    private CasAnswer() {}

    /** The user; refuses what is no success. */
    static String user(byte[] xml) {
        Element response = parsed(xml).getDocumentElement();
        if (!isCas(response, "serviceResponse")) {
            throw new Refused(LoginReason.PROVIDER_ANSWER);
        }
        if (!children(response, "authenticationFailure").isEmpty()) {
            throw new Refused(LoginReason.CODE_REFUSED);
        }
        return text(only(only(response, "authenticationSuccess"), "user"));
    }

    private static Element only(Element parent, String name) {
        List<Element> found = children(parent, name);
        if (found.size() != 1) {
            throw new Refused(LoginReason.PROVIDER_ANSWER);
        }
        return found.get(0);
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && isCas(element, name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static boolean isCas(Element element, String name) {
        return CAS.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    /** The text of an element that holds nothing but text. */
    private static String text(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element) {
                throw new Refused(LoginReason.PROVIDER_ANSWER);
            }
            if (node instanceof Text part) {
                text.append(part.getData());
            }
        }
        if (text.toString().isBlank()) {
            throw new Refused(LoginReason.PROVIDER_ANSWER);
        }
        return text.toString().strip();
    }

    private static Document parsed(byte[] xml) {
        try {
            // that of the JDK, whatever else lies on the class path: the limits below are its own
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            // no document type, so no entities and no files or addresses of others
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
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
}
