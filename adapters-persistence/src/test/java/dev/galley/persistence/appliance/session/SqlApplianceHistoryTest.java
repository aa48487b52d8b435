package dev.galley.persistence.appliance.session;

import static dev.galley.domain.appliance.session.ApplianceSessionsContract.ANA;
import static dev.galley.domain.appliance.session.ApplianceSessionsContract.BEN;
import static dev.galley.domain.appliance.session.ApplianceSessionsContract.POT;
import static dev.galley.domain.appliance.session.ApplianceSessionsContract.ended;
import static dev.galley.domain.appliance.session.ApplianceSessionsContract.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.appliance.session.ListCookingSessions.After;
import dev.galley.application.appliance.session.ListCookingSessions.Session;
import dev.galley.application.appliance.session.ListCookingSessions.Status;
import dev.galley.persistence.sql.PostgresExtension;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlApplianceHistoryTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private final SqlApplianceHistory history = new SqlApplianceHistory(postgres.sql());

    private void cook() {
        var sessions = new JdbiApplianceSessions(postgres.sql());
        sessions.save(session(1, ANA, POT, 0, ended(10)));
        sessions.save(session(2, ANA, POT, 20, ended(30)));
        sessions.save(session(3, ANA, POT, 20, ended(30)));
        sessions.save(session(4, ANA, POT, 40, Optional.empty()));
        sessions.save(session(5, BEN, POT, 40, Optional.empty()));
    }

    @Test
    void the_latest_comes_first_and_only_ones_own() {
        cook();
        var all = history.latest(ANA, Optional.empty(), 10);
        assertThat(all).extracting(Session::id).containsExactly(
                new UUID(3, 4), new UUID(3, 3), new UUID(3, 2), new UUID(3, 1));
        assertThat(all).extracting(Session::status).containsExactly(
                Status.IN_PROGRESS, Status.COMPLETED, Status.COMPLETED, Status.COMPLETED);
        assertThat(history.latest(ANA, Optional.empty(), 2)).hasSize(2);
    }

    @Test
    void it_goes_on_behind_a_row_also_among_those_of_one_moment() {
        cook();
        var second = history.latest(ANA, Optional.empty(), 2).getLast();
        assertThat(history.latest(ANA, Optional.of(new After(second.startedAt(), second.id())), 10))
                .extracting(Session::id)
                .containsExactly(new UUID(3, 2), new UUID(3, 1));
    }

    @Test
    void it_counts_no_further_than_needed() {
        cook();
        assertThat(history.count(ANA, 100)).isEqualTo(4);
        assertThat(history.count(ANA, 3)).isEqualTo(3);
    }

    @Test
    void anothers_is_not_there() {
        cook();
        assertThat(history.of(ANA, new UUID(3, 4))).isPresent();
        assertThat(history.of(BEN, new UUID(3, 4))).isEmpty();
    }
}
