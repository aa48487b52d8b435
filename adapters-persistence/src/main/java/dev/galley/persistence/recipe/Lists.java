package dev.galley.persistence.recipe;

import dev.galley.application.bus.Page;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Total;
import dev.galley.domain.kernel.safety.Contents;
import dev.galley.domain.kernel.safety.Gate;
import dev.galley.domain.kernel.safety.Needs;
import dev.galley.domain.kernel.safety.Screened;
import dev.galley.persistence.sql.Pages;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Pages of short lists, of which one row more is read than a page holds. */
final class Lists {
    private Lists() {}

    static int offset(Place<?> place, int size) {
        return place instanceof Place.Numbered<?>(int page) ? (page - 1) * size : 0;
    }

    static <A> Optional<Place.After<A>> after(Place<A> place) {
        return place instanceof Place.After<A> after ? Optional.of(after) : Optional.empty();
    }

    /** @param rows at most one more than {@code size} */
    static <R, T, A> Page<T, A> page(
            List<R> rows, int size, Place<A> place, Total total, Function<R, T> item, Function<R, A> key) {
        var page = Pages.of(rows, size, place.page(), total, key);
        return new Page<>(page.items().stream().map(item).toList(), page.number(), total, page.next());
    }

    /** A page of what is their own: nothing is left out. */
    static <T, A> Page<Screened<T>, A> flagged(Page<T, A> page, Needs needs, Function<T, Contents> contents) {
        return new Page<>(Gate.flagged(needs, page.items(), contents), page.number(), page.total(), page.next());
    }
}
