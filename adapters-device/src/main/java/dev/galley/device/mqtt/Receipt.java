package dev.galley.device.mqtt;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The acknowledgement a publisher waits for: given when all groups that must have the message have said their word. */
final class Receipt {

    final Session publisher;
    final int packetId;
    final int qos;
    /** Where it was asked for, or asked for again: an answer elsewhere would puzzle the client. */
    Connection connection;
    final List<Delivery.Shared> waiting = new ArrayList<>(1);
    private int open = 1; // the publishing itself, so that no early word ends it
    private int reason;
    private @Nullable String detail;

    Receipt(Session publisher, Connection connection, int packetId, int qos) {
        this.publisher = publisher;
        this.connection = connection;
        this.packetId = packetId;
        this.qos = qos;
    }

    void await(Delivery.Shared shared) {
        waiting.add(shared);
        open++;
    }

    /** The word of one group, or of the publishing itself; of several the refusal counts. */
    void settle(int reasonCode, @Nullable String why) {
        if (reasonCode > reason) {
            reason = reasonCode;
            detail = why;
        }
        if (--open == 0) {
            publisher.inbox.acknowledge(this);
        }
    }

    /** Of the answer; final when it is no longer open. */
    int reason() {
        return reason;
    }

    @Nullable
    String detail() {
        return detail;
    }

    boolean isOpen() {
        return open > 0;
    }

    /** The publisher is gone for good: nobody hears the word. */
    void abandon() {
        for (var shared : List.copyOf(waiting)) {
            shared.group.orphan(shared);
        }
    }
}
