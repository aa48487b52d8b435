package dev.galley.domain.appliance;

import static dev.galley.domain.kernel.Refusal.Kind.CONFLICT;
import static dev.galley.domain.kernel.Refusal.Kind.NOT_FOUND;
import static dev.galley.domain.kernel.Refusal.Kind.UNAUTHENTICATED;

import dev.galley.domain.kernel.Refusal;

/** What may be refused about which appliances there are, and whose they are. */
public enum ApplianceRefusal implements Refusal {
    /** There is none of this id, or it is not this person's. */
    APPLIANCE_NOT_FOUND(NOT_FOUND),
    /** There is an appliance of this serial. */
    SERIAL_TAKEN(CONFLICT),
    /** No such serial, or another secret. */
    ACTIVATION_REFUSED(UNAUTHENTICATED),
    /** It got its credentials before. */
    ALREADY_ACTIVATED(CONFLICT),
    /** No such serial, or another claim code. */
    CLAIM_REFUSED(NOT_FOUND),
    /** It was somebody's: who stands before it must press its button. */
    CONSENT_NEEDED(CONFLICT);

    private final Kind kind;

    ApplianceRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
