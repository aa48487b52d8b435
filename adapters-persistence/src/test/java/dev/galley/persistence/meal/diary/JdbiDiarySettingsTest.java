package dev.galley.persistence.meal.diary;

import dev.galley.domain.meal.diary.DiarySettings;
import dev.galley.domain.meal.diary.DiarySettingsContract;
import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiDiarySettingsTest implements DiarySettingsContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private final DiarySettings settings = new JdbiDiarySettings(postgres.sql());

    @Override
    public DiarySettings settings() {
        return settings;
    }
}
