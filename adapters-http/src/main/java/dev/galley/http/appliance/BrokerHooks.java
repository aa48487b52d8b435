package dev.galley.http.appliance;

import dev.galley.application.appliance.VerifyAppliance;
import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.link.HomeAssistant;
import dev.galley.application.link.WrongPasswords;
import dev.galley.domain.appliance.BrokerPassword;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.http.server.Hooks;
import dev.galley.http.server.Reply;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a broker elsewhere asks: who somebody is, and what they may say and hear. {@code /mqtt/auth} and {@code /mqtt/acl} as
 * EMQX asks, with its answers in JSON; {@code /mqtt/user}, {@code /mqtt/superuser} and {@code /mqtt/acl} as mosquitto-go-auth
 * asks, answered by the status alone.
 */
public final class BrokerHooks implements Hooks {
    private static final Caller GATE = new Caller.Job("mqtt gate");
    private static final int LONGEST_PASSWORD = 200;
    /** The words of mosquitto-go-auth for {@code acc}. */
    private static final String READ = "1";

    private static final String WRITE = "2";
    private static final String SUBSCRIBE = "4";

    private record Answer(String result, boolean is_superuser) {
        static Reply of(boolean isAllowed, boolean isSuperuser) {
            return Reply.ok(new Answer(isAllowed ? "allow" : "deny", isSuperuser));
        }
    }

    private final Bus bus;
    private final WrongPasswords wrong;
    private final BrokerLogin own;
    private final HomeAssistant home;

    @Inject
    public BrokerHooks(Bus bus, WrongPasswords wrong, BrokerLogin own, HomeAssistant home) {
        this.bus = bus;
        this.wrong = wrong;
        this.own = own;
        this.home = home;
    }

    @Override
    public List<Hook> hooks() {
        return List.of(
                new Hook("/mqtt/auth", asked -> Answer.of(isKnown(asked), isOwnName(asked) && isKnown(asked))),
                new Hook("/mqtt/user", asked -> status(isKnown(asked))),
                new Hook("/mqtt/superuser", asked -> status(isOwnName(asked))),
                new Hook("/mqtt/acl", asked -> asked.containsKey("acc")
                        ? status(mayUse(asked))
                        : Answer.of(mayUse(asked), isOwnName(asked))));
    }

    private static Reply status(boolean isAllowed) {
        return new Reply(isAllowed ? 200 : 403, null, Reply.JSON, Map.of());
    }

    private boolean isOwnName(Map<String, String> asked) {
        return own.isName(asked.getOrDefault("username", ""));
    }

    private boolean isKnown(Map<String, String> asked) {
        var username = asked.getOrDefault("username", "");
        var password = asked.getOrDefault("password", "");
        if (own.isName(username)) {
            return own.is(username, password);
        }
        if (password.length() > LONGEST_PASSWORD || wrong.isShut(username)) {
            return false;
        }
        boolean isKnown = username.equals(HomeAssistant.USERNAME)
                ? home.isPassword(password.getBytes(StandardCharsets.UTF_8))
                : bus.send(new VerifyAppliance(username, new BrokerPassword(password)), GATE).isPresent();
        if (!isKnown) {
            wrong.count(username);
        }
        return isKnown;
    }

    private boolean mayUse(Map<String, String> asked) {
        var topic = asked.getOrDefault("topic", "");
        if (isOwnName(asked)) {
            return true;
        }
        if (asked.getOrDefault("username", "").equals(HomeAssistant.USERNAME)) {
            return home.password().isPresent() && mayHomeUse(asked, topic);
        }
        return appliance(asked.getOrDefault("username", ""))
                .filter(id -> topic.startsWith(id.topicRoot()))
                .isPresent();
    }

    /** Only here is it of interest what somebody wants to do with a topic. */
    private boolean mayHomeUse(Map<String, String> asked, String topic) {
        var deed = asked.getOrDefault("acc", asked.getOrDefault("action", ""));
        return switch (deed) {
            case "subscribe", READ, SUBSCRIBE -> home.mayHear(topic);
            case "publish", WRITE -> home.maySay(topic);
            default -> false; // READ and WRITE at once, or a word that nobody knows
        };
    }

    /** By the user name as Galley writes it and no other way: brokers take it to the letter. */
    private static Optional<ApplianceId> appliance(String username) {
        try {
            return Optional.of(UUID.fromString(username))
                    .filter(id -> id.toString().equals(username))
                    .map(ApplianceId::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
