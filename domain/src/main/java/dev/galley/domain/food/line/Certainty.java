package dev.galley.domain.food.line;

import dev.galley.domain.food.line.ParsedLine.Confidence;

/** Grades a reading by its shape: what the rules know well is sure, what they only put somewhere is not. */
final class Certainty {
    private static final int LONG_NAME = 6;

    private final Draft draft;
    private final Tokens tokens;

    Certainty(Draft draft) {
        this.draft = draft;
        this.tokens = draft.tokens();
    }

    Confidence grade() {
        double quantity = quantity();
        double unit = unit();
        double name = name();
        return new Confidence(Math.min(quantity, Math.min(unit, name)), quantity, unit, name);
    }

    private double quantity() {
        if (draft.amounts().isEmpty()) {
            return numbersIn(Field.NAME) + numbersIn(Field.NOTE) > 0 ? 0.5 : 0.95;
        }
        if (draft.amounts().getFirst().quantity().isEmpty()) {
            return 0.9;
        }
        return numbersIn(Field.QUANTITY) > 0 ? 0.99 : 0.95;
    }

    private double unit() {
        if (draft.amounts().isEmpty()) {
            return quantity();
        }
        var unit = draft.amounts().getFirst().unit();
        if (unit.isEmpty()) {
            return draft.amounts().size() > 1 ? 0.8 : 0.93;
        }
        return Lexicon.MEASURES.contains(unit.get()) ? 0.99 : 0.95;
    }

    private double name() {
        int words = 0;
        for (int i = 0; i < tokens.size(); i++) {
            words += draft.field(i) == Field.NAME && tokens.at(i).speaks() ? 1 : 0;
        }
        double grade = words > LONG_NAME ? 0.7 : 0.96;
        return numbersIn(Field.NAME) > 0 ? grade - 0.25 : grade;
    }

    private int numbersIn(Field field) {
        int found = 0;
        for (int i = 0; i < tokens.size(); i++) {
            found += draft.field(i) == field && tokens.is(i, Token.Kind.NUMBER) ? 1 : 0;
        }
        return found;
    }
}
