package dev.galley.ai.llm.wire;

import dev.galley.ai.llm.repair.Repaired;
import dev.galley.ai.llm.repair.ReplyRepair;
import dev.galley.ai.llm.wire.Endpoint.Protocol;
import dev.galley.ai.llm.wire.ModelFailure.Kind;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** What a status other than 2xx means for whoever asked. */
final class Verdicts {
    /** Longer nobody is made to wait on a provider's word. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    /** Gemini says in its body when to come again: {@code "retryDelay": "34.07s"}. */
    private static final Pattern RETRY_DELAY = Pattern.compile(
            "\"retryDelay\"\\s*:\\s*\"(\\d{1,6})(?:\\.\\d{1,9})?s\"");
    /** Groq checks the JSON of its models, and calls theirs our mistake; a quoted reply has its quotes escaped. */
    private static final Pattern UNFIT = Pattern.compile("\"code\"\\s*:\\s*\"json_validate_failed\"");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern SECONDS = Pattern.compile("\\d{1,300}(\\.\\d{1,9})?");

    private final InstantSource clock;

    Verdicts(InstantSource clock) {
        this.clock = clock;
    }

    /** @param body as far as it was read; only looked through for signs, never passed on */
    ModelFailure on(Protocol protocol, int status, HttpHeaders headers, String body) {
        if (status == 400 && UNFIT.matcher(body).find()) {
            return ModelFailure.unfit(generated(body));
        }
        if (status == 400 && FormComplaint.isOne(protocol, body)) {
            return ModelFailure.ofForm();
        }
        var kind = switch (status) {
            case 401, 403 -> Kind.UNAUTHORIZED;
            case 408 -> Kind.TIMEOUT;
            case 429 -> Kind.RATE_LIMITED;
            case 404, 409, 425 -> Kind.UNAVAILABLE; // this model, now; another may do
            default -> status / 100 == 4 ? ofRefusedRequest(body) : Kind.UNAVAILABLE;
        };
        return new ModelFailure(kind, kind == Kind.RATE_LIMITED || kind == Kind.UNAVAILABLE
                ? retryAfter(headers, body)
                : Optional.empty());
    }

    /** Likely cut off with the body that it stands in. */
    private static String generated(String body) {
        return ReplyRepair.repair(body) instanceof Repaired.Json(var json, _, _)
                ? JSON.readTree(json).path("error").path("failed_generation").asString("")
                : "";
    }

    private static Kind ofRefusedRequest(String body) {
        if (body.contains("API_KEY_INVALID")) { // Gemini calls that a 400
            return Kind.UNAUTHORIZED;
        }
        var said = body.toLowerCase(Locale.ROOT);
        return said.contains("content_filter") || said.contains("content_policy_violation")
                ? Kind.REFUSED
                : Kind.BAD_REQUEST;
    }

    private Optional<Duration> retryAfter(HttpHeaders headers, String body) {
        return headers.firstValue("Retry-After").flatMap(this::wait).or(() -> Optional.of(RETRY_DELAY.matcher(body))
                .filter(
                        java.util.regex.Matcher::find).map(found -> Duration.ofSeconds(Long.parseLong(found.group(1))
                                + 1))).map(
                                        Verdicts::withinReason);
    }

    private Optional<Duration> wait(String said) {
        var text = said.strip();
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(Duration.ofMillis((long) Math.ceil(Double.parseDouble(text) * 1000)));
        }
        try {
            return Optional.of(Duration.between(clock.instant(), ZonedDateTime.parse(text,
                    DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()));
        } catch (DateTimeParseException _) { // neither form: as if it said nothing
            return Optional.empty();
        }
    }

    private static Duration withinReason(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
