package dev.galley.http.server;

/** The routes of one feature. */
public interface Routes {
    /** Under which heading the document lists them: {@code Recipes}. */
    String heading();

    void addTo(Router router);
}
