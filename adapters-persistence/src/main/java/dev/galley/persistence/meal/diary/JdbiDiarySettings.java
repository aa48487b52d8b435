package dev.galley.persistence.meal.diary;

import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.diary.DiarySettings;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;

public final class JdbiDiarySettings implements DiarySettings {
    private final Sql sql;

    @Inject
    public JdbiDiarySettings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean adaptsTargets(UserId owner) {
        return sql.handle()
                .createQuery("SELECT adapt_targets FROM diary_setting WHERE owner_id = :owner")
                .bind("owner", owner.value())
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    @Override
    public void save(UserId owner, boolean adaptsTargets) {
        sql.handle()
                .createUpdate("""
                        INSERT INTO diary_setting (owner_id, adapt_targets) VALUES (:owner, :adapts)
                        ON CONFLICT (owner_id) DO UPDATE SET adapt_targets = excluded.adapt_targets
                        """)
                .bind("owner", owner.value())
                .bind("adapts", adaptsTargets)
                .execute();
    }
}
