package dev.galley.domain.recipe.intake;

import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * An import that takes its time: a page to be fetched, or a file of many recipes.
 *
 * @param url of the page; absent where it is a file
 * @param file what the person calls the file
 * @param updates whether a recipe that is there already becomes what the import says, in a new version
 * @param total how many recipes there are, as soon as that is known
 * @param attempts how often it was begun; more than once only after a crash
 * @param error why it failed
 */
public record RecipeImport(
        ImportId id,
        UserId owner,
        Status status,
        Optional<String> url,
        Optional<String> file,
        boolean updates,
        Optional<Integer> total,
        int attempts,
        Optional<Failure> error,
        Instant createdAt,
        Instant updatedAt) {

    private static final int MOST_ATTEMPTS = 5;

    public enum Status {
        QUEUED, RUNNING, COMPLETED, FAILED
    }

    /** @param code one that a program can act on: the name of a refusal */
    public record Failure(String code, String message) {
        private static final int LONGEST = 500;

        public static Failure of(Refused refused) {
            var message = refused.detail();
            return new Failure(refused.refusal().name(), message.substring(0, Math.min(LONGEST, message.length())));
        }
    }

    public static RecipeImport ofPage(ImportId id, UserId owner, String url, boolean updates, Instant now) {
        return new RecipeImport(id, owner, Status.QUEUED, Optional.of(url), Optional.empty(), updates, Optional.empty(),
                0,
                Optional.empty(), now, now);
    }

    public static RecipeImport ofFile(ImportId id, UserId owner, String name, boolean updates, Instant now) {
        return new RecipeImport(id, owner, Status.QUEUED, Optional.empty(), Optional.of(name), updates, Optional
                .empty(),
                0, Optional.empty(), now, now);
    }

    public boolean isOver() {
        return status == Status.COMPLETED || status == Status.FAILED;
    }

    /** Begun, or begun once more after a crash; what crashes again and again has failed. */
    public RecipeImport begin(Instant now) {
        return attempts < MOST_ATTEMPTS
                ? with(Status.RUNNING, total, attempts + 1, error, now)
                : fail(new Failure(ImportRefusal.IMPORT_BROKE.name(), "this could not be imported"), now);
    }

    public RecipeImport count(int recipes, Instant now) {
        return with(status, Optional.of(recipes), attempts, error, now);
    }

    public RecipeImport complete(Instant now) {
        return isOver() ? this : with(Status.COMPLETED, total, attempts, error, now);
    }

    public RecipeImport fail(Failure why, Instant now) {
        return isOver() ? this : with(Status.FAILED, total, attempts, Optional.of(why), now);
    }

    private RecipeImport with(
            Status next, Optional<Integer> recipes, int begun, Optional<Failure> why, Instant now) {
        return new RecipeImport(id, owner, next, url, file, updates, recipes, begun, why, createdAt, now);
    }
}
