package dev.galley.device.appliance;

import dev.galley.application.appliance.ListPairedAppliances;
import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.job.Job;
import dev.galley.application.link.Downlink;
import dev.galley.application.link.Downlink.Said;
import dev.galley.application.recipe.GetSyncEnd;
import dev.galley.application.recipe.SyncRecipes;
import dev.galley.domain.kernel.ApplianceId;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Tells appliances on {@code recipes/changed} that there is something new to fetch, once for all that changed since it was
 * looked last. A node that looks for the first time tells too: who stands there already has nothing to fetch.
 */
public final class TellRecipesChanged implements Job<Instant> {
    private static final Caller LINK = new Caller.Job("link");
    private static final Duration WORTH_HEARING = Duration.ofHours(1);
    private static final int AT_ONCE = 500;

    private final Bus bus;
    private final Downlink downlink;
    private Optional<SyncRecipes.Cursor> told = Optional.empty();

    @Inject
    public TellRecipesChanged(Bus bus, Downlink downlink) {
        this.bus = bus;
        this.downlink = downlink;
    }

    /** As the route writes it, so that an appliance can compare it with the one it holds. */
    private static String word(SyncRecipes.Cursor cursor) {
        var text = cursor.transaction() + "/" + cursor.recipe();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public synchronized void run(Instant due) {
        var end = bus.send(new GetSyncEnd(), LINK);
        if (end.isEmpty() || end.equals(told)) {
            return;
        }
        var json = "{\"cursor\":\"%s\"}".formatted(word(end.get()));
        Optional<ApplianceId> last = Optional.empty();
        while (true) {
            var appliances = bus.send(new ListPairedAppliances(last, AT_ONCE), LINK);
            appliances.forEach(it -> downlink.say(
                    Said.passing(it.appliance(), "recipes/changed", json, WORTH_HEARING)));
            if (appliances.size() < AT_ONCE) {
                told = end;
                return;
            }
            last = Optional.of(appliances.getLast().appliance());
        }
    }
}
