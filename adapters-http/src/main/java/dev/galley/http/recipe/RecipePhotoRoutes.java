package dev.galley.http.recipe;

import static dev.galley.domain.media.MediaRefusal.MEDIA_NOT_FOUND;
import static dev.galley.domain.media.MediaRefusal.MEDIA_QUOTA_SPENT;
import static dev.galley.domain.media.MediaRefusal.MEDIA_TOO_LARGE;
import static dev.galley.domain.media.MediaRefusal.MEDIA_TYPE_NOT_TAKEN;
import static dev.galley.domain.media.MediaRefusal.UPLOAD_MISSING;
import static dev.galley.domain.recipe.RecipeRefusal.RECIPE_NOT_FOUND;

import dev.galley.application.media.LinkMedia;
import dev.galley.application.media.RequestUpload;
import dev.galley.application.recipe.ConfirmRecipePhoto;
import dev.galley.application.recipe.RequestRecipePhoto;
import dev.galley.domain.media.MediaId;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Who;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;

/** The picture of a recipe, for whoever wrote it and for administrators. */
public final class RecipePhotoRoutes implements Routes {
    /**
     * @param filename is not kept: it is only a name
     * @param size in bytes, exactly
     */
    private record NewPhoto(
            @NotBlank @Size(max = 255) String filename,
            @NotBlank @Size(max = 100) String contentType,
            @Min(1) long size) {}

    private record SentPhoto(@NotBlank @Size(max = 200) String key) {}

    /** @param headers that must come with the file */
    private record PhotoTicket(
            String uploadUrl, String method, Map<String, String> headers, String key, Instant expiresAt) {
        static PhotoTicket of(RequestUpload.Ticket ticket, Request request) {
            var url = ticket.url().startsWith("/") ? request.ownOrigin().orElse("") + ticket.url() : ticket.url();
            return new PhotoTicket(url, "PUT", ticket.headers(), ticket.id().value(), ticket.expiresAt());
        }
    }

    /** @param images lead to a 404 until they are made, which takes moments */
    private record AcceptedPhoto(String key, ShownRecipe.Images images) {
        static AcceptedPhoto of(LinkMedia.Links links, String key) {
            return new AcceptedPhoto(key, ShownRecipe.Images.of(links));
        }
    }

    @Override
    public String heading() {
        return "Recipes";
    }

    @Override
    public void addTo(Router router) {
        router.post("/recipes/{idOrSlug}/upload-url", Who.USER, RequestRecipePhoto.class)
                .summary(
                        "Asks for an address to PUT a picture of your recipe to, within 15 minutes: JPEG, PNG or WebP of at"
                                + " most 10 MiB.")
                .takes(RecipeRoutes.RECIPE)
                .body(NewPhoto.class, """
                        {"filename": "pasta.jpg", "contentType": "image/jpeg", "size": 2412876}""")
                .answers(200, PhotoTicket.class, "Where to send it.",
                        """
                        {"uploadUrl": "https://galley.example.org/api/v1/media/5f0c9a4be8d147d2a3b6c1d9e0f78a42/content?expires=1795259700&signature=c2lnbmVk",
                         "method": "PUT", "headers": {"Content-Type": "image/jpeg"},
                         "key": "5f0c9a4be8d147d2a3b6c1d9e0f78a42", "expiresAt": "2026-11-20T10:45:00Z"}""")
                .refuses(RECIPE_NOT_FOUND, MEDIA_TYPE_NOT_TAKEN, MEDIA_TOO_LARGE, MEDIA_QUOTA_SPENT)
                .on(
                        request -> {
                            var photo = request.body(NewPhoto.class);
                            return new RequestRecipePhoto(
                                    Person.of(request), request.get(RecipeRoutes.RECIPE), photo.contentType,
                                    photo.size);
                        },
                        (ticket, request) -> Reply.ok(PhotoTicket.of(ticket, request)));
        router.post("/recipes/{idOrSlug}/confirm-upload", Who.USER, ConfirmRecipePhoto.class)
                .summary(
                        "Says that the picture has been sent. It is shown with the recipe as soon as its variants are made,"
                                + " in place of the one before.")
                .takes(RecipeRoutes.RECIPE)
                .body(SentPhoto.class, """
                        {"key": "5f0c9a4be8d147d2a3b6c1d9e0f78a42"}""")
                .answers(202, AcceptedPhoto.class, "It is being prepared.",
                        """
                        {"key": "5f0c9a4be8d147d2a3b6c1d9e0f78a42", "images": {
                         "large": "/api/v1/media/5f0c9a4be8d147d2a3b6c1d9e0f78a42?variant=large",
                         "medium": "/api/v1/media/5f0c9a4be8d147d2a3b6c1d9e0f78a42?variant=medium",
                         "thumbnail": "/api/v1/media/5f0c9a4be8d147d2a3b6c1d9e0f78a42?variant=thumbnail"}}""")
                .refuses(RECIPE_NOT_FOUND, MEDIA_NOT_FOUND, UPLOAD_MISSING)
                .on(
                        request -> new ConfirmRecipePhoto(
                                Person.of(request),
                                request.get(RecipeRoutes.RECIPE),
                                MediaId.of(request.body(SentPhoto.class).key)),
                        (view, request) -> {
                            var key = request.body(SentPhoto.class).key;
                            return Reply.accepted(
                                    "/api/v1/media/" + key + "/status", AcceptedPhoto.of(view.links(), key));
                        });
    }
}
