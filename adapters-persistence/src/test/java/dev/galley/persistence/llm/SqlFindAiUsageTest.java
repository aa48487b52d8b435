package dev.galley.persistence.llm;

import static dev.galley.persistence.llm.Bookings.ADA;
import static dev.galley.persistence.llm.Bookings.FLASH;
import static dev.galley.persistence.llm.Bookings.GRACE;
import static dev.galley.persistence.llm.Bookings.LLAVA;
import static dev.galley.persistence.llm.Bookings.id;
import static dev.galley.persistence.llm.Bookings.minute;
import static dev.galley.persistence.llm.Bookings.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.application.llm.FindAiCalls;
import dev.galley.application.llm.FindAiUsage;
import dev.galley.application.llm.FindAiUsage.AiUsageFilter;
import dev.galley.application.llm.FindAiUsage.By;
import dev.galley.application.llm.FindAiUsage.Group;
import dev.galley.application.llm.FindAiUsage.Sums;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.llm.CallId;
import dev.galley.domain.llm.ModelName;
import dev.galley.domain.llm.Use;
import dev.galley.persistence.sql.PostgresExtension;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sums and lists of calls, worked out by hand in the tests. */
class SqlFindAiUsageTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private static final Caller CALLER = new Caller.Job("test");
    private static final AiUsageFilter ALL = filter(null, null, null, null, null);

    @BeforeEach
    void book() {
        new Bookings(new JdbiLedger(postgres.sql())).all();
    }

    private static AiUsageFilter filter(
            @org.jspecify.annotations.Nullable Instant from,
            @org.jspecify.annotations.Nullable Instant to,
            @org.jspecify.annotations.Nullable Use use,
            @org.jspecify.annotations.Nullable ModelName model,
            @org.jspecify.annotations.Nullable UserId user) {
        return new AiUsageFilter(
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                Optional.ofNullable(use),
                Optional.ofNullable(model),
                Optional.ofNullable(user));
    }

    private static FindAiUsage.View usage(AiUsageFilter filter, Set<By> by, Place<Group> place, int size) {
        return new SqlFindAiUsage(postgres.sql())
                .handle(new FindAiUsage(filter, by, place, new PageSize(size)), CALLER);
    }

    private static FindAiUsage.View usage(AiUsageFilter filter, By... by) {
        return usage(filter, Set.of(by), Place.first(), 100);
    }

    private static List<Integer> calls(AiUsageFilter filter, Optional<UUID> question) {
        return new SqlFindAiCalls(postgres.sql())
                .handle(new FindAiCalls(filter, question, Place.first(), new PageSize(100)), CALLER)
                .items()
                .stream()
                .map(call -> (int) call.id().value().getLeastSignificantBits() & 0xff)
                .toList();
    }

    @Test
    void everything_together() {
        // Five that ended and one that runs; its 1,000 set aside count as input, and as estimated like those of the time-out.
        assertThat(usage(ALL, By.USE).total()).isEqualTo(new Sums(
                6, 1, 1, 2, 800 + 1_000 + 600 + 50 + 1_000 + 10, 200 + 100 + 70 + 5, 2,
                OptionalLong.of(1_090 + 910 + 7), OptionalLong.of((1_000 + 3_000 + 400 + 200) / 4),
                OptionalLong.of(2_700))); // 95 of 100 between 1,000 and 3,000: 1,000 + 0.85 * 2,000
    }

    @Test
    void by_use_and_model() {
        var rows = usage(ALL, By.USE, By.MODEL).page();
        assertThat(rows.items()).extracting(row -> row.group().use().orElseThrow() + " " + row.group().model()
                .orElseThrow())
                .containsExactly("CHAT gemini:flash", "CHAT ollama:llava", "NAMES gemini:flash", "VISION gemini:flash",
                        "VISION ollama:llava");
        assertThat(rows.items()).allSatisfy(row -> assertThat(row.group().user()).isEmpty());
        assertThat(rows.items().getFirst().sums()).isEqualTo(new Sums(
                0, 0, 0, 2, 0, 0, 0, OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty()));
        assertThat(rows.items().get(3).sums()).isEqualTo(new Sums(
                2, 0, 1, 0, 1_400, 300, 0, OptionalLong.of(2_000), OptionalLong.of(2_000), OptionalLong.of(2_900)));
        assertThat(rows.items().get(4).sums()).isEqualTo(new Sums(
                1, 1, 0, 0, 1_000, 0, 1, OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty()));
        assertThat(rows.total().count()).isEqualTo(5);
    }

    @Test
    void by_person_the_house_is_nobody() {
        var rows = usage(ALL, By.USER).page().items();
        assertThat(rows).extracting(row -> row.group().user())
                .containsExactlyInAnyOrder(Optional.empty(), Optional.of(ADA), Optional.of(GRACE));
        assertThat(rows.stream().mapToLong(row -> row.sums().calls()).sum()).isEqualTo(6);
        assertThat(rows.stream().filter(row -> row.group().user().equals(Optional.of(ADA))).findFirst().orElseThrow()
                .sums().inputTokens()).isEqualTo(2_400);
    }

    @Test
    void each_filter_lets_through_what_it_says() {
        assertThat(calls(ALL, Optional.empty())).containsExactly(9, 8, 7, 6, 5, 4, 3, 2, 1); // the latest first
        assertThat(calls(filter(minute(3), minute(6), null, null, null), Optional.empty())).containsExactly(5, 4, 3);
        assertThat(calls(filter(null, null, Use.CHAT, null, null), Optional.empty())).containsExactly(8, 7, 6, 5);
        assertThat(calls(filter(null, null, null, LLAVA, null), Optional.empty())).containsExactly(8, 5, 2);
        assertThat(calls(filter(null, null, null, null, ADA), Optional.empty())).containsExactly(3, 2, 1);
        assertThat(calls(filter(minute(2), null, Use.VISION, FLASH, ADA), Optional.empty())).containsExactly(3);
        assertThat(calls(ALL, Optional.of(question(5)))).containsExactly(6, 5);
        assertThat(calls(ALL, Optional.of(new UUID(8, 8)))).isEmpty();
        assertThat(usage(filter(minute(3), minute(6), null, null, null), By.USE).total().inputTokens()).isEqualTo(650);
        assertThat(usage(filter(null, null, Use.CHAT, LLAVA, GRACE), By.USE).total().calls()).isEqualTo(2);
        var none = usage(filter(minute(100), null, null, null, null), By.USE);
        assertThat(none.page().items()).isEmpty();
        assertThat(none.total()).isEqualTo(new Sums(
                0, 0, 0, 0, 0, 0, 0, OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty()));
    }

    @Test
    void sums_come_page_by_page_without_gaps_and_the_total_is_of_all_pages() {
        var seen = new ArrayList<Group>();
        Optional<Place<Group>> place = Optional.of(Place.first());
        while (place.isPresent()) {
            var view = usage(ALL, Set.of(By.values()), place.get(), 2);
            assertThat(view.total().calls()).isEqualTo(6);
            assertThat(view.page().total().count()).isEqualTo(6);
            view.page().items().forEach(row -> seen.add(row.group()));
            place = view.page().next().map(next -> next);
        }
        assertThat(seen).doesNotHaveDuplicates()
                .isEqualTo(usage(ALL, By.values()).page().items().stream().map(FindAiUsage.Row::group).toList());
    }

    @Test
    void calls_come_page_by_page_without_gaps() {
        var seen = new ArrayList<CallId>();
        Optional<Place<CallId>> place = Optional.of(Place.first());
        while (place.isPresent()) {
            var page = new SqlFindAiCalls(postgres.sql())
                    .handle(new FindAiCalls(ALL, Optional.empty(), place.get(), new PageSize(4)), CALLER);
            assertThat(page.total().count()).isEqualTo(9);
            page.items().forEach(call -> seen.add(call.id()));
            place = page.next().map(next -> next);
        }
        assertThat(seen).hasSize(9).doesNotHaveDuplicates().startsWith(id(9), id(8)).endsWith(id(1));
    }

    @Test
    void a_call_tells_all_but_what_was_said() {
        var found = new SqlFindAiCalls(postgres.sql())
                .handle(new FindAiCalls(ALL, Optional.empty(), Place.first(), new PageSize(100)), CALLER)
                .items();
        assertThat(found.get(8)).isEqualTo(new FindAiCalls.Call(
                id(1), question(1), 1, Optional.of(ADA), Use.VISION, FLASH, "meal/dish.v1", minute(1), "answered", 800,
                200, false, Optional.of(1_090L), Optional.of(1_000)));
        assertThat(found).extracting(FindAiCalls.Call::outcome).containsExactly(
                "answered", "running", "not_agreed", "no_budget", "answered", "cached", "answered", "timeout",
                "answered");
        assertThat(found.getFirst().user()).isEmpty();
    }
}
