package dev.galley.http.recipe.reading;

import java.util.List;

/**
 * An archive that was opened safely: its names and sizes are within limits, and nothing is written by a name. What is packed
 * within an entry (the inner archives of Tandoor, Paprika's gzip) is unpacked too: the entries of an inner archive
 * {@code 1.zip} are named {@code 1.zip/recipe.json}, a packed entry keeps its name.
 */
public interface Entries {
    /** All names, in the archive's order, with {@code /} between the parts. No name is there twice. */
    List<String> names();

    /**
     * What an entry holds, read when it is asked for.
     *
     * @throws dev.galley.domain.kernel.Refused if it cannot be unpacked, or is beyond a limit
     */
    byte[] content(String name);
}
