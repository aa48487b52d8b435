package dev.galley.http.appliance;

import static dev.galley.domain.appliance.ApplianceRefusal.APPLIANCE_NOT_FOUND;
import static dev.galley.domain.appliance.ApplianceRefusal.CLAIM_REFUSED;
import static dev.galley.domain.appliance.ApplianceRefusal.CONSENT_NEEDED;
import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import dev.galley.application.appliance.ChangeAppliance;
import dev.galley.application.appliance.GetAppliance;
import dev.galley.application.appliance.ListAppliances;
import dev.galley.application.appliance.PairAppliance;
import dev.galley.application.appliance.UnpairAppliance;
import dev.galley.domain.appliance.ApplianceName;
import dev.galley.domain.appliance.ClaimCode;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.http.server.Lasting;
import dev.galley.http.server.Paging;
import dev.galley.http.server.Parameter;
import dev.galley.http.server.Rejected;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Self;
import dev.galley.http.server.Who;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A person's appliances. */
public final class ApplianceRoutes implements Routes {
    private static final Parameter<Optional<UUID>> APPLIANCE = Parameter.id("id", "The appliance's id.");
    private static final String ORDER = "appliances";

    /** @param name what you call it; left out, it is called by its model */
    private record Claim(
            @Size(min = 1, max = 100) String serial,
            @Size(min = 1, max = 100) String claimCode,
            Optional<@Size(min = 1, max = ApplianceName.LONGEST) String> name) {}

    /** @param desired what the appliance is to be like, field by field; null takes a wish back, what is left out stays */
    private record Change(
            @Lasting Optional<@Size(min = 1, max = ApplianceName.LONGEST) String> name,
            @Lasting Optional<JsonNode> desired) {
        Change {
            desired = desired.filter(it -> !it.isNull()); // as which a field arrives that was left out
        }
    }

    private record ShownAppliances(List<ShownAppliance> data, Paging.Pagination pagination) {}

    @Override
    public String heading() {
        return "Appliances";
    }

    @Override
    public void addTo(Router router) {
        router.post("/appliances/pair", Who.USER, PairAppliance.class)
                .summary("Makes an appliance yours, by the claim code on it. Where it was anybody's before, press its"
                        + " pairing button first. Five wrong codes within 15 minutes, yours or for its serial, shut the"
                        + " door for a while.")
                .body(Claim.class, """
                        {"serial": "OV60-000123", "claimCode": "K7QM-2XRA-9TDF", "name": "Oven"}""")
                .answers(201, ShownAppliance.class, "It is yours.", ShownAppliance.EXAMPLE)
                .alsoAnswers(200, ShownAppliance.class, "It was yours before.", ShownAppliance.EXAMPLE)
                .refuses(CLAIM_REFUSED, CONSENT_NEEDED)
                .on(ApplianceRoutes::pair, ApplianceRoutes::paired);
        router.get("/appliances", Who.USER, ListAppliances.class)
                .summary("Your appliances, the last that you paired first.")
                .takes(Paging.PARAMETERS)
                .answers(200, ShownAppliances.class, "Your appliances.", """
                        {"data": [%s],
                         "pagination": {"page": 1, "limit": 20, "total": 1, "totalPages": 1}}"""
                        .formatted(ShownAppliance.EXAMPLE))
                .on(
                        request -> new ListAppliances(
                                Self.of(request),
                                Paging.place(request, ORDER, ListAppliances.Row.class),
                                Paging.size(request)),
                        (page, request) -> Paging.reply(page, request, ORDER, ShownAppliance::of));
        router.get("/appliances/{id}", Who.USER, GetAppliance.class)
                .summary("One of your appliances, and how it is now.")
                .takes(APPLIANCE)
                .answers(200, ShownAppliance.class, "The appliance.", ShownAppliance.EXAMPLE)
                .refuses(APPLIANCE_NOT_FOUND)
                .on(
                        request -> new GetAppliance(Self.of(request), id(request)),
                        view -> Reply.ok(ShownAppliance.of(view)));
        router.patch("/appliances/{id}", Who.USER, ChangeAppliance.class)
                .summary("Changes what you call an appliance, and what it is to be like.")
                .takes(APPLIANCE)
                .body(Change.class, "{\"name\": \"Oven downstairs\", \"desired\": {\"light\": true}}")
                .answers(200, ShownAppliance.class, "The appliance, as it is now.", ShownAppliance.EXAMPLE)
                .refuses(APPLIANCE_NOT_FOUND)
                .on(ApplianceRoutes::change, view -> Reply.ok(ShownAppliance.of(view)));
        router.delete("/appliances/{id}", Who.USER, UnpairAppliance.class)
                .summary("Gives an appliance away: you see nothing of it any more, and it does nothing for you.")
                .takes(APPLIANCE)
                .refuses(APPLIANCE_NOT_FOUND)
                .on(request -> new UnpairAppliance(Self.of(request), id(request)), _ -> Reply.nothing());
    }

    private static Optional<ApplianceId> id(Request request) {
        return request.get(APPLIANCE).map(ApplianceId::new);
    }

    private static PairAppliance pair(Request request) {
        var claim = request.body(Claim.class);
        return new PairAppliance(
                Self.of(request),
                claim.serial,
                ClaimCode.typed(claim.claimCode),
                claim.name.map(ApplianceName::new));
    }

    private static Reply paired(PairAppliance.Answer answer) {
        return switch (answer) {
            case PairAppliance.Answer.Paired(var view, var isNew) -> isNew
                    ? Reply.created("/api/v1/appliances/" + view.id().value(), ShownAppliance.of(view))
                    : Reply.ok(ShownAppliance.of(view));
            case PairAppliance.Answer.Wrong() -> throw CLAIM_REFUSED.because(
                    "there is no appliance with this serial and this claim code");
            case PairAppliance.Answer.Shut(var opensIn) -> throw Rejected.later(
                    429, "RATE_LIMITED", "there were too many wrong codes; wait a while", opensIn);
        };
    }

    private static ChangeAppliance change(Request request) {
        var body = request.body(Change.class);
        if (body.name.isEmpty() && body.desired.isEmpty()) {
            throw VALIDATION_ERROR.because("nothing is to be changed", Map.of("body", "must hold a name or desired"));
        }
        return new ChangeAppliance(
                Self.of(request),
                id(request),
                body.name.map(ApplianceName::new),
                body.desired.map(Wishes::of).orElse(Map.of()));
    }
}
