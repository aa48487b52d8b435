package dev.galley.application.appliance.home;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.appliance.ApplianceModel;
import dev.galley.domain.appliance.Serial;
import dev.galley.domain.kernel.ApplianceId;
import java.util.List;
import java.util.Optional;

/**
 * Appliances that have credentials and are somebody's, in the order of their ids: at most so many, after this one if there
 * is one.
 *
 * @param only this one alone
 */
public record FindHomeDevices(Optional<ApplianceId> only, Optional<ApplianceId> after, int most)
        implements
            Query<List<FindHomeDevices.Device>> {
    /** Of one appliance, the first ones by their names: a message has to hold them all. */
    public static final int MOST_METRICS = 50;

    /**
     * What is the same whatever the appliance does at the moment.
     *
     * @param name what the owner of it the longest calls it
     * @param hasDoor whether it ever spoke of one
     * @param metrics what it has measured at any time, by name: that says nothing of whose it was then
     */
    public record Device(
            ApplianceId appliance,
            Serial serial,
            ApplianceModel model,
            String name,
            Optional<String> firmwareVersion,
            boolean hasDoor,
            List<Metric> metrics) {
        public Device {
            metrics = List.copyOf(metrics);
        }
    }

    /**
     * @param name in snake_case, of {@code a} to {@code z}, digits and {@code _}
     * @param unit the UCUM code it was last measured in
     */
    public record Metric(String name, String unit) {}

    /** One appliance; there is one or none. */
    public static FindHomeDevices of(ApplianceId appliance) {
        return new FindHomeDevices(Optional.of(appliance), Optional.empty(), 1);
    }

    @Override
    public Access access() {
        return new Access.Admins();
    }
}
