package dev.galley.http.belongings;

import static dev.galley.domain.kernel.KernelRefusal.USER_NOT_FOUND;

import dev.galley.application.belongings.GetBelongings;
import dev.galley.http.server.Pace;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Self;
import dev.galley.http.server.Who;

/** Everything that is held about a person, for them to take along. */
public final class BelongingsRoutes implements Routes {
    private static final String ZIP = "application/zip";

    @Override
    public String heading() {
        return "Accounts";
    }

    @Override
    public void addTo(Router router) {
        router.get("/users/{userId}/export", Who.USER, GetBelongings.class)
                .summary("All that is kept about you: a ZIP of JSON and files, with a README.")
                .takes(Self.PARAMETER)
                .limited(Pace.EXPORT, request -> Self.named(request).value().toString())
                .answersAs(ZIP, "A ZIP with a folder for each part of Galley.", "PK…")
                .refuses(USER_NOT_FOUND)
                .on(request -> new GetBelongings(Self.named(request)), packed -> Reply.of(
                        ZIP, new Reply.Download(packed.content(), packed.bytes()))
                        .with("Content-Disposition", "attachment; filename=\"galley-export.zip\""));
    }
}
