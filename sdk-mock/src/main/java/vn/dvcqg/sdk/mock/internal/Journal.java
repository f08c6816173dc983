package vn.dvcqg.sdk.mock.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dvcqg.sdk.mock.Exchange;
import vn.dvcqg.sdk.mock.Finding;

/** The last exchanges and findings, bounded; the counts are not. */
public final class Journal {
    private final int size;
    private final Deque<Exchange> exchanges = new ArrayDeque<>();
    private final Deque<Finding> findings = new ArrayDeque<>();
    private final Map<String, Integer> received = new HashMap<>();

    public Journal(int size) {
        this.size = size;
    }

    public synchronized void add(Exchange exchange) {
        received.merge(exchange.operation(), 1, Integer::sum);
        push(exchanges, exchange);
    }

    public synchronized void add(Finding finding) {
        push(findings, finding);
    }

    public synchronized List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    public synchronized List<Finding> findings() {
        return List.copyOf(findings);
    }

    public synchronized int received(String operation) {
        return received.getOrDefault(operation, 0);
    }

    public synchronized void reset() {
        exchanges.clear();
        findings.clear();
        received.clear();
    }

    private <T> void push(Deque<T> deque, T value) {
        if (deque.size() == size) {
            deque.removeFirst();
        }
        deque.addLast(value);
    }
}
