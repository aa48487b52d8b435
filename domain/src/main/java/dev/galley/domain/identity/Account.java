package dev.galley.domain.identity;

import static dev.galley.domain.identity.AccountStatus.ACTIVE;
import static dev.galley.domain.identity.AccountStatus.DELETED;
import static dev.galley.domain.identity.AccountStatus.SUSPENDED;
import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import dev.galley.domain.identity.CredentialEvent.Reclaimed;
import dev.galley.domain.identity.IdentityEvent.Changed;
import dev.galley.domain.identity.IdentityEvent.Deleted;
import dev.galley.domain.identity.IdentityEvent.Origin;
import dev.galley.domain.identity.IdentityEvent.PasswordChanged;
import dev.galley.domain.identity.IdentityEvent.PasswordReset;
import dev.galley.domain.identity.IdentityEvent.Registered;
import dev.galley.domain.identity.IdentityEvent.Reinstated;
import dev.galley.domain.identity.IdentityEvent.RoleChanged;
import dev.galley.domain.identity.IdentityEvent.Suspended;
import dev.galley.domain.identity.IdentityEvent.TierChanged;
import dev.galley.domain.identity.IdentityEvent.Way;
import dev.galley.domain.kernel.Change;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * One person's account.
 *
 * @param isEmailVerified whether somebody has proved that the address is theirs: with a letter that came there, or by the word
 *     of a provider. Until then it may be anybody's who opened the account
 * @param password absent for who only ever signed in with another's account, such as Google's
 * @param generation counted up whenever access tokens that were given out before say something that is not true any more:
 *     each token names the generation it was made in
 * @param deletedAt present exactly if the status says so
 */
public record Account(
        UserId id,
        EmailAddress email,
        boolean isEmailVerified,
        String name,
        Role role,
        Tier tier,
        AccountStatus status,
        ZoneId timezone,
        Language locale,
        Optional<PasswordHash> password,
        long generation,
        Instant createdAt,
        Optional<Instant> deletedAt) {
    public static final int LONGEST_NAME = 100;

    public Account {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            var wrong = "must have 1 to %d characters, in one line".formatted(LONGEST_NAME);
            throw VALIDATION_ERROR.because("the name " + wrong, Map.of("name", wrong));
        }
        if (deletedAt.isPresent() != (status == DELETED)) {
            throw new IllegalArgumentException("deleted, but not since any time; or the other way round");
        }
    }

    /** What somebody says of themselves when they come. */
    public record Newcomer(EmailAddress email, String name, ZoneId timezone, Language locale) {}

    public static Change<Account, Registered> register(
            UserId id, Newcomer newcomer, Optional<PasswordHash> password, Way way, Origin from, Instant now) {
        var account = new Account(
                id,
                newcomer.email,
                false,
                newcomer.name,
                Role.USER,
                Tier.FREE,
                ACTIVE,
                newcomer.timezone,
                newcomer.locale,
                password,
                1,
                now,
                Optional.empty());
        return new Change<>(account, new Registered(id, newcomer.email.value(), way, from));
    }

    public boolean isActive() {
        return status == ACTIVE;
    }

    public boolean isAdministrator() {
        return role == Role.ADMIN && isActive();
    }

    /** What is absent stays as it is. */
    public Change<Account, Changed> describe(
            Optional<String> newName, Optional<ZoneId> newTimezone, Optional<Language> newLocale) {
        var after = new Account(
                id,
                email,
                isEmailVerified,
                newName.orElse(name),
                role,
                tier,
                status,
                newTimezone.orElse(timezone),
                newLocale.orElse(locale),
                password,
                generation,
                createdAt,
                deletedAt);
        return new Change<>(after, new Changed(id));
    }

    /** The same password, hashed at a higher cost. */
    public Account rehashed(PasswordHash dearer) {
        return with(role, tier, status, Optional.of(dearer), generation, deletedAt);
    }

    public Change<Account, PasswordChanged> changePassword(PasswordHash fresh, Origin from) {
        return new Change<>(
                with(role, tier, status, Optional.of(fresh), generation, deletedAt), new PasswordChanged(id, from));
    }

    /**
     * Whoever was signed in is not any more: somebody may have known the old password. The letter with which it is done came
     * to the address, so that is proved.
     */
    public Change<Account, PasswordReset> resetPassword(PasswordHash fresh, Origin from) {
        return new Change<>(
                with(role, tier, status, Optional.of(fresh), generation + 1, deletedAt).verified(),
                new PasswordReset(id, from));
    }

    /** The same, whose address is proved to be its owner's. */
    public Account verified() {
        return new Account(
                id,
                email,
                true,
                name,
                role,
                tier,
                status,
                timezone,
                locale,
                password,
                generation,
                createdAt,
                deletedAt);
    }

    /**
     * Whoever the address belongs to is here, and the account was opened without any proof that it was they: no password
     * or token of before is good any more.
     */
    public Change<Account, Reclaimed> reclaim(Way way, Origin from) {
        return new Change<>(
                with(role, tier, status, Optional.empty(), generation + 1, deletedAt).verified(),
                new Reclaimed(id, way, from));
    }

    /** Empty if it is suspended, or deleted. */
    public Optional<Change<Account, Suspended>> suspend(Optional<UserId> by) {
        return status != ACTIVE
                ? Optional.empty()
                : Optional.of(new Change<>(
                        with(role, tier, SUSPENDED, password, generation + 1, deletedAt), new Suspended(id, by)));
    }

    /** Empty if it is not suspended. */
    public Optional<Change<Account, Reinstated>> reinstate(Optional<UserId> by) {
        return status != SUSPENDED
                ? Optional.empty()
                : Optional.of(new Change<>(
                        with(role, tier, ACTIVE, password, generation + 1, deletedAt), new Reinstated(id, by)));
    }

    /**
     * Empty if it is the same. Tokens that promise more than the new tier end; those that promise less are good until they
     * are refreshed.
     */
    public Optional<Change<Account, TierChanged>> changeTier(Tier to, Optional<UserId> by) {
        return to == tier
                ? Optional.empty()
                : Optional.of(new Change<>(
                        with(role, to, status, password, to.includes(tier) ? generation : generation + 1, deletedAt),
                        new TierChanged(id, tier, to, by)));
    }

    /** Empty if it is the same. Tokens stay good: what an administrator may do does not come from them. */
    public Optional<Change<Account, RoleChanged>> changeRole(Role to, Optional<UserId> by) {
        return to == role
                ? Optional.empty()
                : Optional.of(new Change<>(
                        with(to, tier, status, password, generation, deletedAt), new RoleChanged(id, to == Role.ADMIN,
                                by)));
    }

    /** Empty if it is deleted already. */
    public Optional<Change<Account, Deleted>> delete(Origin from, Instant now) {
        return status == DELETED
                ? Optional.empty()
                : Optional.of(new Change<>(
                        with(role, tier, DELETED, password, generation + 1, Optional.of(now)),
                        new Deleted(id, from)));
    }

    private Account with(
            Role newRole,
            Tier newTier,
            AccountStatus newStatus,
            Optional<PasswordHash> newPassword,
            long newGeneration,
            Optional<Instant> deleted) {
        return new Account(
                id,
                email,
                isEmailVerified,
                name,
                newRole,
                newTier,
                newStatus,
                timezone,
                locale,
                newPassword,
                newGeneration,
                createdAt,
                deleted);
    }
}
