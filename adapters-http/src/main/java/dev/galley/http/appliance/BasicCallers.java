package dev.galley.http.appliance;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.galley.application.appliance.ApplianceRecognition;
import dev.galley.application.bus.Caller;
import dev.galley.application.limit.Limit;
import dev.galley.application.limit.Limits;
import dev.galley.domain.appliance.BrokerPassword;
import dev.galley.http.server.Callers;
import dev.galley.http.server.RateLimits;
import dev.galley.http.server.Rejected;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * Knows appliances by HTTP Basic (RFC 7617), with the user name and the password that they show to the broker. Wrong ones
 * are counted by user name and network. Who shows the right ones is let in whatever others on the same network showed:
 * nobody guesses 256 bits, and what the count keeps away is the work of looking.
 */
public final class BasicCallers implements Callers {
    private static final String SCHEME = "Basic ";
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST = 400;

    /** What was shown, as far as it could be read. */
    private record Shown(String username, String password) {}

    private final ApplianceRecognition recognition;
    private final Limits limits;
    private final RateLimits rates;
    private final Limit wrong;

    @Inject
    public BasicCallers(ApplianceRecognition recognition, Limits limits, RateLimits rates) {
        this.recognition = recognition;
        this.limits = limits;
        this.rates = rates;
        wrong = new Limit("appliance-sign-in", rates.signIn().most(), rates.signIn().window());
    }

    /** Whether something of this kind is shown, good or not. */
    public static boolean isShownBy(Asking asking) {
        var header = asking.header("Authorization");
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /** @throws Rejected also where nothing is shown */
    @Override
    public Caller of(Asking asking) {
        if (!isShownBy(asking)) {
            throw unauthenticated("show the user name and the password that you got when you were activated");
        }
        var shown = read(String.valueOf(asking.header("Authorization")).substring(SCHEME.length()).strip());
        var appliance = shown.flatMap(it -> recognition.of(it.username, new BrokerPassword(it.password)));
        if (appliance.isEmpty()) {
            count(asking.network(), shown.map(Shown::username).orElse(""));
            throw unauthenticated("the user name or the password is not good, or not any more");
        }
        return new Caller.Appliance(appliance.get());
    }

    private static Optional<Shown> read(String encoded) {
        if (encoded.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var text = new String(Base64.getDecoder().decode(encoded), UTF_8);
            int colon = text.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new Shown(text.substring(0, colon), text.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not base64
        }
    }

    private void count(String network, String username) {
        if (!rates.areOn()) {
            return;
        }
        var name = username.substring(0, Math.min(username.length(), LONGEST_NAME));
        var verdict = limits.take(wrong, network + ' ' + name);
        if (!verdict.isAllowed()) {
            throw Rejected.later(
                    429,
                    "RATE_LIMITED",
                    "these credentials were wrong too often; wait a while",
                    Duration.ofSeconds(verdict.resetSeconds()));
        }
    }

    private static Rejected unauthenticated(String message) {
        return new Rejected(
                401,
                "UNAUTHENTICATED",
                message,
                Map.of(),
                Map.of("WWW-Authenticate", "Basic realm=\"galley\""));
    }
}
