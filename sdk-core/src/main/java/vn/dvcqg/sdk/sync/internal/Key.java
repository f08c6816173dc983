package vn.dvcqg.sdk.sync.internal;

import vn.dvcqg.sdk.sync.EventId;

/** The two numbers of an id. */
record Key(long lane, long seq) {

    static Key of(EventId id) {
        String text = id.value();
        int dash = text.indexOf(StoredEvent.ROW_SEPARATOR);
        return new Key(Long.parseLong(text.substring(0, dash)), Long.parseLong(text.substring(dash + 1)));
    }
}
