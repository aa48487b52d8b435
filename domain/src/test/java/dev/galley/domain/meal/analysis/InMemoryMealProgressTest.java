package dev.galley.domain.meal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.UserId;

class InMemoryMealProgressTest implements MealProgressContract {
    private final InMemoryMealProgress progress = new InMemoryMealProgress();

    @Override
    public MealProgress progress() {
        return progress;
    }

    @Override
    public Eye watch(UserId who) {
        int before = progress.shownTo(who).size();
        return last -> {
            var seen = progress.shownTo(who)
                    .stream()
                    .skip(before)
                    .map(it -> "%d %s %s".formatted(
                            it.meal().value().getLeastSignificantBits(), it.status(), it.needsInput()))
                    .toList();
            assertThat(seen).contains(last);
            return seen;
        };
    }
}
