package dev.galley.application.appliance;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.appliance.Appliance;
import dev.galley.domain.appliance.ApplianceKeys;
import dev.galley.domain.appliance.Appliances;
import dev.galley.domain.appliance.BrokerPassword;
import dev.galley.domain.appliance.KeyHash;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.Versioned;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * Which appliance has this user name and this password now; empty if none has. Takes the same time whether the user name is
 * unknown or the password wrong. Galley itself asks: the broker for whoever connects,.
 *
 * @param username as it was shown; an appliance's is its id
 */
public record VerifyAppliance(String username, BrokerPassword password) implements Query<Optional<ApplianceId>> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<VerifyAppliance, Optional<ApplianceId>> {
        /** Asked for where there is no id in the user name, so that as much is done as with one. */
        private static final ApplianceId NOBODY = new ApplianceId(new UUID(0, 0));

        private final Appliances appliances;
        private final ApplianceKeys keys;

        @Inject
        public Handler(Appliances appliances, ApplianceKeys keys) {
            this.appliances = appliances;
            this.keys = keys;
        }

        @Override
        public Optional<ApplianceId> handle(VerifyAppliance query, Caller caller) {
            var claimed = id(query.username).orElse(NOBODY);
            var wanted = appliances.of(claimed)
                    .map(Versioned::value)
                    .map(Appliance::password)
                    .orElse(KeyHash.NOBODYS);
            return keys.hashOf(claimed, query.password).matches(wanted) ? Optional.of(claimed) : Optional.empty();
        }

        /** As Galley writes it and no other way: brokers take user names to the letter. */
        private static Optional<ApplianceId> id(String username) {
            try {
                return Optional.of(UUID.fromString(username))
                        .filter(id -> id.toString().equals(username))
                        .map(ApplianceId::new);
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }
}
