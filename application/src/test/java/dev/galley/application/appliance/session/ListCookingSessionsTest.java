package dev.galley.application.appliance.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.appliance.session.ListCookingSessions.After;
import dev.galley.application.appliance.session.ListCookingSessions.Session;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ListCookingSessionsTest {
    private static final UserId ANA = new UserId(new UUID(1, 1));
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Comparator<Session> LATEST = Comparator.comparing(Session::startedAt)
            .thenComparing(session -> session.id().toString())
            .reversed();

    private static Session session(String kind, UUID id, int second) {
        return new Session(
                id,
                kind,
                ListCookingSessions.Status.COMPLETED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NOON.plusSeconds(second),
                Optional.empty(),
                Optional.empty());
    }

    private static ListCookingSessions.Source source(List<Session> kept) {
        return new ListCookingSessions.Source() {
            @Override
            public List<Session> latest(UserId owner, Optional<After> before, int most) {
                return kept.stream()
                        .filter(it -> before.isEmpty() || LATEST.compare(
                                it, session("", before.get().id(), (int) (before.get().startedAt().getEpochSecond()
                                        - NOON.getEpochSecond()))) > 0)
                        .sorted(LATEST)
                        .limit(most)
                        .toList();
            }

            @Override
            public long count(UserId owner, long enough) {
                return Math.min(kept.size(), enough);
            }

            @Override
            public Optional<Session> of(UserId owner, UUID id) {
                return kept.stream().filter(it -> it.id().equals(id)).findFirst();
            }
        };
    }

    @Test
    void all_sources_are_one_history_by_pages_and_by_cursor() {
        for (long seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            var all = new ArrayList<Session>();
            var guided = new ArrayList<Session>();
            var ran = new ArrayList<Session>();
            for (int i = 0; i < random.nextInt(60); i++) {
                var kind = random.nextBoolean() ? "appliance" : "guided";
                var session = session(kind, new UUID(random.nextLong(), random.nextLong()), random.nextInt(20));
                all.add(session);
                (kind.equals("guided") ? guided : ran).add(session);
            }
            all.sort(LATEST);
            var handler = new ListCookingSessions.Handler(Set.of(source(guided), source(ran)));
            int size = 1 + random.nextInt(10);
            assertThat(byCursor(handler, size)).as("seed " + seed).isEqualTo(all);
            var second = page(handler, new Place.Numbered<>(2), size);
            assertThat(second.items()).as("seed " + seed).isEqualTo(all.stream().skip(size).limit(size).toList());
            assertThat(second.total().count()).isEqualTo(all.size());
        }
    }

    private static Page<Session, After> page(ListCookingSessions.Handler handler, Place<After> place, int size) {
        return handler.handle(new ListCookingSessions(ANA, place, new PageSize(size)), new Caller.User(ANA));
    }

    private static List<Session> byCursor(ListCookingSessions.Handler handler, int size) {
        var read = new ArrayList<Session>();
        var page = page(handler, Place.first(), size);
        read.addAll(page.items());
        while (page.next().isPresent()) {
            page = page(handler, page.next().get(), size);
            read.addAll(page.items());
        }
        return read;
    }
}
