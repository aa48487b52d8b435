package dev.galley.application.meal.diary;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.diary.DiarySettings;
import jakarta.inject.Inject;

/** Whether somebody's targets follow what they seem to spend. */
public record GetDiarySettings(UserId user) implements Query<Boolean> {
    @Override
    public Access access() {
        return new Access.Only(user);
    }

    public static final class Handler implements Handles<GetDiarySettings, Boolean> {
        private final DiarySettings settings;

        @Inject
        public Handler(DiarySettings settings) {
            this.settings = settings;
        }

        @Override
        public Boolean handle(GetDiarySettings query, Caller caller) {
            return settings.adaptsTargets(query.user);
        }
    }
}
