package dev.galley.http.meal;

import dev.galley.application.media.LinkMedia;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.media.MediaId;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import dev.galley.http.server.Route;
import jakarta.inject.Inject;

/** Meals with links to their photos, in the language of whoever asks. Links are signed and nothing is looked up, however many meals a list has. */
public final class ShownMeals {
    private final LinkMedia.Signing links;

    @Inject
    public ShownMeals(LinkMedia.Signing links) {
        this.links = links;
    }

    MealWire.Meal of(Versioned<Meal> meal, Request request) {
        var image = meal.value().origin().image().flatMap(MediaId::of).map(links::links);
        return MealWire.Meal.of(
                meal.value(),
                image.map(it -> new MealWire.Image(it.large(), it.medium(), it.thumbnail())),
                request.language());
    }

    Reply ok(Versioned<Meal> meal, Request request) {
        return Reply.ok(of(meal, request)).version(meal.version());
    }

    Reply created(Versioned<Meal> meal, Request request) {
        return Reply.created(path(meal), of(meal, request)).version(meal.version());
    }

    Reply accepted(Versioned<Meal> meal, Request request) {
        return Reply.accepted(path(meal), of(meal, request)).version(meal.version());
    }

    private static String path(Versioned<Meal> meal) {
        return Route.BASE + "/meals/" + meal.value().id().value();
    }
}
