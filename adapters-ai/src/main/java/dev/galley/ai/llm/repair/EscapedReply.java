package dev.galley.ai.llm.repair;

/** A reply that was written into a string once too often: {@code {\"name\": \"soup\"}}. */
final class EscapedReply {
    private EscapedReply() {}

    /** One level less of escapes, if the very first quote inside the first bracket has one; else the reply itself. */
    static String unescaped(String reply) {
        int open = firstBracket(reply);
        int next = open < 0 ? pastSpaces(reply, 0) : pastSpaces(reply, open + 1);
        return next + 1 < reply.length() && reply.charAt(next) == '\\' && reply.charAt(next + 1) == '"'
                ? oneLevel(reply)
                : reply;
    }

    private static int firstBracket(String reply) {
        for (int i = 0; i < reply.length(); i++) {
            char c = reply.charAt(i);
            if (c == '{' || c == '[') {
                return i;
            }
        }
        return -1;
    }

    /** Spaces, and line ends that are written as escapes too. */
    private static int pastSpaces(String reply, int from) {
        int i = from;
        while (i < reply.length()) {
            char c = reply.charAt(i);
            boolean written = c == '\\' && i + 1 < reply.length() && "nrt".indexOf(reply.charAt(i + 1)) >= 0;
            if (written) {
                i += 2;
            } else if (c <= ' ') {
                i++;
            } else {
                break;
            }
        }
        return i;
    }

    private static String oneLevel(String reply) {
        var plain = new StringBuilder(reply.length());
        for (int i = 0; i < reply.length(); i++) {
            char c = reply.charAt(i);
            if (c != '\\' || i + 1 == reply.length()) {
                plain.append(c);
                continue;
            }
            char escaped = reply.charAt(++i);
            switch (escaped) {
                case '"', '\\', '/' -> plain.append(escaped);
                case 'n' -> plain.append('\n');
                case 'r' -> plain.append('\r');
                case 't' -> plain.append('\t');
                default -> plain.append(c).append(escaped);
            }
        }
        return plain.toString();
    }
}
