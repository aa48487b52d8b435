package dev.galley.http.media;

import static dev.galley.domain.media.MediaRefusal.LINK_NOT_VALID;
import static dev.galley.domain.media.MediaRefusal.MEDIA_NOT_FOUND;
import static dev.galley.domain.media.MediaRefusal.MEDIA_NOT_READY;
import static dev.galley.domain.media.MediaRefusal.MEDIA_QUOTA_SPENT;
import static dev.galley.domain.media.MediaRefusal.MEDIA_TOO_LARGE;
import static dev.galley.domain.media.MediaRefusal.MEDIA_TYPE_NOT_TAKEN;
import static dev.galley.domain.media.MediaRefusal.MEDIA_UNUSABLE;
import static dev.galley.domain.media.MediaRefusal.UPLOAD_DIFFERS;
import static dev.galley.domain.media.MediaRefusal.UPLOAD_DONE;
import static dev.galley.domain.media.MediaRefusal.UPLOAD_MISSING;

import dev.galley.application.bus.Caller;
import dev.galley.application.media.CheckUpload;
import dev.galley.application.media.ConfirmUpload;
import dev.galley.application.media.DeleteMedia;
import dev.galley.application.media.GetMedia;
import dev.galley.application.media.ReceiveUpload;
import dev.galley.application.media.RequestUpload;
import dev.galley.application.media.ShowMedia;
import dev.galley.application.media.Signature;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.media.MediaId;
import dev.galley.domain.media.MediaPurpose;
import dev.galley.domain.media.Variant;
import dev.galley.http.server.FilePart;
import dev.galley.http.server.Parameter;
import dev.galley.http.server.Rejected;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Upload;
import dev.galley.http.server.Who;
import dev.galley.http.server.Wrong;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Uploading, and seeing what was uploaded. */
public final class MediaRoutes implements Routes {
    static final String TICKET = """
            {"uploadUrl": "https://galley.example.org/api/v1/media/5f0c9a4be8d147d2a3b6c1d9e0f78a42/content?expires=1795259700&signature=c2lnbmVk",
             "method": "PUT", "headers": {"Content-Type": "image/jpeg"}, "key": "5f0c9a4be8d147d2a3b6c1d9e0f78a42",
             "expiresAt": "2026-11-20T10:45:00Z"}""";
    private static final Parameter<Optional<MediaId>> KEY = new Parameter<>(
            "key",
            Parameter.In.PATH,
            MediaId::of,
            null,
            Map.of("type", "string", "maxLength", 200),
            "The key that the upload got.",
            "5f0c9a4be8d147d2a3b6c1d9e0f78a42");
    private static final Parameter<Variant> VARIANT = Parameter.choice(
            "variant",
            List.of("original", "large", "medium", "thumbnail"),
            "How large: at most 2048 each way, 1200 × 800, 600 × 400, 200 × 200. Nothing is cut off or enlarged.")
            .as(word -> Variant.shown(word).orElseThrow())
            .orElse(Variant.ORIGINAL);
    private static final Parameter<Long> EXPIRES = Parameter.query(
            "expires",
            text -> {
                if (!text.matches("\\d{1,12}")) {
                    throw new Wrong("must be a number of seconds since 1970");
                }
                return Long.parseLong(text);
            },
            Map.of("type", "integer", "minimum", 0),
            "When the link ends, in seconds since 1970; comes with its signature.",
            "1795392000");
    private static final Parameter<String> SIGNATURE = Parameter.text(
            "signature", 100, "What makes the link good; changes with anything in it.", "c2lnbmVk");

    private static final Parameter<Optional<Long>> OPTIONAL_EXPIRES = EXPIRES.optional();
    private static final Parameter<Optional<String>> OPTIONAL_SIGNATURE = SIGNATURE.optional();

    /**
     * @param filename is not kept: it is only a name
     * @param contentType what the file is, for its sender; in the end its content decides
     * @param size in bytes, exactly
     */
    record Wanted(
            @NotBlank @Size(max = 255) String filename,
            @NotBlank @Size(max = 100) String contentType,
            @Min(1) long size,
            MediaPurpose purpose) {}

    record Key(@NotBlank @Size(max = 200) String key) {}

    /** @param headers that must come with the file */
    public record Ticket(
            String uploadUrl, String method, Map<String, String> headers, String key, Instant expiresAt) {
        /** Under the address by which the sender has found us: it surely reaches that. */
        public static Ticket of(RequestUpload.Ticket ticket, Request request) {
            var url = ticket.url().startsWith("/") ? request.ownOrigin().orElse("") + ticket.url() : ticket.url();
            return new Ticket(url, "PUT", ticket.headers(), ticket.id().value(), ticket.expiresAt());
        }
    }

    private final PictureReply pictures = new PictureReply();

    @Override
    public String heading() {
        return "Media";
    }

    @Override
    public void addTo(Router router) {
        uploading(router);
        router.get("/media/{key}", Who.PUBLIC, ShowMedia.class)
                .summary(
                        "A picture in WebP. What is private is shown through signed links alone, and is a 404 without one."
                                + " It never changes; Range and If-None-Match work.")
                .takes(KEY, VARIANT, OPTIONAL_EXPIRES, OPTIONAL_SIGNATURE)
                .answersAs("image/webp", "The picture.", "RIFF…")
                .refuses(MEDIA_NOT_FOUND, MEDIA_NOT_READY, LINK_NOT_VALID)
                .on(
                        request -> new ShowMedia(request.get(KEY), request.get(VARIANT), signature(request)),
                        pictures::of);
        router.get("/media/{key}/status", Who.USER, GetMedia.class)
                .summary(
                        "How far an upload of yours is, and links to it: awaited, received, processing, ready, failed.")
                .takes(KEY)
                .answers(200, ShownMedia.class, "The upload.", ShownMedia.EXAMPLE)
                .refuses(MEDIA_NOT_FOUND)
                .on(request -> new GetMedia(person(request), request.get(KEY)), view -> Reply.ok(ShownMedia.of(view)));
        router.delete("/media/{key}", Who.USER, DeleteMedia.class)
                .summary("Deletes an upload of yours, for good.")
                .takes(KEY)
                .refuses(MEDIA_NOT_FOUND)
                .on(request -> new DeleteMedia(person(request), request.get(KEY)), _ -> Reply.nothing());
    }

    private static void uploading(Router router) {
        router.post("/media/upload-url", Who.USER, RequestUpload.class)
                .summary(
                        "Asks for an address to PUT a file to, within 15 minutes. JPEG, PNG and WebP have at most 10 MiB;"
                                + " a failure may be an MP4, and an import a PDF, of at most 20 MiB.")
                .body(Wanted.class,
                        """
                        {"filename": "plate.jpg", "contentType": "image/jpeg", "size": 2412876, "purpose": "meal"}""")
                .answers(200, Ticket.class, "Where to send it.", TICKET)
                .refuses(MEDIA_TYPE_NOT_TAKEN, MEDIA_TOO_LARGE, MEDIA_QUOTA_SPENT)
                .on(
                        request -> {
                            var wanted = request.body(Wanted.class);
                            return new RequestUpload(
                                    person(request), wanted.purpose, wanted.contentType, wanted.size);
                        },
                        (ticket, request) -> Reply.ok(Ticket.of(ticket, request)));
        router.put("/media/{key}/content", Who.PUBLIC, ReceiveUpload.class)
                .summary("Takes the file at the address that was asked for, which is signed: no token is needed.")
                .takes(KEY, EXPIRES, SIGNATURE)
                .upload(Upload.whole(
                        MediaPurpose.MOST_OTHER_BYTES,
                        "The file.",
                        request -> new CheckUpload(request.get(KEY), sent(request))))
                .refuses(LINK_NOT_VALID, UPLOAD_DONE, UPLOAD_DIFFERS, MEDIA_TYPE_NOT_TAKEN, MEDIA_TOO_LARGE,
                        MEDIA_UNUSABLE)
                .on(
                        request -> new ReceiveUpload(request.get(KEY), sent(request), () -> open(request)),
                        _ -> Reply.nothing());
        router.post("/media/confirm", Who.USER, ConfirmUpload.class)
                .summary(
                        "Says that what was sent is to stay; what nobody confirms is gone after 24 hours. Variants follow"
                                + " within moments: look at the status.")
                .body(Key.class, """
                        {"key": "5f0c9a4be8d147d2a3b6c1d9e0f78a42"}""")
                .answers(202, ShownMedia.class, "The upload; its links lead to a 404 until it is ready.",
                        ShownMedia.PROCESSING)
                .refuses(MEDIA_NOT_FOUND, UPLOAD_MISSING)
                .on(
                        request -> new ConfirmUpload(person(request), MediaId.of(request.body(Key.class).key)),
                        view -> Reply.accepted(
                                "/api/v1/media/" + view.media().id().value() + "/status", ShownMedia.of(view)));
    }

    /** One of the two without the other is as good as neither is: wrong. */
    private static Optional<Signature> signature(Request request) {
        var expires = request.get(OPTIONAL_EXPIRES);
        var text = request.get(OPTIONAL_SIGNATURE);
        return expires.isEmpty() && text.isEmpty()
                ? Optional.empty()
                : Optional.of(new Signature(expires.orElse(0L), text.orElse("")));
    }

    private static Signature sent(Request request) {
        return new Signature(request.get(EXPIRES), request.get(SIGNATURE));
    }

    private static InputStream open(Request request) {
        try {
            return Files.newInputStream(request.file().map(FilePart::content).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UserId person(Request request) {
        return switch (request.caller()) {
            case Caller.User(var id, _) -> id;
            case Caller.Admin(var id) -> id;
            case Caller.Demo _,Caller.Appliance _,Caller.Job _,Caller.Stranger _ ->
                throw Rejected.unauthenticated("sign in");
        };
    }
}
