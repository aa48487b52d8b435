package dev.galley.application.appliance;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.ApplianceId;
import java.util.List;
import java.util.Optional;

/**
 * What appliances are to be like, in the order of their ids: at most so many, after this one if there is one.
 *
 * @param only of one appliance alone
 */
public record FindDesired(Optional<ApplianceId> only, Optional<ApplianceId> after, int most)
        implements
            Query<List<FindDesired.Wish>> {
    /** @param json an object with names as appliances write them */
    public record Wish(ApplianceId appliance, String json) {}

    /** Of one appliance; it has one wish or none. */
    public static FindDesired of(ApplianceId appliance) {
        return new FindDesired(Optional.of(appliance), Optional.empty(), 1);
    }

    @Override
    public Access access() {
        return new Access.Admins();
    }
}
