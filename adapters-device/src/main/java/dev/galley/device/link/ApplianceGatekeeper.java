package dev.galley.device.link;

import dev.galley.application.appliance.SetAside;
import dev.galley.application.appliance.VerifyAppliance;
import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.link.HomeAssistant;
import dev.galley.application.link.WrongPasswords;
import dev.galley.device.mqtt.Gatekeeper;
import dev.galley.device.mqtt.Principal;
import dev.galley.device.mqtt.RefusedMessage;
import dev.galley.domain.appliance.BrokerPassword;
import dev.galley.domain.kernel.ApplianceId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets appliances in by their credentials, Galley itself by a password that only this process knows, and a Home Assistant by
 * the one that was set for it, if one was. Safe for many threads.
 */
@Singleton
public final class ApplianceGatekeeper implements Gatekeeper {
    private static final Logger LOG = LoggerFactory.getLogger(ApplianceGatekeeper.class);
    private static final Caller GATE = new Caller.Job("mqtt gate");
    private static final String GALLEY = "galley";
    private static final int LONGEST_PASSWORD = 200;
    private static final int KEPT_ASIDE_AT_ONCE = 64;

    private final Bus bus;
    private final WrongPasswords wrong;
    private final InstantSource clock;
    private final LinkMeter meter;
    private final HomeAssistant home;
    private final BrokerAddress.Login own;
    private final Semaphore keeping = new Semaphore(KEPT_ASIDE_AT_ONCE);

    @Inject
    public ApplianceGatekeeper(Bus bus, WrongPasswords wrong, InstantSource clock, SecureRandom random,
            LinkMeter meter, HomeAssistant home) {
        this.bus = bus;
        this.wrong = wrong;
        this.clock = clock;
        this.meter = meter;
        this.home = home;
        var password = new byte[32];
        random.nextBytes(password);
        own = new BrokerAddress.Login(GALLEY, Base64.getUrlEncoder().withoutPadding().encodeToString(password));
    }

    /** How this process itself comes in. */
    public BrokerAddress.Login own() {
        return own;
    }

    @Override
    public Optional<Principal> authenticate(String clientId, String username, byte[] password) {
        if (username.equals(GALLEY)) {
            return MessageDigest.isEqual(password, own.passwordBytes())
                    ? Optional.of(new Principal.Service(GALLEY))
                    : Optional.empty();
        }
        if (username.equals(HomeAssistant.USERNAME)) {
            return isHome(password) ? Optional.of(new Principal.Guest(username)) : Optional.empty();
        }
        return appliance(username, new String(password, StandardCharsets.UTF_8))
                .map(id -> new Principal.Appliance(username, id.value().toString()));
    }

    private boolean isHome(byte[] password) {
        if (home.password().isEmpty() || wrong.isShut(HomeAssistant.USERNAME)) {
            return false;
        }
        boolean isRight = home.isPassword(password);
        if (!isRight) {
            wrong.count(HomeAssistant.USERNAME);
        }
        return isRight;
    }

    @Override
    public boolean mayPublish(Principal principal, String topic) {
        return principal instanceof Principal.Guest
                ? home.maySay(topic)
                : Gatekeeper.super.mayPublish(principal, topic);
    }

    @Override
    public boolean maySubscribe(Principal principal, String filter) {
        return principal instanceof Principal.Guest
                ? home.mayHear(filter)
                : Gatekeeper.super.maySubscribe(principal, filter);
    }

    /** Which appliance this is; empty if the password is wrong, or too many were. */
    private Optional<ApplianceId> appliance(String username, String password) {
        if (password.length() > LONGEST_PASSWORD || wrong.isShut(username)) {
            return Optional.empty();
        }
        var found = bus.send(new VerifyAppliance(username, new BrokerPassword(password)), GATE);
        if (found.isEmpty()) {
            wrong.count(username);
        }
        return found;
    }

    @Override
    public void refused(RefusedMessage message) {
        var reason = switch (message.reasonCode()) {
            case 0x87 -> "not its own topic";
            case 0x90 -> "no such topic";
            case 0x97 -> "too much or too long";
            default -> "refused by the broker";
        };
        meter.refused("any", reason);
        if (message.principal() instanceof Principal.Appliance appliance && keeping.tryAcquire()) {
            Thread.ofVirtual().start(() -> keep(appliance, message, reason));
        }
    }

    private void keep(Principal.Appliance appliance, RefusedMessage message, String reason) {
        try {
            var id = new ApplianceId(UUID.fromString(appliance.applianceId()));
            bus.send(new SetAside(id, message.topic(), message.payload(), reason, clock.instant()), GATE);
        } catch (RuntimeException failure) { // the broker has refused it, and it is counted; that it is shown is a courtesy
            LOG.warn("a message that the broker refused could not be kept: {}", failure.toString());
        } finally {
            keeping.release();
        }
    }
}
