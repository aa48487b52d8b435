package dev.galley.device.mqtt;

import java.util.Optional;

/** Decides who may connect to the broker, and what they may say and hear. Called from several threads. */
public interface Gatekeeper {

    /**
     * Finds out who connects. May block: it is called on a virtual thread, as many at once as
     * {@link BrokerLimits#authentications} says. An exception, or no answer in time, tells the client that the server is
     * unavailable, so that it tries again.
     *
     * @param clientId what the client calls itself; empty where the broker will choose
     * @param username empty where the client sent none
     * @param password the bytes as sent; empty where the client sent none
     * @return empty to refuse (0x86, "bad user name or password")
     */
    Optional<Principal> authenticate(String clientId, String username, byte[] password);

    /** Whether this topic may be published to, the will included. On the broker's one thread: no waiting, no I/O. */
    default boolean mayPublish(Principal principal, String topic) {
        return switch (principal) {
            case Principal.Service _ -> true;
            case Principal.Guest _ -> false;
            case Principal.Appliance appliance -> topic.startsWith(appliance.root());
        };
    }

    /**
     * Whether this may be subscribed to. On the broker's one thread: no waiting, no I/O.
     *
     * @param filter as sent, so a shared one starts with {@code $share/}
     */
    default boolean maySubscribe(Principal principal, String filter) {
        return switch (principal) {
            case Principal.Service _ -> true;
            case Principal.Guest _ -> false;
            case Principal.Appliance appliance -> filter.startsWith(appliance.root());
        };
    }

    /**
     * Told of each message that the broker refused, so that it can be counted and kept aside. On the broker's one thread:
     * hand it on, do not wait.
     */
    default void refused(RefusedMessage message) {}
}
