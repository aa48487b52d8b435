package dev.galley.domain.recipe.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where imports are kept while they last, and for some time after, so that their owners can see what became of them. */
public interface Imports {
    /** How many bytes a part of a file has, but for the last. */
    int PART_BYTES = 1 << 20;

    Optional<RecipeImport> of(ImportId id);

    /** The same, for one who changes it: until the transaction ends nobody else does. */
    Optional<RecipeImport> toChange(ImportId id);

    /** Keeps it, in place of how it was before. */
    void save(RecipeImport changed);

    /** @param number from 0, without gaps */
    void keepPart(ImportId id, int number, byte[] content);

    /** Empty behind the last one, and when the file has been dropped. */
    Optional<byte[]> part(ImportId id, int number);

    void dropFile(ImportId id);

    /** Whether it is kept; false if there is one at its position already, which stays as it is. */
    boolean keep(ImportId id, ImportEntry entry);

    /** Takes the place of the one at its position. */
    void settle(ImportId id, ImportEntry entry);

    /** In their order. */
    List<ImportEntry> entries(ImportId id);

    /** Forgets those that nothing happened to since then, with all that belongs to them. Answers how many. */
    int forgetBefore(Instant then);
}
