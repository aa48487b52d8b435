package dev.galley.application.bus;

import java.util.List;
import java.util.Optional;

/**
 * Part of a list.
 *
 * @param number the page's number, counted along when a cursor is followed
 * @param next leads to the following page; the last page has none
 */
public record Page<T, A>(List<T> items, int number, Total total, Optional<Place.After<A>> next) {
    public Page {
        items = List.copyOf(items);
    }
}
