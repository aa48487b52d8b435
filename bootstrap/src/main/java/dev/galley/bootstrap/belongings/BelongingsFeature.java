package dev.galley.bootstrap.belongings;

import dev.galley.application.belongings.EraseBelongings;
import dev.galley.application.belongings.EraseLeavers;
import dev.galley.application.belongings.EraseTraces;
import dev.galley.application.belongings.FindLeavers;
import dev.galley.application.belongings.GetBelongings;
import dev.galley.application.job.Schedule;
import dev.galley.bootstrap.wiring.Feature;
import dev.galley.bootstrap.wiring.Wiring;
import dev.galley.http.belongings.BelongingsRoutes;
import dev.galley.persistence.belongings.SqlGetBelongings;
import dev.galley.persistence.identity.SqlFindLeavers;
import dev.galley.persistence.job.JobTraces;
import dev.galley.persistence.outbox.OutboxTraces;
import java.time.Duration;

/** What all features keep about people, handed over and erased. */
public final class BelongingsFeature implements Feature {
    @Override
    public void wire(Wiring wiring) {
        wiring.handle(GetBelongings.class, SqlGetBelongings.class);
        wiring.handle(FindLeavers.class, SqlFindLeavers.class);
        wiring.handle(EraseBelongings.class, EraseBelongings.Handler.class);
        wiring.handle(EraseTraces.class, EraseTraces.Handler.class);
        wiring.traces(OutboxTraces.class);
        wiring.traces(JobTraces.class);
        wiring.recurring("belongings.erase_leavers", new Schedule.Every(Duration.ofHours(1)), EraseLeavers.class);
        wiring.routes(BelongingsRoutes.class);
    }
}
