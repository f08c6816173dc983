package vn.dvcqg.sdk.auth.internal;

import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Throws what is wrong with a document, where the default handler would print it. */
final class QuietXml implements ErrorHandler {

    @Override
    public void warning(SAXParseException warning) {}

    @Override
    public void error(SAXParseException error) throws SAXException {
        throw error;
    }

    @Override
    public void fatalError(SAXParseException error) throws SAXException {
        throw error;
    }
}
