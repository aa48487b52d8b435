package dev.galley.domain.appliance;

import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where it is kept which appliances there are, and whose. */
public interface Appliances {
    /**
     * Keeps new ones, all or none.
     *
     * @return the serials that are taken, also by one another; if there are any, nothing is kept, also when the same are
     *     added at once
     */
    List<Serial> add(Collection<Appliance> appliances);

    /** The appliance of this id; empty if there is none. */
    Optional<Versioned<Appliance>> of(ApplianceId id);

    /** The appliance of this serial, to the letter; empty if there is none. */
    Optional<Versioned<Appliance>> of(Serial serial);

    /** Which ones are this person's now, in no order. */
    List<ApplianceId> of(UserId owner);

    /** @throws dev.galley.domain.kernel.StaleWrite if somebody else saved it since it was read, or it is gone */
    void save(Versioned<Appliance> appliance);
}
