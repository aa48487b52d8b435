package dev.galley.application.belongings;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Where features put what they keep about a person who asked for it. */
public interface Parcel {
    /**
     * @param name of the list, such as {@code "ratings"}
     * @param documents each one JSON text; read once and closed
     */
    void list(String name, Stream<String> documents);

    /** @param name with its ending, such as {@code "breakfast.webp"} */
    void file(String name, InputStream content);

    /**
     * The same for what does not lie in the database: it is fetched once all features have put in what does, so that the
     * moment which a parcel shows need not last meanwhile.
     *
     * @param content is left out if it is empty
     */
    default void later(String name, Supplier<Optional<InputStream>> content) {
        content.get().ifPresent(found -> file(name, found));
    }
}
