package vn.dvcqg.sdk.mock.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dvcqg.sdk.mock.Exchange;
import vn.dvcqg.sdk.mock.Finding;

/** The last exchanges and findings, bounded; the counts are not. */
final class Journal {
    private final int size;
    private final Deque<Exchange> exchanges = new ArrayDeque<>();
    private final Deque<Finding> findings = new ArrayDeque<>();
    private final Map<String, Integer> received = new HashMap<>();

    Journal(int size) {
        this.size = size;
    }

    synchronized void add(Exchange exchange) {
        received.merge(exchange.operation(), 1, Integer::sum);
        push(exchanges, exchange);
    }

    synchronized void add(Finding finding) {
        push(findings, finding);
    }

    synchronized List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    synchronized List<Finding> findings() {
        return List.copyOf(findings);
    }

    synchronized int received(String operation) {
        return received.getOrDefault(operation, 0);
    }

    synchronized void reset() {
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
