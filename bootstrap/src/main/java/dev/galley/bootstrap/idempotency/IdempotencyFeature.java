package dev.galley.bootstrap.idempotency;

import dev.galley.application.idempotency.FirstAnswers;
import dev.galley.application.idempotency.ForgetFirstAnswers;
import dev.galley.application.job.Schedule;
import dev.galley.bootstrap.wiring.Feature;
import dev.galley.bootstrap.wiring.Wiring;
import dev.galley.persistence.idempotency.SqlFirstAnswers;
import dev.galley.persistence.idempotency.SqlIdempotencyBelongings;
import java.time.Duration;

/** First answers to requests with a key, kept for a day. */
public final class IdempotencyFeature implements Feature {
    @Override
    public void wire(Wiring wiring) {
        wiring.port(FirstAnswers.class, SqlFirstAnswers.class);
        wiring.handle(ForgetFirstAnswers.class, ForgetFirstAnswers.Handler.class);
        wiring.recurring(
                "forget first answers", new Schedule.Every(Duration.ofMinutes(1)), due -> new ForgetFirstAnswers(due));
        wiring.belongings(SqlIdempotencyBelongings.class);
    }
}
