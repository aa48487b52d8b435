package dev.galley.application.appliance.session;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Query;
import dev.galley.application.bus.Total;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.RecipeId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a person cooked, on appliances and however else: one history, the latest first. It is put together of all {@link
 * Source}s that are bound; a feature that has sessions of its own binds one.
 */
public record ListCookingSessions(UserId owner, Place<ListCookingSessions.After> place, PageSize size)
        implements
            Query<Page<ListCookingSessions.Session, ListCookingSessions.After>> {
    /** The last entry of a page. */
    public record After(Instant startedAt, UUID id) {}

    public enum Status {
        IN_PROGRESS, COMPLETED, ABANDONED
    }

    /**
     * @param kind which source it is of: {@code appliance}
     * @param endedBy what ended it, in a word: {@code finished}, {@code stopped}
     */
    public record Session(
            UUID id,
            String kind,
            Status status,
            Optional<ApplianceId> appliance,
            Optional<String> program,
            Optional<UUID> programId,
            Optional<Dish> dish,
            Instant startedAt,
            Optional<Instant> endedAt,
            Optional<String> endedBy) {}

    /** @param name as it was then */
    public record Dish(RecipeId recipe, int version, String name, int servings) {}

    /** Some of a person's sessions. Called within a query. */
    public interface Source {
        /** The latest that began before this one, by time and then by id, the latest first. */
        List<Session> latest(UserId owner, Optional<After> before, int most);

        /** How many there are; no more than {@code enough} need to be counted. */
        long count(UserId owner, long enough);

        /** Empty if there is none of this id here, or it is somebody else's. */
        Optional<Session> of(UserId owner, UUID id);
    }

    @Override
    public Access access() {
        return new Access.Only(owner);
    }

    public static final class Handler implements Handles<ListCookingSessions, Page<Session, After>> {
        private static final Comparator<Session> LATEST_FIRST = Comparator.comparing(Session::startedAt)
                .thenComparing(Session::id, Handler::byBits)
                .reversed();

        private final Set<Source> sources;

        @Inject
        public Handler(Set<Source> sources) {
            this.sources = Set.copyOf(sources);
        }

        @Override
        public Page<Session, After> handle(ListCookingSessions query, Caller caller) {
            int size = query.size.value();
            return switch (query.place) {
                case Place.Numbered<After>(int page) -> {
                    var found = latest(query.owner, Optional.empty(), page * size + 1);
                    int from = Math.min((page - 1) * size, found.size());
                    yield page(found.subList(from, found.size()), size, page, total(query.owner));
                }
                case Place.After<After>(var row, var total, int page) ->
                    page(latest(query.owner, Optional.of(row), size + 1), size, page, total);
            };
        }

        private List<Session> latest(UserId owner, Optional<After> before, int most) {
            return sources.stream()
                    .flatMap(source -> source.latest(owner, before, most).stream())
                    .sorted(LATEST_FIRST)
                    .limit(most)
                    .toList();
        }

        private Total total(UserId owner) {
            long count = sources.stream().mapToLong(source -> source.count(owner, Total.COUNTED + 1)).sum();
            return new Total(count, count > Total.COUNTED);
        }

        private static Page<Session, After> page(List<Session> found, int size, int number, Total total) {
            var shown = found.subList(0, Math.min(size, found.size()));
            var next = found.size() > size
                    ? Optional.of(new Place.After<>(
                            new After(shown.getLast().startedAt, shown.getLast().id), total, number + 1))
                    : Optional.<Place.After<After>>empty();
            return new Page<>(shown, number, total, next);
        }

        /** As the database compares ids; {@link UUID#compareTo} takes the halves as signed numbers. */
        private static int byBits(UUID a, UUID b) {
            int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
            return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
        }
    }
}
