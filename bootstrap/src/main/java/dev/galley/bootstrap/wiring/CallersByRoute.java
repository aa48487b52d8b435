package dev.galley.bootstrap.wiring;

import dev.galley.application.bus.Caller;
import dev.galley.http.appliance.BasicCallers;
import dev.galley.http.identity.BearerCallers;
import dev.galley.http.server.Callers;
import dev.galley.http.server.Who;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * People and their scripts show a token, appliances a password. Routes for everyone take either, so that an appliance need
 * not think about which of its requests are for it alone.
 */
public final class CallersByRoute implements Callers {
    private final BearerCallers people;
    private final BasicCallers appliances;

    @Inject
    CallersByRoute(BearerCallers people, BasicCallers appliances) {
        this.people = people;
        this.appliances = appliances;
    }

    @Override
    public Caller of(Asking asking) {
        boolean isIgnored = asking.route().ignoresCredentials();
        var who = asking.route().who();
        boolean isAppliance = who == Who.APPLIANCE || (who == Who.PUBLIC && BasicCallers.isShownBy(asking));
        return isAppliance && !isIgnored ? appliances.of(asking) : people.of(asking);
    }

    @Override
    public Caller administrator(Caller caller, Optional<String> authorization) {
        return people.administrator(caller, authorization);
    }
}
