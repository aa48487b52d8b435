package dev.galley.bootstrap.appliance;

import dev.galley.application.appliance.AllowPairing;
import dev.galley.application.appliance.FindPairing;
import dev.galley.application.appliance.ListOwners;
import dev.galley.application.appliance.VerifyAppliance;
import dev.galley.bootstrap.wiring.Feature;
import dev.galley.bootstrap.wiring.Wiring;
import dev.galley.domain.appliance.ApplianceEvent;
import dev.galley.domain.appliance.ApplianceKeys;
import dev.galley.domain.appliance.Appliances;
import dev.galley.domain.appliance.WrongClaims;
import dev.galley.persistence.appliance.JdbiAppliances;
import dev.galley.persistence.appliance.JdbiWrongClaims;
import dev.galley.persistence.appliance.Sha256ApplianceKeys;
import dev.galley.persistence.appliance.SqlApplianceBelongings;
import dev.galley.persistence.appliance.SqlFindPairing;
import dev.galley.persistence.appliance.SqlListOwners;

/** Which appliances there are, what they prove themselves with, and whose they are. */
public final class ApplianceFeature implements Feature {
    @Override
    public void wire(Wiring wiring) {
        wiring.port(Appliances.class, JdbiAppliances.class);
        wiring.port(WrongClaims.class, JdbiWrongClaims.class);
        wiring.port(ApplianceKeys.class, Sha256ApplianceKeys.class);
        wiring.belongings(SqlApplianceBelongings.class);
        messages(wiring);
        events(wiring);
    }

    private static void messages(Wiring wiring) {
        wiring.handle(AllowPairing.class, AllowPairing.Handler.class);
        wiring.handle(FindPairing.class, SqlFindPairing.class);
        wiring.handle(ListOwners.class, SqlListOwners.class);
        wiring.handle(VerifyAppliance.class, VerifyAppliance.Handler.class);
    }

    private static void events(Wiring wiring) {
        wiring.event("appliance.registered", ApplianceEvent.Registered.class);
        wiring.event("appliance.activation_reset", ApplianceEvent.ActivationReset.class);
        wiring.event("appliance.activated", ApplianceEvent.Activated.class);
        wiring.event("appliance.revoked", ApplianceEvent.Revoked.class);
        wiring.event("appliance.paired", ApplianceEvent.Paired.class);
        wiring.event("appliance.unpaired", ApplianceEvent.Unpaired.class);
    }
}
