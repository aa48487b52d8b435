package dev.galley.bootstrap.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Transactions;
import dev.galley.application.recipe.CreateRecipe;
import dev.galley.application.recipe.RecipeDraft;
import dev.galley.bootstrap.wiring.TestApplication;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.recipe.Assessment;
import dev.galley.domain.recipe.RecipeFacts;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.domain.recipe.RecipeSamples;
import dev.galley.domain.recipe.RecipeStatus;
import dev.galley.domain.recipe.Recipes;
import dev.galley.domain.recipe.Slug;
import dev.galley.persistence.sql.PostgresExtension;
import dev.galley.persistence.sql.Sql;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an older Galley found out about recipes is found anew by a newer one. */
class RecipeRenewalTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    @Test
    void recipes_of_older_rules_are_looked_at_once() {
        var galley = TestApplication.on(postgres.database(), new Caller.Job("test"));
        var bus = galley.getInstance(Bus.class);
        for (var status : List.of(RecipeStatus.PUBLISHED, RecipeStatus.DRAFT)) {
            var slug = "dough-" + status.name().toLowerCase(Locale.ROOT);
            bus.send(
                    new CreateRecipe(Optional.of(new Slug(slug)), status, RecipeDraft.matched(RecipeSamples.content(
                            slug,
                            List.of(RecipeSamples.line("100 g spelt", "100", "g", "spelt")),
                            List.of(RecipeSamples.step("Eat.", 0))))),
                    new Caller.Job("test"));
        }
        var sql = galley.getInstance(Sql.class);
        sql.write(() -> sql.handle().execute("""
                UPDATE recipe SET facts = jsonb_set(facts - 'rules' - 'diets', '{allergens,contains}', '[]')"""));
        assertThat(facts(galley.getInstance(Transactions.class), galley.getInstance(Recipes.class)).rules()).isEmpty();

        var renewal = galley.getInstance(RecipeRenewal.class);
        assertThat(renewal.load()).isEqualTo(2);
        var facts = facts(galley.getInstance(Transactions.class), galley.getInstance(Recipes.class));
        assertThat(facts.allergens().contains()).containsExactlyInAnyOrder(Allergen.GLUTEN, Allergen.WHEAT);
        assertThat(facts.contents().diets()).containsEntry(Diet.GLUTEN_FREE, false);
        assertThat(facts.rules()).contains(Assessment.RULES);
        assertThat(renewal.load()).as("once is enough").isZero();
    }

    private static RecipeFacts facts(Transactions transactions, Recipes recipes) {
        return transactions.read(() -> recipes.of(new RecipeKey.BySlug(new Slug("dough-published")))
                .orElseThrow()
                .value()
                .current()
                .facts());
    }
}
