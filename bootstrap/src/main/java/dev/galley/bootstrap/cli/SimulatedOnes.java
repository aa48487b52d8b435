package dev.galley.bootstrap.cli;

import dev.galley.application.appliance.PairAppliance;
import dev.galley.application.appliance.RegisterAppliances;
import dev.galley.application.appliance.RegisterAppliances.Built;
import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.identity.ViewUser;
import dev.galley.bootstrap.embedded.Trouble;
import dev.galley.bootstrap.simulator.Known;
import dev.galley.bootstrap.simulator.KnownAppliances;
import dev.galley.domain.appliance.ApplianceModel;
import dev.galley.domain.appliance.ClaimCode;
import dev.galley.domain.appliance.Serial;
import dev.galley.domain.identity.EmailAddress;
import dev.galley.domain.kernel.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the command line may do for virtual appliances: it stands where the factory and the person stand. */
final class SimulatedOnes {
    private static final Caller CALLER = new Caller.Job("command line");
    private static final int BATCH = 1_000;
    private static final int TOKEN = 6;

    private SimulatedOnes() {}

    /** The first so many that are known, and as many new ones as lack, with these models in turns. */
    static List<Known> registered(Parts work, KnownAppliances known, int count, List<String> models) {
        var lacking = new ArrayList<Built>();
        // the end of an id is random: two data directories on one database do not meet
        var id = work.get(Ids.class).next().toString();
        var batch = id.substring(id.length() - TOKEN).toUpperCase(Locale.ROOT);
        for (int i = known.all().size(); i < count; i++) {
            var model = models.get(i % models.size());
            lacking.add(built("SIM-%s-%05d".formatted(batch, i + 1), model));
        }
        for (int from = 0; from < lacking.size(); from += BATCH) {
            register(work, known, lacking.subList(from, Math.min(lacking.size(), from + BATCH)));
        }
        return known.all().stream().limit(count).toList();
    }

    static Built built(String serial, String model) {
        try {
            return new Built(new Serial(serial), new ApplianceModel(model));
        } catch (IllegalArgumentException e) {
            throw new Trouble(serial + ", " + model + ": " + e.getMessage());
        }
    }

    static void register(Parts work, KnownAppliances known, List<Built> built) {
        switch (work.get(Bus.class).send(new RegisterAppliances(built), CALLER)) {
            case RegisterAppliances.Answer.Taken(var registered) -> registered.forEach(it -> known.put(new Known(
                    it.serial().value(),
                    it.model().value(),
                    Optional.of(it.claimCode().printed()),
                    it.activationSecret().text(),
                    Optional.empty())));
            case RegisterAppliances.Answer.Known(var serials) -> throw new Trouble(
                    "%s is registered already, and its secrets are not here.".formatted(serials.getFirst().value()));
        }
    }

    /** Makes them this person's, as they would themselves with the codes on the stickers. */
    static void pair(Parts work, List<Known> appliances, String email) {
        var bus = work.get(Bus.class);
        var owner = bus.send(new ViewUser(new ViewUser.Who.ByEmail(new EmailAddress(email))), CALLER).account().id();
        for (var appliance : appliances) {
            var code = appliance.claimCode().orElseThrow();
            var answer = bus.send(
                    new PairAppliance(owner, appliance.serial(), ClaimCode.typed(code), Optional.empty()), CALLER);
            if (!(answer instanceof PairAppliance.Answer.Paired)) {
                throw new Trouble("%s could not be paired with %s".formatted(appliance.serial(), email));
            }
        }
    }
}
