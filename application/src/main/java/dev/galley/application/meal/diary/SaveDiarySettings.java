package dev.galley.application.meal.diary;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.diary.DiarySettings;
import jakarta.inject.Inject;

/** Says whether somebody's targets are to follow what they seem to spend. */
public record SaveDiarySettings(UserId user, boolean adaptTargets) implements Command<Boolean> {
    @Override
    public Access access() {
        return new Access.Only(user);
    }

    public static final class Handler implements Handles<SaveDiarySettings, Boolean> {
        private final DiarySettings settings;

        @Inject
        public Handler(DiarySettings settings) {
            this.settings = settings;
        }

        @Override
        public Boolean handle(SaveDiarySettings command, Caller caller) {
            settings.save(command.user, command.adaptTargets);
            return command.adaptTargets;
        }
    }
}
