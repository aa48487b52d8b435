package dev.galley.persistence.recipe;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.recipe.CountRecipesOfEdition;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;

public final class SqlCountRecipesOfEdition implements Handles<CountRecipesOfEdition, Long> {
    private final Sql sql;

    @Inject
    public SqlCountRecipesOfEdition(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Long handle(CountRecipesOfEdition query, Caller caller) {
        return sql.handle()
                .createQuery("""
                        SELECT count(*) FROM recipe WHERE origin_collection = :collection AND origin_stamp = :stamp
                        """)
                .bind("collection", query.edition().collection())
                .bind("stamp", query.edition().stamp())
                .mapTo(Long.class)
                .one();
    }
}
