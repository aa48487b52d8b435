package dev.galley.domain.food.line;

import dev.galley.domain.kernel.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line and what a person says that it means. A star stands for what nobody judged.
 *
 * @param size also the modifier of a unit
 */
record Labelled(
        String text,
        Language language,
        String quantity,
        String quantityMax,
        String unit,
        String size,
        String name,
        String preparation,
        String purpose,
        String note,
        String optional) {

    private static final String ANY = "*";

    /** A field in which the reading and the label differ. */
    record Difference(String field, String expected, String read) {}

    List<Difference> differences(ParsedLine line) {
        var found = new ArrayList<Difference>();
        exact(found, "quantity", quantity, number(line.quantity()));
        exact(found, "quantityMax", quantityMax, number(line.quantityMax()));
        exact(found, "unit", unit, line.unit().orElse(""));
        words(found, "size", size, line.size().orElse(""));
        words(found, "name", name, line.name());
        words(found, "preparation", preparation, line.preparation().orElse(""));
        words(found, "purpose", purpose, line.purpose().orElse(""));
        words(found, "note", note, line.note().orElse(""));
        exact(found, "optional", optional, line.optional() ? "yes" : "");
        return found;
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    private static void exact(List<Difference> found, String field, String expected, String read) {
        if (expected.equals(ANY)) {
            return;
        }
        boolean equal = field.startsWith("quantity") ? Stems.sameNumber(expected, read) : expected.equals(read);
        if (!equal) {
            found.add(new Difference(field, expected, read));
        }
    }

    private static void words(List<Difference> found, String field, String expected, String read) {
        if (!expected.equals(ANY) && !Stems.of(expected).equals(Stems.of(read))) {
            found.add(new Difference(field, expected, read));
        }
    }
}
