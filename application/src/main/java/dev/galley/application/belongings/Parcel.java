package dev.galley.application.belongings;

import java.io.InputStream;
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
}
