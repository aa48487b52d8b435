package dev.galley.application.firmware;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.firmware.ReleaseId;
import jakarta.inject.Inject;

/** Lets a release go on to its next wave, or stops it, if it is time. Answers whether it did. */
public record JudgeRelease(ReleaseId release) implements Command<Boolean> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<JudgeRelease, Boolean> {
        private final Verdicts verdicts;

        @Inject
        Handler(Verdicts verdicts) {
            this.verdicts = verdicts;
        }

        @Override
        public Boolean handle(JudgeRelease command, Caller caller) {
            return verdicts.onTime(command.release);
        }
    }
}
