package dev.galley.persistence.meal.expenditure;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Page;
import dev.galley.application.meal.expenditure.ListWeights;
import dev.galley.application.meal.expenditure.ListWeights.After;
import dev.galley.domain.meal.expenditure.WeightEntry;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;

public final class SqlListWeights implements Handles<ListWeights, Page<WeightEntry, After>> {
    private final DayLists<WeightEntry, After> lists;

    @Inject
    public SqlListWeights(Sql sql) {
        lists = new DayLists<>(
                sql,
                "body_weight",
                JdbiWeights::entry,
                After::day,
                After::weight,
                entry -> new After(entry.day(), entry.id().value()));
    }

    @Override
    public Page<WeightEntry, After> handle(ListWeights query, Caller caller) {
        return lists.page(query.user(), query.from(), query.to(), query.place(), query.size());
    }
}
