package dev.galley.application.meal;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Queries;
import dev.galley.application.identity.GetAccount;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** When and where people eat. */
public final class MealTimes {
    private static final Instant FIRST = LocalDate.of(1900, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    /** It may be tomorrow already where they are, and who cooks ahead logs ahead. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final Queries queries;
    private final Clock clock;

    @Inject
    public MealTimes(Queries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * Where a person lives. One statement.
     *
     * @throws dev.galley.domain.kernel.Refused with {@code USER_NOT_FOUND}
     */
    ZoneId zone(UserId person, Caller caller) {
        return queries.ask(new GetAccount(person), caller).timezone();
    }

    /** @throws dev.galley.domain.kernel.Refused with {@code VALIDATION_ERROR} if nobody can have eaten then */
    public void require(Instant eatenAt) {
        var faults = new Faults();
        check(eatenAt, "eatenAt", faults);
        faults.refuseIfAny();
    }

    void check(Instant eatenAt, String path, Faults faults) {
        faults.check(!eatenAt.isBefore(FIRST), path, "must not be before 1900");
        faults.check(!eatenAt.isAfter(now().plus(AHEAD)), path, "must not be more than a day from now");
    }
}
