package dev.galley.domain.recipe.reading;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The times that a source tells, and the one that follows from the others. */
final class TimesRead {
    enum Kind {
        PREP, COOK, REST, TOTAL;

        String label() {
            return name().toLowerCase(Locale.ROOT) + " time";
        }
    }

    private final Map<Kind, Found<Integer>> told = new EnumMap<>(Kind.class);

    /** The first time of a kind counts, unless it is none at all. */
    void add(Kind kind, Found<Integer> minutes) {
        var before = told.get(kind);
        if (before == null || before.value() == 0) {
            told.put(kind, minutes);
        }
    }

    /** Sites write zero for what they do not know: a zero beside no other time, and a total of zero, are dropped. */
    void conclude() {
        boolean some = told.values().stream().anyMatch(minutes -> minutes.value() > 0);
        if (!some) {
            told.clear();
        }
        Optional.ofNullable(told.get(Kind.TOTAL)).filter(it -> it.value() == 0).ifPresent(_ -> told.remove(Kind.TOTAL));
        var total = told.get(Kind.TOTAL);
        if (total == null) {
            return;
        }
        int prep = minutes(Kind.PREP);
        int cook = minutes(Kind.COOK);
        int rest = minutes(Kind.REST);
        int open = total.value() - Math.max(0, prep) - Math.max(0, cook) - Math.max(0, rest);
        if (prep >= 0 && cook < 0 && open >= 0) {
            told.put(Kind.COOK, new Found<>(open, total.provenance().inferred()));
        } else if (cook >= 0 && prep < 0 && open >= 0) {
            told.put(Kind.PREP, new Found<>(open, total.provenance().inferred()));
        } else if (prep >= 0 && cook >= 0 && rest < 0 && open > 0) {
            told.put(Kind.REST, new Found<>(open, total.provenance().inferred()));
        }
    }

    private int minutes(Kind kind) {
        var found = told.get(kind);
        return found == null ? -1 : found.value();
    }

    Optional<Found<Integer>> of(Kind kind) {
        return Optional.ofNullable(told.get(kind));
    }
}
