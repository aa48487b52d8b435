package dev.galley.domain.meal.diary;

class InMemoryDiarySettingsTest implements DiarySettingsContract {
    private final DiarySettings settings = new InMemoryDiarySettings();

    @Override
    public DiarySettings settings() {
        return settings;
    }
}
