package dev.galley.application.identity;

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
import java.util.Optional;
import java.util.UUID;

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
        }
    }

    /** @param deletedAt when its owner left; it is erased later */
    public record User(GetAccount.View account, boolean hasPassword, Optional<Instant> deletedAt) {}

    public FindUsers {
        order = List.copyOf(order);
    }

    @Override
    public Access access() {
        return new Access.Admins();
    }
}
