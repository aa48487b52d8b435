package dev.galley.bootstrap.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows for people, in Markdown, so that they go into the documents as they are. */
public final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... heads) {
        rows.add(List.of(heads));
    }

    /** @throws IllegalArgumentException unless there are as many cells as heads */
    public void row(Object... cells) {
        if (cells.length != rows.getFirst().size()) {
            throw new IllegalArgumentException(cells.length + " cells under " + rows.getFirst().size() + " heads");
        }
        rows.add(java.util.Arrays.stream(cells).map(String::valueOf).toList());
    }

    /** Three digits that matter, thousands apart: {@code 37,600}, {@code 4.21}, {@code 0.0132}. */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return "-";
        }
        double size = Math.abs(value);
        if (size >= 1_000) {
            double step = Math.pow(10, Math.floor(Math.log10(size)) - 2);
            return String.format(Locale.ROOT, "%,.0f", Math.round(value / step) * step);
        }
        int decimals = size == 0 ? 0 : Math.clamp(2 - (long) Math.floor(Math.log10(size)), 0, 6);
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** In ms. */
    public static String millis(double nanos) {
        return number(nanos / 1e6);
    }

    @Override
    public String toString() {
        int columns = rows.getFirst().size();
        var widths = new int[columns];
        for (var row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        var text = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            line(text, rows.get(r), widths);
            if (r == 0) {
                line(text, java.util.Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths);
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells, int[] widths) {
        for (int i = 0; i < widths.length; i++) {
            int gap = widths[i] - cells.get(i).length();
            text.append(i == 0 ? "| " : " | ");
            text.append(i == 0 ? cells.get(i) + " ".repeat(gap) : " ".repeat(gap) + cells.get(i));
        }
        text.append(" |\n");
    }
}
