package dev.galley.persistence.activity;

import static dev.galley.domain.activity.AuditAction.SIGNED_IN;
import static dev.galley.domain.activity.AuditAction.SIGN_IN_FAILED;
import static dev.galley.domain.activity.AuditAction.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.activity.FindAuditEntries;
import dev.galley.application.activity.FindAuditEntries.Filter;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.domain.activity.AuditAction;
import dev.galley.domain.activity.AuditEntry;
import dev.galley.domain.activity.AuditEntryId;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.PackedParcel;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlFindAuditEntriesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final UserId ADA = new UserId(new UUID(0, 1));
    private static final UserId GRACE = new UserId(new UUID(0, 2));
    private static final Filter ALL = filter(Set.of(), Optional.empty());

    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private static Filter filter(Set<AuditAction> actions, Optional<UserId> user) {
        return new Filter(actions, user, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static void add(int number, AuditAction action, Optional<UserId> user, Optional<UserId> by) {
        new JdbiAuditLog(postgres.sql()).add(new AuditEntry(
                new AuditEntryId(new UUID((0x0199_0000_0000L + number) << 16 | 0x7000L, 0x8000_0000_0000_0000L)),
                NOW.plus(Duration.ofMinutes(number)),
                action,
                user,
                by,
                Optional.of("203.0.113." + number),
                Optional.of("curl/8"),
                Map.of("n", String.valueOf(number))));
    }

    private static void fill() {
        add(1, SIGNED_IN, Optional.of(ADA), Optional.empty());
        add(2, SIGN_IN_FAILED, Optional.of(ADA), Optional.empty());
        add(3, SIGN_IN_FAILED, Optional.empty(), Optional.empty());
        add(4, SIGNED_IN, Optional.of(GRACE), Optional.empty());
        add(5, SUSPENDED, Optional.of(ADA), Optional.of(GRACE));
    }

    private static Page<AuditEntry, AuditEntryId> page(Filter filter, Place<AuditEntryId> place, int size) {
        return new SqlFindAuditEntries(postgres.sql())
                .handle(new FindAuditEntries(filter, place, new PageSize(size)), new Caller.Admin(GRACE));
    }

    private static String numbers(Filter filter) {
        return numbers(page(filter, Place.first(), 100));
    }

    private static String numbers(Page<AuditEntry, AuditEntryId> page) {
        return String.join(" ", page.items().stream().map(entry -> entry.details().get("n")).toList());
    }

    @Test
    void the_latest_comes_first_and_cursors_lead_on() {
        fill();
        var first = page(ALL, Place.first(), 2);
        assertThat(numbers(first)).isEqualTo("5 4");
        assertThat(first.total().count()).isEqualTo(5);
        var second = page(ALL, first.next().orElseThrow(), 2);
        assertThat(numbers(second)).isEqualTo("3 2");
        assertThat(second.number()).isEqualTo(2);
        var third = page(ALL, second.next().orElseThrow(), 2);
        assertThat(numbers(third)).isEqualTo("1");
        assertThat(third.next()).isEmpty();
        assertThat(numbers(page(ALL, new Place.Numbered<>(2), 2))).isEqualTo("3 2");
        assertThat(numbers(page(ALL, new Place.Numbered<>(9), 2))).isEmpty();
    }

    @Test
    void each_filter_leaves_what_it_names() {
        fill();
        assertThat(numbers(filter(Set.of(SIGN_IN_FAILED), Optional.empty()))).isEqualTo("3 2");
        assertThat(numbers(filter(Set.of(SIGN_IN_FAILED, SUSPENDED), Optional.of(ADA)))).isEqualTo("5 2");
        assertThat(numbers(filter(Set.of(), Optional.of(GRACE)))).isEqualTo("4");
        assertThat(numbers(new Filter(Set.of(), Optional.empty(), Optional.of(GRACE), Optional.empty(), Optional
                .empty(), Optional.empty()))).isEqualTo("5");
        assertThat(numbers(new Filter(Set.of(), Optional.empty(), Optional.empty(), Optional.of("203.0.113.3"),
                Optional.empty(), Optional.empty()))).isEqualTo("3");
        assertThat(numbers(new Filter(Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(NOW
                .plus(Duration.ofMinutes(2))), Optional.of(NOW.plus(Duration.ofMinutes(4)))))).isEqualTo("3 2");
    }

    @Test
    void an_erased_person_is_in_no_entry_and_every_entry_stays() {
        fill();
        var belongings = new SqlActivityBelongings(postgres.sql());
        var parcel = new PackedParcel();
        belongings.pack(ADA, parcel);
        assertThat(parcel.list("audit")).hasSize(3);
        assertThat(parcel.list("audit").getFirst()).contains("\"signed_in\"", "203.0.113.1", "curl/8");
        belongings.erase(ADA);
        belongings.erase(GRACE);
        belongings.erase(ADA);
        var left = page(ALL, Place.first(), 100);
        assertThat(left.items()).hasSize(5);
        assertThat(left.items()).allSatisfy(entry -> {
            assertThat(entry.user()).isEmpty();
            assertThat(entry.by()).isEmpty();
        });
        assertThat(left.items()).extracting(AuditEntry::address).containsOnlyOnce(Optional.of("203.0.113.3"));
        assertThat(left.items().stream().filter(entry -> entry.address().isPresent())).hasSize(1);
    }
}
