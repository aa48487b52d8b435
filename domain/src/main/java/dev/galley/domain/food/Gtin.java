package dev.galley.domain.food;

import static dev.galley.domain.food.FoodRefusal.BARCODE_INVALID;

/**
 * The number of a traded product as its bar code says it: GTIN-8, -12 (UPC-A), -13 (EAN) or -14, with the right check
 * digit (GS1 General Specifications, section 7.9.1). The same product has the same GTIN however many zeros lead, so all
 * are kept as 14 digits.
 *
 * @param digits exactly 14, leading zeros included
 */
public record Gtin(String digits) {
    private static final int LENGTH = 14;

    public Gtin {
        if (!digits.matches("\\d{14}") || digits.equals("0".repeat(LENGTH)) || !isChecked(digits)) {
            throw BARCODE_INVALID.because("must be a GTIN of 8, 12, 13 or 14 digits whose last is its check digit");
        }
    }

    /** @param text 8, 12, 13 or 14 digits; anything else is refused */
    public static Gtin of(String text) {
        boolean rightLength = text.length() == 8 || (text.length() >= 12 && text.length() <= LENGTH);
        return new Gtin(rightLength ? "0".repeat(LENGTH - text.length()) + text : text);
    }

    /** As it is printed: the shortest of 8, 12, 13 and 14 digits that says it all. */
    public String printed() {
        int zeros = 0;
        while (digits.charAt(zeros) == '0') {
            zeros++;
        }
        int needed = LENGTH - zeros;
        return digits.substring(LENGTH - (needed <= 8 ? 8 : Math.max(needed, 12)));
    }

    /** From the right, every other digit counts three times; with the check digit the sum ends in 0. */
    private static boolean isChecked(String digits) {
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return sum % 10 == 0;
    }
}
