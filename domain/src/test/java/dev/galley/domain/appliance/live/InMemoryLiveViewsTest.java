package dev.galley.domain.appliance.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.List;

class InMemoryLiveViewsTest implements LiveViewsContract {
    private final InMemoryLiveViews views = new InMemoryLiveViews();

    @Override
    public LiveViews views() {
        return views;
    }

    @Override
    public void pair(UserId owner, ApplianceId appliance, Instant since) {
        views.of(owner).put(appliance, since);
    }

    @Override
    public void unpair(UserId owner, ApplianceId appliance) {
        views.of(owner).remove(appliance);
    }

    @Override
    public void settled(ApplianceId appliance) {
        // it is known at once
    }

    @Override
    public Eye watch(UserId who) {
        return last -> {
            assertThat(views.seenBy(who)).contains(last);
            return List.copyOf(views.seenBy(who));
        };
    }
}
