package dev.galley.persistence.recipe.search;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Queries;
import dev.galley.application.profile.FindNeeds;
import dev.galley.application.recipe.Unsuitable;
import dev.galley.domain.kernel.safety.Contents;
import dev.galley.domain.kernel.safety.Gate;
import dev.galley.domain.kernel.safety.Needs;
import dev.galley.domain.kernel.safety.Screened;
import java.util.List;
import java.util.function.Function;

/** Whoever asks for a list, with what they must not eat and whether they want to see that as well. */
record Diner(Needs needs, Unsuitable unsuitable) {
    /** To be asked for before the database: see {@link FindNeeds}. */
    static Diner of(Caller caller, Queries queries, Unsuitable unsuitable) {
        return new Diner(FindNeeds.of(caller, queries), unsuitable);
    }

    /** What SQL leaves out, so that pages are full and totals right. */
    Needs hidden() {
        return switch (unsuitable) {
            case HIDE -> needs;
            case SHOW -> Needs.NONE;
        };
    }

    /** What is shown in the end: whatever SQL let through, the gate does not. */
    <T> List<Screened<T>> screened(List<T> things, Function<T, Contents> contents) {
        return switch (unsuitable) {
            case HIDE -> Gate.showable(needs, things, contents);
            case SHOW -> Gate.flagged(needs, things, contents);
        };
    }
}
