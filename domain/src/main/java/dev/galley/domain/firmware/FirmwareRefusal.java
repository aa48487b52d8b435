package dev.galley.domain.firmware;

import static dev.galley.domain.kernel.Refusal.Kind.CONFLICT;
import static dev.galley.domain.kernel.Refusal.Kind.IMPOSSIBLE;
import static dev.galley.domain.kernel.Refusal.Kind.NOT_FOUND;

import dev.galley.domain.kernel.Refusal;

/** What may be refused about firmware. */
public enum FirmwareRefusal implements Refusal {
    /** No vendor whose key is known here has signed exactly this. */
    BAD_SIGNATURE(IMPOSSIBLE),
    /** There is a release of this model and version, whatever became of it. */
    VERSION_TAKEN(CONFLICT),
    /** The security version is below that of an earlier release. */
    SECURITY_VERSION_FELL(IMPOSSIBLE),
    /** There is none, or it is not meant for this appliance now. */
    RELEASE_NOT_FOUND(NOT_FOUND),
    /** It was withdrawn, and that is for ever. */
    RELEASE_WITHDRAWN(CONFLICT),
    /** There is no such appliance, or it is not this person's. */
    FIRMWARE_APPLIANCE_NOT_FOUND(NOT_FOUND);

    private final Kind kind;

    FirmwareRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
