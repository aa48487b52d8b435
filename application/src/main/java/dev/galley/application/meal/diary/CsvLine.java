package dev.galley.application.meal.diary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A line of a table for programs that read CSV: RFC 4180, and harmless to those that run formulas. */
public final class CsvLine {
    /** What makes a spreadsheet take a text for a formula (OWASP, "CSV Injection"). */
    private static final String FORMULA = "=+-@＝＋－＠";

    private CsvLine() {}

    /** @param cells texts and numbers; empty for what is unknown. Numbers are never taken for formulas. */
    public static String of(List<Optional<?>> cells) {
        return cells.stream().map(cell -> cell.map(CsvLine::cell).orElse("")).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(Object value) {
        return value instanceof Number ? value.toString() : quoted(value.toString());
    }

    /** An apostrophe before what looks like a formula: a spreadsheet shows it as a text. */
    private static String quoted(String text) {
        var harmless = looksLikeFormula(text) ? "'" + text : text;
        boolean needsQuotes = harmless.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        return needsQuotes ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    /** Blanks before it do not keep every program from running it. */
    private static boolean looksLikeFormula(String text) {
        var shown = text.stripLeading();
        return (!shown.isEmpty() && FORMULA.indexOf(shown.charAt(0)) >= 0)
                || (!text.isEmpty() && Character.isISOControl(text.charAt(0)));
    }
}
