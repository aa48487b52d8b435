package dev.galley.domain.appliance.command;

import dev.galley.domain.kernel.Refusal;

/** Why a command is not even taken. */
public enum CommandRefusal implements Refusal {
    /** Something at the appliance is in the way of heat or motion. */
    COMMAND_REFUSED(Kind.CONFLICT),
    /** The appliance has said that it cannot go so far. */
    BEYOND_LIMITS(Kind.IMPOSSIBLE),
    /** There is no such program for this appliance. */
    PROGRAM_UNKNOWN(Kind.IMPOSSIBLE),
    /** Too many wait for this appliance already. */
    COMMAND_LIMIT(Kind.CONFLICT), COMMAND_NOT_FOUND(Kind.NOT_FOUND);

    private final Kind kind;

    CommandRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
