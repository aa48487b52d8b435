package dev.galley.http.recipe.intake;

import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.intake.ImportEntry;
import dev.galley.domain.recipe.intake.RecipeImport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How far an import is.
 *
 * @param status {@code QUEUED}, {@code RUNNING}, {@code COMPLETED} or {@code FAILED}
 */
record ShownImport(
        UUID id,
        String status,
        Progress progress,
        List<Entry> recipes,
        Optional<Failure> error,
        Instant createdAt,
        Instant updatedAt) {

    /** @param total absent until the source was read */
    record Progress(int done, Optional<Integer> total) {}

    /** @param status {@code IMPORTED}, {@code DUPLICATE} or {@code FAILED} */
    record Entry(Optional<UUID> recipeId, String name, String status, Optional<Failure> error) {}

    /** @param code one to act on: {@code BLOCKED_BY_SITE} means that pasting the page helps */
    record Failure(String code, String message) {
        static Failure of(RecipeImport.Failure failure) {
            return new Failure(failure.code(), failure.message());
        }
    }

    static ShownImport of(RecipeImport running, List<ImportEntry> entries) {
        return new ShownImport(
                running.id().value(),
                running.status().name(),
                new Progress(entries.size(), running.total()),
                entries.stream()
                        .map(entry -> new Entry(
                                entry.recipe().map(RecipeId::value),
                                entry.name(),
                                entry.outcome().name(),
                                entry.error().map(Failure::of)))
                        .toList(),
                running.error().map(Failure::of),
                running.createdAt(),
                running.updatedAt());
    }
}
