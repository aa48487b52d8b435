package dev.galley.persistence.meal.expenditure;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Page;
import dev.galley.application.meal.expenditure.ListActivities;
import dev.galley.application.meal.expenditure.ListActivities.After;
import dev.galley.domain.meal.expenditure.ActivityEntry;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;

public final class SqlListActivities implements Handles<ListActivities, Page<ActivityEntry, After>> {
    private final DayLists<ActivityEntry, After> lists;

    @Inject
    public SqlListActivities(Sql sql) {
        lists = new DayLists<>(
                sql,
                "activity_entry",
                JdbiActivities::entry,
                After::day,
                After::activity,
                entry -> new After(entry.day(), entry.id().value()));
    }

    @Override
    public Page<ActivityEntry, After> handle(ListActivities query, Caller caller) {
        return lists.page(query.user(), query.from(), query.to(), query.place(), query.size());
    }
}
