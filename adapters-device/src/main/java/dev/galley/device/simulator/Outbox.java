package dev.galley.device.simulator;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is to be said and was not yet acknowledged, in its order. It is bounded, as the store of an appliance is: where the
 * line is away for long, the oldest that is not on its way gives way to the newest. Not safe for several threads.
 */
final class Outbox {
    /**
     * A message.
     *
     * @param topic below the appliance's own
     */
    record Entry(long number, String topic, String json) {}

    private final String name;
    private final int most;
    private final int mostUnderWay;
    private final Flash flash;
    private final TreeMap<Long, Entry> waiting = new TreeMap<>();
    private final TreeMap<Long, Entry> underWay = new TreeMap<>();
    private final Map<Long, Integer> repeats = new HashMap<>();
    private long last;
    private long dropped;

    /** @param name of its entries in the flash, from which it takes what an earlier one left there */
    Outbox(String name, int most, int mostUnderWay, Flash flash) {
        this.name = name;
        this.most = most;
        this.mostUnderWay = mostUnderWay;
        this.flash = flash;
        flash.all().forEach((key, value) -> {
            if (key.startsWith(name + "/")) {
                long number = Long.parseLong(key.substring(name.length() + 1));
                int space = value.indexOf(' ');
                waiting.put(number, new Entry(number, value.substring(0, space), value.substring(space + 1)));
                last = Math.max(last, number);
            }
        });
    }

    void add(String topic, String json) {
        last++;
        waiting.put(last, new Entry(last, topic, json));
        flash.put(key(last), topic + " " + json);
        while (waiting.size() > 1 && waiting.size() + underWay.size() > most) {
            dropped++;
            long oldest = waiting.pollFirstEntry().getKey();
            repeats.remove(oldest);
            flash.remove(key(oldest));
        }
    }

    /** The oldest that is not on its way, and now is; empty if there is none, or enough are. */
    Optional<Entry> send() {
        var oldest = underWay.size() < mostUnderWay ? waiting.pollFirstEntry() : null;
        if (oldest == null) {
            return Optional.empty();
        }
        underWay.put(oldest.getKey(), oldest.getValue());
        return Optional.of(oldest.getValue());
    }

    /** It arrived, or will never be taken: it need not be kept. */
    void settle(Entry entry) {
        underWay.remove(entry.number());
        repeats.remove(entry.number());
        flash.remove(key(entry.number()));
    }

    /** Nobody knows whether it arrived: it is to be said again, before all newer ones. Answers for which time. */
    int again(Entry entry) {
        if (underWay.remove(entry.number()) != null) {
            waiting.put(entry.number(), entry);
        }
        return repeats.merge(entry.number(), 1, Integer::sum);
    }

    int size() {
        return waiting.size() + underWay.size();
    }

    /** Those that gave way. They were never acknowledged. */
    long dropped() {
        return dropped;
    }

    private String key(long number) {
        return name + "/" + number;
    }
}
