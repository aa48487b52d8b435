package dev.galley.device.link;

import dev.galley.application.bus.Unavailable;
import dev.galley.device.link.UplinkTopic.Heard;
import dev.galley.domain.kernel.StaleWrite;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tells a message that nobody can work on, ever, from a time at which nothing works. Only the first may be set aside after
 * some tries, so that it does not block those behind it for good. Safe for many threads.
 */
final class Stumbling {
    static final int TRIES = 5;
    private static final int MOST_REMEMBERED = 1_000;

    private record Message(Object from, String topic, int payload) {}

    private final Map<Message, Integer> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Message, Integer> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** Counts a failure of a message. Answers whether it is the message's own, and it has been tried often enough. */
    synchronized boolean isHopeless(Heard heard, Throwable failure) {
        return isOfTheMessage(failure)
                && failures.merge(
                        new Message(heard.from(), heard.topic(), Arrays.hashCode(heard.payload())), 1,
                        Integer::sum) >= TRIES;
    }

    /** What a database or another machine does not do now it may do later; what it says of the data it will say again. */
    private static boolean isOfTheMessage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unavailable || cause instanceof StaleWrite || cause instanceof IOException) {
                return false;
            }
            if (cause instanceof SQLException sql) {
                var state = String.valueOf(sql.getSQLState());
                return state.startsWith("22") || state.startsWith("23");
            }
        }
        return true;
    }
}
