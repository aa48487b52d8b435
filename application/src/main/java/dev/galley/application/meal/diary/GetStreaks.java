package dev.galley.application.meal.diary;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.diary.Streaks;
import jakarta.inject.Inject;

/** For how many days in a row somebody has logged what they ate. Two statements. */
public record GetStreaks(UserId user) implements Query<Streaks> {
    @Override
    public Access access() {
        return new Access.Only(user);
    }

    public static final class Handler implements Handles<GetStreaks, Streaks> {
        private final Queries queries;
        private final Today today;

        @Inject
        public Handler(Queries queries, Today today) {
            this.queries = queries;
            this.today = today;
        }

        @Override
        public Streaks handle(GetStreaks query, Caller caller) {
            return Streaks.of(queries.ask(new FindLoggedDays(query.user), caller), today.of(query.user, caller));
        }
    }
}
