package dev.galley.persistence.appliance.telemetry;

import dev.galley.domain.appliance.telemetry.ReceivedSeqs;

/** How received numbers are written as PostgreSQL's {@code int8multirange}: <code>{[0,7),[9,12)}</code>. */
final class SeqRanges {
    private SeqRanges() {}

    static String write(ReceivedSeqs received) {
        var text = new StringBuilder("{");
        for (int i = 0; i < received.ranges(); i++) {
            text.append(i == 0 ? "[" : ",[").append(received.from(i)).append(',').append(received.to(i)).append(')');
        }
        return text.append('}').toString();
    }

    /** @param text in the canonical form in which PostgreSQL hands it out */
    static ReceivedSeqs read(String text) {
        var received = new ReceivedSeqs();
        int at = text.indexOf('[');
        while (at >= 0) {
            int comma = text.indexOf(',', at);
            int end = text.indexOf(')', comma);
            received.append(Long.parseLong(text, at + 1, comma, 10), Long.parseLong(text, comma + 1, end, 10));
            at = text.indexOf('[', end);
        }
        return received;
    }
}
