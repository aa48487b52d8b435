package dev.galley.application.identity;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Query;
import dev.galley.domain.identity.AccountStatus;
import dev.galley.domain.identity.Role;
import dev.galley.domain.kernel.Tier;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Accounts, for administrators; those that were deleted only where they are asked for. */
public record FindUsers(Filter filter, List<Key> order, Place<FindUsers.Row> place, PageSize size)
        implements
            Query<Page<FindUsers.User, FindUsers.Row>> {
    /** By what a list can be sorted. */
    public enum Field {
        CREATED_AT, EMAIL, NAME, TIER
    }

    public record Key(Field field, boolean descending) {}

    /**
     * What is absent is not asked for.
     *
     * @param email a part of the address, in any case
     * @param from the first instant of signing up
     * @param to the first instant that is too late
     */
    public record Filter(
            Optional<String> email,
            Optional<Role> role,
            Optional<Tier> tier,
            Optional<AccountStatus> status,
            Optional<Instant> from,
            Optional<Instant> to) {}

    /**
     * Where a list goes on.
     *
     * @param keys the values of the sort keys, as text
     */
    public record Row(List<String> keys, UUID id) {
        public Row {
            keys = List.copyOf(keys);
            Objects.requireNonNull(id);
        }

        /** Clients hand it in again, and may have changed it. */
        boolean fits(List<Key> order) {
            return keys.size() == order.size()
                    && IntStream.range(0, keys.size()).allMatch(i -> fits(keys.get(i), order.get(i).field));
        }

        private static boolean fits(String key, Field field) {
            return switch (field) {
                case CREATED_AT -> key.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z");
                case TIER -> key.matches("[0-2]");
                case EMAIL, NAME -> key.indexOf(0) < 0;
            };
        }
    }

    /** @param deletedAt when its owner left; it is erased later */
    public record User(GetAccount.View account, boolean hasPassword, Optional<Instant> deletedAt) {}

    public FindUsers {
        order = List.copyOf(order);
        if (place instanceof Place.After<Row> after && !after.row().fits(order)) {
            var wrong = "must be a nextCursor of this list";
            throw VALIDATION_ERROR.because("cursor " + wrong, Map.of("cursor", wrong));
        }
    }

    @Override
    public Access access() {
        return new Access.Admins();
    }
}
