package dev.galley.application.appliance;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.appliance.ActivationSecret;
import dev.galley.domain.appliance.Appliance;
import dev.galley.domain.appliance.ApplianceEvent;
import dev.galley.domain.appliance.ApplianceKeys;
import dev.galley.domain.appliance.ApplianceModel;
import dev.galley.domain.appliance.Appliances;
import dev.galley.domain.appliance.ClaimCode;
import dev.galley.domain.appliance.Serial;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.Ids;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Takes appliances in that have been built, all or none. */
public record RegisterAppliances(List<RegisterAppliances.Built> built) implements Command<RegisterAppliances.Answer> {
    /** So many fit into one transaction. */
    public static final int MOST = 100_000;

    public record Built(Serial serial, ApplianceModel model) {}

    /**
     * What the factory needs of one, and nobody can be told again.
     *
     * @param claimCode for the sticker
     * @param activationSecret for the flash
     */
    public record Registered(
            ApplianceId id,
            Serial serial,
            ApplianceModel model,
            ClaimCode claimCode,
            ActivationSecret activationSecret) {}

    public sealed interface Answer {
        /** In the order in which they were told. */
        record Taken(List<Registered> registered) implements Answer {}

        /** None was taken in, since these are known already, or were told twice. */
        record Known(List<Serial> serials) implements Answer {}
    }

    public RegisterAppliances {
        built = List.copyOf(built);
        if (built.isEmpty() || built.size() > MOST) {
            throw new IllegalArgumentException("1 to " + MOST + " appliances at a time");
        }
    }

    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<RegisterAppliances, Answer> {
        private final Appliances appliances;
        private final ApplianceKeys keys;
        private final Ids ids;
        private final Events events;
        private final Clock clock;

        @Inject
        public Handler(Appliances appliances, ApplianceKeys keys, Ids ids, Events events, Clock clock) {
            this.appliances = appliances;
            this.keys = keys;
            this.ids = ids;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public Answer handle(RegisterAppliances command, Caller caller) {
            var now = clock.instant();
            var kept = new ArrayList<Appliance>();
            var told = new ArrayList<Registered>();
            for (var built : command.built) {
                var id = new ApplianceId(ids.next());
                var code = keys.freshClaimCode();
                var secret = keys.freshActivationSecret();
                told.add(new Registered(id, built.serial, built.model, code, secret));
                kept.add(Appliance.registered(
                        id,
                        built.serial,
                        built.model,
                        keys.hashOf(built.serial, code),
                        keys.hashOf(built.serial, secret),
                        now));
            }
            var known = appliances.add(kept);
            if (!known.isEmpty()) {
                return new Answer.Known(known);
            }
            var by = Acting.administrator(caller);
            kept.forEach(it -> events.publish(new ApplianceEvent.Registered(it.id(), by, now)));
            return new Answer.Taken(List.copyOf(told));
        }
    }
}
