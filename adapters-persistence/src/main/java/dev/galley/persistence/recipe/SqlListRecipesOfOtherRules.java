package dev.galley.persistence.recipe;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.recipe.ListRecipesOfFoods;
import dev.galley.application.recipe.ListRecipesOfOtherRules;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.Slug;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

public final class SqlListRecipesOfOtherRules
        implements
            Handles<ListRecipesOfOtherRules, List<ListRecipesOfFoods.Found>> {
    private static final UUID FIRST = new UUID(0, 0);
    private final Sql sql;

    @Inject
    public SqlListRecipesOfOtherRules(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<ListRecipesOfFoods.Found> handle(ListRecipesOfOtherRules query, Caller caller) {
        // Less or more, and not unequal: so the index tells at once that there are none.
        return sql.handle()
                .createQuery("""
                        SELECT id, slug FROM recipe
                        WHERE (coalesce(facts ->> 'rules', '') < :rules OR coalesce(facts ->> 'rules', '') > :rules)
                          AND id > :after AND removed_at IS NULL
                        ORDER BY id LIMIT :size
                        """)
                .bind("rules", query.rules())
                .bind("after", query.after().map(RecipeId::value).orElse(FIRST))
                .bind("size", query.size().value())
                .map((row, _) -> new ListRecipesOfFoods.Found(
                        new RecipeId(row.getObject("id", UUID.class)), new Slug(row.getString("slug"))))
                .list();
    }
}
