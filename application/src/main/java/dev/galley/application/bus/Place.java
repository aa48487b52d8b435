package dev.galley.application.bus;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import java.util.Map;

/**
 * Where in a list a page begins.
 *
 * @param <A> what the list's own order makes of its last row: the values of the sort keys, and an id
 */
public sealed interface Place<A> {
    int DEEPEST_PAGE = 1_000;

    /** The page's number, from 1; counted along behind a row. */
    int page();

    /** By number, from 1 to 1,000: for people, who look at the first few. Its cost grows with the number. */
    record Numbered<A>(int page) implements Place<A> {
        public Numbered {
            if (page < 1 || page > DEEPEST_PAGE) {
                var wrong = "must be from 1 to 1000; follow nextCursor to go deeper";
                throw VALIDATION_ERROR.because("page " + wrong, Map.of("page", wrong));
            }
        }
    }

    /**
     * Behind a row that was read before, valid even if that row is gone by now. Its cost does not grow with depth, which
     * is why the total is carried along and not counted again.
     */
    record After<A>(A row, Total total, int page) implements Place<A> {}

    static <A> Place<A> first() {
        return new Numbered<>(1);
    }
}
