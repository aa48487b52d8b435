package dev.galley.http.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.PageSize;
import dev.galley.application.bus.Place;
import dev.galley.application.bus.Total;
import dev.galley.domain.kernel.KernelRefusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;

/** {@code ?page=}, {@code ?limit=} and {@code ?cursor=}, and the pagination they lead to: the same on every list. */
public final class Paging {
    public static final Parameter<Integer> PAGE = Parameter.integer(
            "page", 1, Place.DEEPEST_PAGE, "The page's number; cursor goes deeper.", 1)
            .orElse(1);
    public static final Parameter<PageSize> LIMIT = Parameter.integer(
            "limit", 1, PageSize.MOST, "How many entries a page holds.", PageSize.DEFAULT.value())
            .as(PageSize::new)
            .orElse(PageSize.DEFAULT);
    public static final Parameter<Optional<String>> CURSOR = Parameter.text(
            "cursor", 2_000, "nextCursor of the page before, instead of page.", "eyJvIjoi…")
            .optional();
    public static final List<Parameter<?>> PARAMETERS = List.of(PAGE, LIMIT, CURSOR);

    /** What a row leaves out is an Optional of it; all else has to be there, whoever made the cursor. */
    private static final ObjectReader CURSORS = Json.MAPPER.reader()
            .without(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
    /** ISO 8601 puts a sign before years of more than four digits. Nothing happened then, and no table can hold them all. */
    private static final Pattern FAR_AWAY = Pattern.compile("\"[+-]\\d{5,}-\\d\\d-\\d\\d");

    /** @param o the order and filter that the cursor belongs to */
    private record Cursor<A>(String o, A r, long t, boolean e, int p) {}

    /** A list as it goes over the wire. */
    public record Listed<T>(List<T> data, Pagination pagination) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Pagination(
            int page,
            int limit,
            long total,
            long totalPages,
            Optional<String> nextCursor,
            Optional<Boolean> totalIsEstimate) {}

    private Paging() {}

    public static PageSize size(Request request) {
        return request.get(LIMIT);
    }

    /**
     * @param order names the sort and filters: a cursor made under others is refused
     * @param row what a cursor of this list holds
     */
    public static <A> Place<A> place(Request request, String order, Class<A> row) {
        var cursor = request.get(CURSOR);
        return cursor.isPresent() ? read(cursor.get(), order, row) : new Place.Numbered<>(request.get(PAGE));
    }

    public static <T, A, W> Reply reply(Page<T, A> page, Request request, String order, Function<T, W> item) {
        return Reply.ok(new Listed<>(page.items().stream().map(item).toList(), pagination(page, request, order)));
    }

    public static <A> Pagination pagination(Page<?, A> page, Request request, String order) {
        return pagination(page, size(request).value(), order);
    }

    /** For a list whose pages hold more than others'. */
    public static <A> Pagination pagination(Page<?, A> page, int limit, String order) {
        var total = page.total();
        return new Pagination(
                page.number(),
                limit,
                total.count(),
                Math.ceilDiv(total.count(), (long) limit),
                page.next().map(next -> cursor(next, order)),
                total.isEstimate() ? Optional.of(true) : Optional.empty());
    }

    private static <A> String cursor(Place.After<A> after, String order) {
        var total = after.total();
        var cursor = new Cursor<>(order, after.row(), total.count(), total.isEstimate(), after.page());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.MAPPER.writeValueAsBytes(cursor));
    }

    private static <A> Place<A> read(String cursor, String order, Class<A> row) {
        try {
            var type = Json.MAPPER.getTypeFactory().constructParametricType(Cursor.class, row);
            var json = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            Cursor<A> read = CURSORS.forType(type).readValue(json);
            if (!FAR_AWAY.matcher(json).find() && order.equals(read.o) && read.p > 1 && read.t >= 0 && read.r != null) {
                return new Place.After<>(read.r, new Total(read.t, read.e), read.p);
            }
        } catch (JacksonException | IllegalArgumentException e) {
            // told below
        }
        var wrong = "must be a nextCursor of this list, with the same sort and filters";
        throw KernelRefusal.VALIDATION_ERROR.because("cursor " + wrong, Map.of("cursor", wrong));
    }
}
