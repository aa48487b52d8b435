package dev.galley.bootstrap.appliance;

import dev.galley.application.appliance.ActivateAppliance;
import dev.galley.application.appliance.AllowPairing;
import dev.galley.application.appliance.ApplianceRecognition;
import dev.galley.application.appliance.ChangeAppliance;
import dev.galley.application.appliance.FindAppliances;
import dev.galley.application.appliance.FindPairing;
import dev.galley.application.appliance.FindSetAside;
import dev.galley.application.appliance.GetAppliance;
import dev.galley.application.appliance.ListAppliances;
import dev.galley.application.appliance.ListOwners;
import dev.galley.application.appliance.PairAppliance;
import dev.galley.application.appliance.RegisterAppliances;
import dev.galley.application.appliance.ResetActivation;
import dev.galley.application.appliance.UnpairAppliance;
import dev.galley.application.appliance.UnpairLeaver;
import dev.galley.application.appliance.VerifyAppliance;
import dev.galley.bootstrap.wiring.Feature;
import dev.galley.bootstrap.wiring.Wiring;
import dev.galley.domain.appliance.ApplianceEvent;
import dev.galley.domain.appliance.ApplianceKeys;
import dev.galley.domain.appliance.Appliances;
import dev.galley.domain.appliance.WrongClaims;
import dev.galley.domain.identity.IdentityEvent;
import dev.galley.http.appliance.ActivationRoutes;
import dev.galley.http.appliance.ApplianceAdminRoutes;
import dev.galley.http.appliance.ApplianceRoutes;
import dev.galley.persistence.appliance.JdbiAppliances;
import dev.galley.persistence.appliance.JdbiWrongClaims;
import dev.galley.persistence.appliance.Sha256ApplianceKeys;
import dev.galley.persistence.appliance.SqlApplianceBelongings;
import dev.galley.persistence.appliance.SqlFindAppliances;
import dev.galley.persistence.appliance.SqlFindPairing;
import dev.galley.persistence.appliance.SqlFindSetAside;
import dev.galley.persistence.appliance.SqlGetAppliance;
import dev.galley.persistence.appliance.SqlListAppliances;
import dev.galley.persistence.appliance.SqlListOwners;
import java.util.Set;

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
        wiring.react("appliance-leavers", IdentityEvent.Deleted.class, left -> new UnpairLeaver(left.user()));
        wiring.routes(ApplianceRoutes.class);
        wiring.routes(ActivationRoutes.class);
        wiring.routes(ApplianceAdminRoutes.class);
    }

    private static void messages(Wiring wiring) {
        wiring.handle(RegisterAppliances.class, RegisterAppliances.Handler.class);
        wiring.handle(ActivateAppliance.class, ActivateAppliance.Handler.class);
        wiring.handle(ResetActivation.class, ResetActivation.Handler.class);
        wiring.handle(VerifyAppliance.class, VerifyAppliance.Handler.class);
        wiring.handle(AllowPairing.class, AllowPairing.Handler.class);
        wiring.handle(PairAppliance.class, PairAppliance.Handler.class);
        wiring.handle(ChangeAppliance.class, ChangeAppliance.Handler.class);
        wiring.handle(UnpairAppliance.class, UnpairAppliance.Handler.class);
        wiring.handle(UnpairLeaver.class, UnpairLeaver.Handler.class);
        wiring.handle(GetAppliance.class, SqlGetAppliance.class);
        wiring.handle(ListAppliances.class, SqlListAppliances.class);
        wiring.handle(FindAppliances.class, SqlFindAppliances.class);
        wiring.handle(FindSetAside.class, SqlFindSetAside.class);
        wiring.handle(FindPairing.class, SqlFindPairing.class);
        wiring.handle(ListOwners.class, SqlListOwners.class);
    }

    private static void events(Wiring wiring) {
        wiring.event("appliance.registered", ApplianceEvent.Registered.class);
        wiring.event("appliance.activation_reset", ApplianceEvent.ActivationReset.class);
        wiring.event("appliance.activated", ApplianceEvent.Activated.class);
        wiring.event("appliance.revoked", ApplianceEvent.Revoked.class);
        wiring.event("appliance.paired", ApplianceEvent.Paired.class);
        wiring.event("appliance.unpaired", ApplianceEvent.Unpaired.class);
        wiring.evict(ApplianceEvent.Revoked.class, it -> Set.of(ApplianceRecognition.subject(it.appliance())));
    }
}
