package dev.galley.device.mqtt;

import java.util.regex.Pattern;

/** Who a connection is, as the {@link Gatekeeper} found it. */
public sealed interface Principal {

    /** The name it signed in with; what {@link EmbeddedBroker#disconnect} takes. Sessions of two names never meet. */
    String name();

    /** Galley itself: its shared subscriptions are the ones whose word an acknowledgement waits for. */
    record Service(String name) implements Principal {}

    /** Somebody else, who may only what the {@link Gatekeeper} says topic by topic: by itself nothing. */
    record Guest(String name) implements Principal {}

    /** An appliance, which lives below its own topic. */
    record Appliance(String name, String applianceId) implements Principal {

        private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

        public Appliance {
            // a wildcard or a slash in an id would open other appliances' topics
            if (!ID.matcher(applianceId).matches()) {
                throw new IllegalArgumentException("an appliance id has 1 to 64 letters, digits, '-' and '_'");
            }
        }

        /** What all its topics start with, for example {@code galley/v1/0198…/}. */
        public String root() {
            return "galley/v1/" + applianceId + "/";
        }
    }
}
