package dev.galley.persistence.meal.diary;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.meal.diary.FindLoggedDays;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the index {@code meal_diary} alone. */
public final class SqlFindLoggedDays implements Handles<FindLoggedDays, SortedSet<LocalDate>> {
    private final Sql sql;

    @Inject
    public SqlFindLoggedDays(Sql sql) {
        this.sql = sql;
    }

    @Override
    public SortedSet<LocalDate> handle(FindLoggedDays query, Caller caller) {
        return sql.handle()
                .createQuery("SELECT DISTINCT day FROM meal WHERE owner_id = :owner AND status = 'READY'")
                .bind("owner", query.owner().value())
                .mapTo(LocalDate.class)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
