package dev.galley.device.mqtt;

import java.util.Optional;

/**
 * What a subscription listens to.
 *
 * @param share the group of a shared subscription
 * @param pattern the filter without {@code $share/group/}
 */
record TopicFilter(Optional<String> share, String pattern) {

    // deeper or longer ones serve nobody, and cost memory in the tree
    private static final int MOST_LEVELS = 32;
    private static final int MOST_CHARS = 1_024;
    private static final String SHARED = "$share/";

    /** Takes a valid filter apart. */
    static TopicFilter of(String filter) {
        if (!filter.startsWith(SHARED)) {
            return new TopicFilter(Optional.empty(), filter);
        }
        var slash = filter.indexOf('/', SHARED.length());
        return new TopicFilter(Optional.of(filter.substring(SHARED.length(), slash)), filter.substring(slash + 1));
    }

    static boolean isValid(String filter) {
        if (filter.equals("$share") || filter.startsWith(SHARED)) {
            var slash = filter.indexOf('/', SHARED.length());
            if (slash <= SHARED.length()) {
                return false;
            }
            var group = filter.substring(SHARED.length(), slash);
            return group.indexOf('+') < 0 && group.indexOf('#') < 0 && isPattern(filter.substring(slash + 1));
        }
        return isPattern(filter);
    }

    private static boolean isPattern(String pattern) {
        if (!isText(pattern)) {
            return false;
        }
        for (var i = 0; i < pattern.length(); i++) {
            var c = pattern.charAt(i);
            var startsLevel = i == 0 || pattern.charAt(i - 1) == '/';
            var endsLevel = i == pattern.length() - 1 || pattern.charAt(i + 1) == '/';
            if ((c == '#' && !(startsLevel && i == pattern.length() - 1)) || (c == '+' && !(startsLevel
                    && endsLevel))) {
                return false;
            }
        }
        return true;
    }

    /** Whether one can publish to it. */
    static boolean isTopic(String topic) {
        return isText(topic) && topic.indexOf('+') < 0 && topic.indexOf('#') < 0;
    }

    private static boolean isText(String text) {
        if (text.isEmpty() || text.length() > MOST_CHARS || text.indexOf('\0') >= 0) {
            return false;
        }
        var levels = 1;
        for (var slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', slash + 1)) {
            levels++;
        }
        return levels <= MOST_LEVELS;
    }

    /** The levels of a topic or pattern: a/b/ has three, the last one empty. */
    static String[] levels(String topic) {
        return topic.split("/", -1);
    }

    /** Whether a topic of these levels is among what a pattern of those names. */
    static boolean matches(String[] pattern, String[] topic) {
        if (topic[0].startsWith("$") && (pattern[0].equals("+") || pattern[0].equals("#"))) {
            return false; // what is the server's own is not everybody's
        }
        for (var i = 0; i < pattern.length; i++) {
            if (pattern[i].equals("#")) {
                return true; // "a/#" is also "a"
            }
            if (i >= topic.length || (!pattern[i].equals("+") && !pattern[i].equals(topic[i]))) {
                return false;
            }
        }
        return pattern.length == topic.length;
    }
}
