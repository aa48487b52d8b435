package dev.galley.http.server;

import java.util.List;
import java.util.function.Supplier;

/** What is read at fixed paths outside {@code /api/v1} and is no message of the application: health, documents. */
public interface PlainRoutes {
    /** Under which heading the document lists them. */
    String heading();

    List<Page> pages();

    /**
     * @param path the whole path
     * @param described whether the document lists it
     * @param answers what may come back, the good one first
     * @param reply made for each request; it may be slow only if {@code exempt} is false
     * @param exempt answered also while the server has no room for more requests
     */
    record Page(
            String path,
            String summary,
            boolean described,
            boolean exempt,
            List<Route.Answer> answers,
            Supplier<Reply> reply) {
        public Page {
            answers = List.copyOf(answers);
        }
    }
}
