package dev.galley.domain.food.substitution;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an ingredient does in a dish. */
public enum Role {
    BINDING(Presence.EITHER), LEAVENING(Presence.LITTLE), FOAM(Presence.EITHER), EMULSIFYING(Presence.LITTLE), GLAZE(
            Presence.LITTLE), STRUCTURE(Presence.MUCH), COATING(Presence.EITHER), FAT(Presence.EITHER), CREAMINESS(
                    Presence.MUCH), ACID(Presence.LITTLE), SWEETNESS(Presence.EITHER), SALT(
                            Presence.LITTLE), THICKENING(
                                    Presence.LITTLE), GELLING(Presence.LITTLE), UMAMI(Presence.LITTLE), TEXTURE(
                                            Presence.MUCH), CRUNCH(Presence.EITHER), MOISTURE(Presence.MUCH), AROMA(
                                                    Presence.LITTLE), HEAT(Presence.LITTLE), COLOUR(
                                                            Presence.LITTLE), PROTEIN(
                                                                    Presence.MUCH), STARCH(Presence.MUCH), BODY(
                                                                            Presence.MUCH), BITTERNESS(Presence.EITHER);

    /** How much of a dish an ingredient in such a role usually is. */
    enum Presence {
        LITTLE, MUCH, EITHER
    }

    private final Presence presence;

    Role(Presence presence) {
        this.presence = presence;
    }

    Presence presence() {
        return presence;
    }

    /** As the API writes it: {@code leavening}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String code) {
        return Stream.of(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
