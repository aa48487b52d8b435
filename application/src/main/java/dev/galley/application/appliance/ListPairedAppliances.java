package dev.galley.application.appliance;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.ApplianceId;
import java.util.List;
import java.util.Optional;

/** Appliances that are somebody's, in the order of their ids: at most so many, after this one if there is one. */
public record ListPairedAppliances(Optional<ApplianceId> after, int most)
        implements
            Query<List<ListPairedAppliances.Paired>> {
    /**
     * @param model as it was registered
     * @param name what the owner of it the longest calls it
     */
    public record Paired(ApplianceId appliance, String model, String serial, String name) {}

    @Override
    public Access access() {
        return new Access.Admins();
    }
}
