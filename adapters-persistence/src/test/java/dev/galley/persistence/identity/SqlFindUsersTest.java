package dev.galley.persistence.identity;

import static dev.galley.persistence.identity.RegisteredAccounts.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.application.identity.FindUsers;
import dev.galley.application.identity.FindUsers.Filter;
import dev.galley.application.identity.FindUsers.Row;
import dev.galley.application.identity.FindUsers.User;
import dev.galley.domain.identity.AccountStatus;
import dev.galley.domain.identity.Role;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlFindUsersTest {
    private static final Filter ALL = new Filter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    private static final List<FindUsers.Key> NEWEST = List.of(new FindUsers.Key(FindUsers.Field.CREATED_AT, true));

    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private static void add(int number, String name, Role role, Tier tier, AccountStatus status, int minute) {
        RegisteredAccounts.register(
                postgres.sql(), new UserId(new UUID(0, number)), name, role, tier, status, NOW.plus(Duration.ofMinutes(
                        minute)));
    }

    private static void fill() {
        add(1, "ada", Role.ADMIN, Tier.FREE, AccountStatus.ACTIVE, 1);
        add(2, "Bea", Role.USER, Tier.PRO, AccountStatus.ACTIVE, 2);
        add(3, "cid", Role.USER, Tier.PRO, AccountStatus.SUSPENDED, 2);
        add(4, "dot", Role.USER, Tier.FAMILY, AccountStatus.ACTIVE, 3);
        add(5, "eve", Role.USER, Tier.FREE, AccountStatus.DELETED, 4);
    }

    private static Page<User, Row> page(Filter filter, List<FindUsers.Key> order, Place<Row> place, int size) {
        return new SqlFindUsers(postgres.sql()).handle(
                new FindUsers(filter, order, place, new PageSize(size)), new Caller.Job("test"));
    }

    private static List<String> names(Page<User, Row> page) {
        return page.items().stream().map(user -> user.account().name()).toList();
    }

    private static List<String> names(Filter filter) {
        return names(page(filter, NEWEST, Place.first(), 10));
    }

    @Test
    void every_order_can_be_followed_by_cursor_one_by_one() {
        fill();
        var orders = List.of(
                NEWEST,
                List.of(new FindUsers.Key(FindUsers.Field.CREATED_AT, false), new FindUsers.Key(FindUsers.Field.NAME,
                        true)),
                List.of(new FindUsers.Key(FindUsers.Field.TIER, true), new FindUsers.Key(FindUsers.Field.EMAIL, false)),
                List.of(new FindUsers.Key(FindUsers.Field.NAME, false)),
                List.<FindUsers.Key>of());
        for (var order : orders) {
            var whole = page(ALL, order, Place.first(), 10);
            var followed = new ArrayList<String>();
            Optional<Place<Row>> place = Optional.of(Place.first());
            while (place.isPresent()) {
                var next = page(ALL, order, place.get(), 1);
                followed.addAll(names(next));
                assertThat(next.total().count()).isEqualTo(4);
                place = next.next().map(after -> after);
            }
            assertThat(followed).as(order.toString()).isEqualTo(names(whole)).hasSize(4);
        }
        assertThat(names(page(ALL, NEWEST, Place.first(), 10))).containsExactly("dot", "cid", "Bea", "ada");
        assertThat(names(page(ALL, List.of(new FindUsers.Key(FindUsers.Field.TIER, true), new FindUsers.Key(
                FindUsers.Field.EMAIL, false)), Place.first(), 10)))
                .containsExactly("dot", "Bea", "cid", "ada");
        assertThat(names(page(ALL, NEWEST, new Place.Numbered<>(2), 3))).containsExactly("ada");
    }

    @Test
    void each_filter_leaves_what_it_names() {
        fill();
        var none = Optional.<Role>empty();
        assertThat(names(new Filter(Optional.of("BEA@"), none, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty()))).containsExactly("Bea");
        assertThat(names(new Filter(Optional.of("%"), none, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty()))).isEmpty();
        assertThat(names(new Filter(Optional.empty(), Optional.of(Role.ADMIN), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty()))).containsExactly("ada");
        assertThat(names(new Filter(Optional.empty(), none, Optional.of(Tier.PRO), Optional.of(AccountStatus.ACTIVE),
                Optional.empty(), Optional.empty()))).containsExactly("Bea");
        assertThat(names(new Filter(Optional.empty(), none, Optional.empty(), Optional.of(AccountStatus.DELETED),
                Optional.empty(), Optional.empty()))).containsExactly("eve");
        assertThat(names(new Filter(Optional.empty(), none, Optional.empty(), Optional.empty(), Optional.of(NOW.plus(
                Duration.ofMinutes(2))), Optional.of(NOW.plus(Duration.ofMinutes(3)))))).containsExactly("cid", "Bea");
    }
}
