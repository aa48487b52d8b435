package dev.galley.domain.meal.diary;

import dev.galley.domain.kernel.UserId;

/** What people want of their diary. */
public interface DiarySettings {
    /** Whether the targets are to follow what somebody seems to spend; false for who never said so. */
    boolean adaptsTargets(UserId owner);

    void save(UserId owner, boolean adaptsTargets);
}
