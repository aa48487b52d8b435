package dev.galley.domain.appliance;

import static dev.galley.domain.appliance.ApplianceRefusal.ACTIVATION_REFUSED;
import static dev.galley.domain.appliance.ApplianceRefusal.ALREADY_ACTIVATED;
import static dev.galley.domain.appliance.ApplianceRefusal.APPLIANCE_NOT_FOUND;
import static dev.galley.domain.appliance.ApplianceRefusal.CONSENT_NEEDED;

import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.Change;
import dev.galley.domain.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One appliance from the factory on: what it proves itself with, and whose it is. Only hashes are kept of what proves
 * anything.
 *
 * @param stage how far it has come
 * @param owners whose it is now
 * @param past what may not be forgotten of those whose it was
 */
public record Appliance(
        ApplianceId id,
        Serial serial,
        ApplianceModel model,
        KeyHash claim,
        KeyHash activation,
        Instant registeredAt,
        Stage stage,
        Map<UserId, Ownership> owners,
        Past past) {
    /** For how long a press of the button allows somebody to pair it. */
    public static final Duration CONSENT = Duration.ofMinutes(5);

    /** Between the factory and its first word. */
    public sealed interface Stage {
        /** It may fetch its credentials, with its activation secret. */
        record Registered() implements Stage {}

        /** It has them. */
        record Activated(KeyHash password, Instant at) implements Stage {}
    }

    /**
     * What is left of former owners, without saying who they were, and of presses of the button.
     *
     * @param wasPaired whether it was ever anybody's
     * @param lastUnpairedAt when it last ceased to be somebody's
     * @param allowedAt when its button was last pressed
     * @param spentAt which press the last owner was let in by: each lets in one
     */
    public record Past(
            boolean wasPaired,
            Optional<Instant> lastUnpairedAt,
            Optional<Instant> allowedAt,
            Optional<Instant> spentAt) {
        static final Past NONE = new Past(false, Optional.empty(), Optional.empty(), Optional.empty());

        private Past unpaired(Instant at) {
            return new Past(wasPaired, Optional.of(at), allowedAt, spentAt);
        }

        private Past paired() {
            return new Past(true, lastUnpairedAt, Optional.empty(), allowedAt.or(() -> spentAt));
        }

        private Past allowed(Instant at) {
            return new Past(wasPaired, lastUnpairedAt, Optional.of(at), spentAt);
        }
    }

    public Appliance {
        owners = Map.copyOf(owners);
    }

    /** One that has just been built. */
    public static Appliance registered(
            ApplianceId id, Serial serial, ApplianceModel model, KeyHash claim, KeyHash activation, Instant at) {
        return new Appliance(
                id, serial, model, claim, activation, at, new Stage.Registered(), Map.of(), Past.NONE);
    }

    /**
     * It gets its credentials.
     *
     * @param shown what it knows
     * @throws dev.galley.domain.kernel.Refused {@code ACTIVATION_REFUSED} if it does not know its secret; {@code
     *     ALREADY_ACTIVATED} if it does, and has credentials
     */
    public Change<Appliance, ApplianceEvent.Activated> activate(KeyHash shown, KeyHash password, Instant at) {
        if (!activation.matches(shown)) {
            throw notActivated();
        }
        return switch (stage) {
            case Stage.Registered() -> new Change<>(
                    in(new Stage.Activated(password, at)), new ApplianceEvent.Activated(id, at));
            case Stage.Activated _ -> throw ALREADY_ACTIVATED.because(
                    "this appliance has its credentials already; an administrator can allow it to fetch new ones");
        };
    }

    /** Its credentials are worth nothing any more, and it may fetch new ones; empty if it had none. */
    public Optional<Change<Appliance, ApplianceEvent.Revoked>> revoke(Instant at) {
        return stage instanceof Stage.Activated
                ? Optional.of(new Change<>(in(new Stage.Registered()), new ApplianceEvent.Revoked(id, at)))
                : Optional.empty();
    }

    /** What its password must be; of one without credentials, something that nobody knows. */
    public KeyHash password() {
        return switch (stage) {
            case Stage.Registered() -> KeyHash.NOBODYS;
            case Stage.Activated(var password, _) -> password;
        };
    }

    /**
     * Its button was pressed. Who stands before it may let somebody pair it, within {@link #CONSENT}.
     *
     * @param pressed as it says; what is before the last press, or at one that has let somebody in, changes nothing
     */
    public Optional<Appliance> allowPairing(Instant pressed) {
        boolean isNews = past.allowedAt.stream().allMatch(pressed::isAfter)
                && past.spentAt.stream().allMatch(pressed::isAfter);
        return isNews
                ? Optional.of(new Appliance(
                        id, serial, model, claim, activation, registeredAt, stage, owners, past.allowed(pressed)))
                : Optional.empty();
    }

    /**
     * It is this person's from now on; empty if it is already. The first person ever needs no more than the code; every
     * later one, and the same one again, needs a press of its button, which is used up by that.
     *
     * @throws dev.galley.domain.kernel.Refused {@code CONSENT_NEEDED}
     */
    public Optional<Change<Appliance, ApplianceEvent.Paired>> pair(
            UserId person, Optional<ApplianceName> name, Instant at) {
        if (owners.containsKey(person)) {
            return Optional.empty();
        }
        if (past.wasPaired && !isAllowed(at)) {
            throw CONSENT_NEEDED.because("press the pairing button on the appliance, and pair it within "
                    + CONSENT.toMinutes() + " minutes");
        }
        var more = new HashMap<>(owners);
        more.put(person, new Ownership(name.orElseGet(() -> ApplianceName.of(model)), at));
        return Optional.of(new Change<>(owned(more, past.paired()), new ApplianceEvent.Paired(id, person, at)));
    }

    private boolean isAllowed(Instant at) {
        return past.allowedAt.filter(pressed -> !pressed.plus(CONSENT).isBefore(at)).isPresent();
    }

    /**
     * It is this person's no longer.
     *
     * @throws dev.galley.domain.kernel.Refused {@code APPLIANCE_NOT_FOUND} if it was not
     */
    public Change<Appliance, ApplianceEvent.Unpaired> unpair(UserId person, Instant at) {
        of(person);
        var others = new HashMap<>(owners);
        others.remove(person);
        return new Change<>(owned(others, past.unpaired(at)), new ApplianceEvent.Unpaired(id, person, at));
    }

    /**
     * This person calls it so; its other owners call it what they like.
     *
     * @throws dev.galley.domain.kernel.Refused {@code APPLIANCE_NOT_FOUND} if it is not theirs
     */
    public Appliance called(UserId person, ApplianceName name) {
        var own = of(person).called(name);
        var renamed = new HashMap<>(owners);
        renamed.put(person, own);
        return owned(renamed, past);
    }

    /** @throws dev.galley.domain.kernel.Refused {@code APPLIANCE_NOT_FOUND} if it is not this person's */
    public Ownership of(UserId person) {
        return Optional.ofNullable(owners.get(person)).orElseThrow(Appliance::none);
    }

    /** What is said to who shows an unknown serial, or a wrong secret. */
    public static RuntimeException notActivated() {
        return ACTIVATION_REFUSED.because("there is no appliance with this serial and this secret");
    }

    /** What is said of an appliance that is not there, or is somebody else's. */
    public static RuntimeException none() {
        return APPLIANCE_NOT_FOUND.because("there is no such appliance");
    }

    private Appliance in(Stage other) {
        return new Appliance(id, serial, model, claim, activation, registeredAt, other, owners, past);
    }

    private Appliance owned(Map<UserId, Ownership> by, Past then) {
        return new Appliance(id, serial, model, claim, activation, registeredAt, stage, by, then);
    }
}
