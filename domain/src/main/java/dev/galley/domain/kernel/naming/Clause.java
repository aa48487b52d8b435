package dev.galley.domain.kernel.naming;

import java.util.ArrayList;
import java.util.List;

/** Part of a name between two commas, or the like: what is said in it, and what it takes back. */
final class Clause {
    private static final Sense LACTOSE_GONE = Sense.of("lactose_gone");

    private final List<Sense> said = new ArrayList<>();
    private Sense denied = Sense.NOTHING;
    private boolean plainWords;

    void say(Sense sense) {
        said.add(sense);
        plainWords = true;
    }

    void sayNothing() {
        plainWords = true;
    }

    /** Milk without lactose is milk. */
    void denyLactose() {
        said.add(LACTOSE_GONE);
    }

    void deny(Sense sense) {
        denied = denied.and(sense);
    }

    /** Whether it only tells what the clause before does not hold: {@code butter (vegan)}. */
    boolean isDenial() {
        return !plainWords && !denied.equals(Sense.NOTHING);
    }

    private Hints hints() {
        return Hints.of(said.stream().reduce(Sense.NOTHING, Sense::and).without(denied));
    }

    /** What all of them say together. */
    static Hints sum(List<Clause> clauses) {
        for (int i = 1; i < clauses.size(); i++) {
            if (clauses.get(i).isDenial()) {
                clauses.get(i - 1).deny(clauses.get(i).denied);
            }
        }
        return clauses.stream().map(Clause::hints).reduce(Hints.NONE, Hints::and);
    }
}
