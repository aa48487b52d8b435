package dev.galley.device.firmware;

import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.firmware.DownloadAddress;
import dev.galley.application.firmware.ListOffers;
import dev.galley.application.firmware.ListOffers.Offer;
import dev.galley.application.firmware.ListOffers.Scope;
import dev.galley.application.firmware.NoteTold;
import dev.galley.application.link.Downlink;
import dev.galley.application.link.Downlink.Said;
import dev.galley.domain.firmware.Release;
import dev.galley.domain.firmware.ReleaseId;
import dev.galley.domain.kernel.ApplianceId;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells appliances on {@code firmware/available}, retained, what is there for them, and takes it back when it is not. It
 * says only what is news; what is said twice does no harm.
 */
final class Announcer {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Caller CALLER = new Caller.Job("firmware");
    private static final String TOPIC = "firmware/available";
    private static final int AT_ONCE = 500;
    private static final int MOST_ROUNDS = 5;

    private final Bus bus;
    private final Downlink downlink;
    private final DownloadAddress addresses;

    @Inject
    Announcer(Bus bus, Downlink downlink, DownloadAddress addresses) {
        this.bus = bus;
        this.downlink = downlink;
        this.addresses = addresses;
    }

    /** All of a model. */
    void toAll(String model) {
        each(last -> new Scope.Model(model, last, AT_ONCE), this::tellNews);
    }

    void to(ApplianceId appliance) {
        tellNews(new Scope.One(appliance));
    }

    /** Another may have told the same ones something older meanwhile: it is looked again whether all is told. */
    private List<Offer> tellNews(Scope scope) {
        var offers = offers(scope);
        for (int round = 0; round < MOST_ROUNDS && offers.stream().anyMatch(Offer::isNews); round++) {
            tell(offers);
            offers = offers(scope);
        }
        return offers;
    }

    private List<Offer> offers(Scope scope) {
        return bus.send(new ListOffers(scope), CALLER);
    }

    /** What was told and still holds, for a broker that has forgotten it. */
    void again(Consumer<Said> broker) {
        each(last -> new Scope.Told(last, AT_ONCE), scope -> {
            var offers = offers(scope);
            offers.stream().filter(it -> it.release().isPresent()).map(this::said).forEach(broker);
            return offers;
        });
    }

    private static void each(Function<Optional<ApplianceId>, Scope> scope, Function<Scope, List<Offer>> deed) {
        var last = Optional.<ApplianceId>empty();
        List<Offer> offers;
        do {
            offers = deed.apply(scope.apply(last));
            last = offers.isEmpty() ? last : Optional.of(offers.getLast().appliance());
        } while (offers.size() == AT_ONCE);
    }

    private void tell(List<Offer> offers) {
        var told = new LinkedHashMap<ApplianceId, Optional<ReleaseId>>();
        for (var offer : offers) {
            if (offer.isNews()) {
                downlink.say(said(offer));
                told.put(offer.appliance(), offer.release().map(Release::id));
            }
        }
        if (!told.isEmpty()) {
            bus.send(new NoteTold(told), CALLER);
        }
    }

    private Said said(Offer offer) {
        return Said.lasting(offer.appliance(), TOPIC, offer.release().map(this::json).orElse(""));
    }

    private String json(Release release) {
        var manifest = release.manifest();
        var fields = new LinkedHashMap<String, Object>(Map.of("release_id", release.id().value()));
        fields.put("version", manifest.version().value());
        fields.put("security_version", manifest.securityVersion());
        fields.put("size", manifest.sizeBytes());
        fields.put("sha256", manifest.sha256().hex());
        fields.put("signature", release.signature().base64());
        fields.put("url", addresses.of(release.id()));
        return JSON.writeValueAsString(fields);
    }
}
