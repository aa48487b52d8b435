package dev.galley.application.meal.diary;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Queries;
import dev.galley.application.identity.GetAccount;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;

/** Which day it is where somebody lives. One statement. */
public final class Today {
    private final Queries queries;
    private final InstantSource clock;

    @Inject
    public Today(Queries queries, InstantSource clock) {
        this.queries = queries;
        this.clock = clock;
    }

    public LocalDate of(UserId user, Caller caller) {
        return LocalDate.ofInstant(clock.instant(), queries.ask(new GetAccount(user), caller).timezone());
    }
}
