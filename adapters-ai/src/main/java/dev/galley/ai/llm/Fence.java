package dev.galley.ai.llm;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Keeps what others wrote apart from what a model is told to do. */
final class Fence {
    /** @param mark stands in no text but on the fences */
    record Fenced(String text, String mark) {}

    private Fence() {}

    /**
     * What can be seen of a text, and nothing else: no control characters, no letters of no width, no marks that turn the
     * direction of writing, none of the invisible tags in which orders can be hidden.
     */
    static String plain(String text, int longest) {
        var clean = new StringBuilder(Math.min(text.length(), longest));
        text.codePoints()
                .map(point -> point == '\r' ? '\n' : point)
                .filter(Fence::isSeen)
                .takeWhile(_ -> clean.length() < longest - 1)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    /** The same for a piece of a text. */
    static String seen(String piece) {
        var clean = new StringBuilder(piece.length());
        piece.codePoints().map(point -> point == '\r' ? '\n' : point).filter(Fence::isSeen).forEach(
                clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isSeen(int point) {
        if (point == '\n' || point == '\t') {
            return true;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            // joins letters of some scripts and parts of emoji; everything else of the kind is only good for hiding
            case Character.FORMAT -> point == 0x200D || point == 0x200C;
            default -> !isBlank(point);
        };
    }

    /**
     * Letters and marks that show nothing, by Unicode's Default_Ignorable_Code_Point, of other types than those above. The
     * last of the variation selectors stays: it makes an emoji of a sign.
     */
    private static boolean isBlank(int point) {
        return point == 0x034F || point == 0x115F || point == 0x1160 || point == 0x17B4 || point == 0x17B5
                || (point >= 0x180B && point <= 0x180F) || point == 0x3164 || (point >= 0xFE00 && point <= 0xFE0E)
                || point == 0xFFA0 || (point >= 0xE0000 && point <= 0xE0FFF);
    }

    /**
     * The texts, each between two lines that bear a mark nobody can foresee and that stands in none of them.
     *
     * @param marks a new mark at each call
     */
    static Fenced around(Map<String, String> data, Supplier<String> marks) {
        var mark = marks.get();
        while (contains(data, mark)) {
            mark = marks.get();
        }
        var fenced = new StringBuilder();
        for (var entry : data.entrySet()) {
            fenced.append("<<<DATA ").append(mark).append(" ").append(entry.getKey()).append("\n")
                    .append(entry.getValue()).append("\n")
                    .append("DATA ").append(mark).append(">>>\n\n");
        }
        return new Fenced(fenced.toString(), mark);
    }

    /** The random part of an id, which nobody can foresee. */
    static String mark(UUID id) {
        return "%016x".formatted(id.getLeastSignificantBits());
    }

    private static boolean contains(Map<String, String> data, String mark) {
        return data.values().stream().anyMatch(text -> text.contains(mark));
    }
}
