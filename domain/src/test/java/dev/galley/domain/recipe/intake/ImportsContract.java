package dev.galley.domain.recipe.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.intake.ImportEntry.Outcome;
import dev.galley.domain.recipe.intake.RecipeImport.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What anyone may rely on who keeps imports. */
public interface ImportsContract {
    Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    UserId ANNA = new UserId(new UUID(5, 1));

    Imports imports();

    private static ImportId id(int number) {
        return new ImportId(new UUID(6, number));
    }

    private static ImportEntry entry(int position, Outcome outcome) {
        return new ImportEntry(position, "Soup", outcome, Optional.of(new RecipeId(new UUID(7, 1))), Optional.empty());
    }

    @Test
    default void an_import_is_kept_as_it_is_now() {
        assertThat(imports().of(id(1))).isEmpty();
        assertThat(imports().toChange(id(1))).isEmpty();
        var queued = RecipeImport.ofPage(id(1), ANNA, "https://cooks.org/soup", true, NOW);
        imports().save(queued);
        assertThat(imports().of(id(1))).contains(queued);
        var later = NOW.plusSeconds(1);
        var failed = queued.begin(later).count(7, later).fail(new Failure("NO_RECIPE_FOUND", "none"), later);
        imports().save(failed);
        assertThat(imports().of(id(1))).contains(failed);
        assertThat(imports().toChange(id(1))).contains(failed);
    }

    @Test
    default void a_file_is_kept_in_parts_until_it_is_dropped() {
        imports().save(RecipeImport.ofFile(id(2), ANNA, "all.zip", false, NOW));
        imports().keepPart(id(2), 0, new byte[]{1, 2});
        imports().keepPart(id(2), 1, new byte[]{3});
        assertThat(imports().part(id(2), 0)).hasValueSatisfying(part -> assertThat(part).containsExactly(1, 2));
        assertThat(imports().part(id(2), 1)).hasValueSatisfying(part -> assertThat(part).containsExactly(3));
        assertThat(imports().part(id(2), 2)).isEmpty();
        imports().dropFile(id(2));
        imports().dropFile(id(2));
        assertThat(imports().part(id(2), 0)).isEmpty();
    }

    @Test
    default void a_place_is_taken_once_and_settled_later() {
        imports().save(RecipeImport.ofFile(id(3), ANNA, "all.zip", false, NOW));
        assertThat(imports().keep(id(3), entry(1, Outcome.IMPORTED))).isTrue();
        assertThat(imports().keep(id(3), entry(1, Outcome.FAILED))).isFalse();
        assertThat(imports().keep(id(3), entry(0, Outcome.IMPORTED))).isTrue();
        var why = new ImportEntry(
                1, "Stew", Outcome.FAILED, Optional.empty(), Optional.of(new Failure("NOT_UNDERSTOOD", "damaged")));
        imports().settle(id(3), why);
        assertThat(imports().entries(id(3))).containsExactly(entry(0, Outcome.IMPORTED), why);
        assertThat(imports().entries(id(4))).isEmpty();
    }

    @Test
    default void what_is_old_is_forgotten_with_all_that_belongs_to_it() {
        imports().save(RecipeImport.ofFile(id(5), ANNA, "old.zip", false, NOW.minus(Duration.ofDays(9))));
        imports().keepPart(id(5), 0, new byte[]{1});
        imports().keep(id(5), entry(0, Outcome.IMPORTED));
        imports().save(RecipeImport.ofFile(id(6), ANNA, "new.zip", false, NOW));
        assertThat(imports().forgetBefore(NOW)).isEqualTo(1);
        assertThat(imports().of(id(5))).isEmpty();
        assertThat(imports().part(id(5), 0)).isEmpty();
        assertThat(imports().entries(id(5))).isEmpty();
        assertThat(imports().of(id(6))).isPresent();
    }
}
