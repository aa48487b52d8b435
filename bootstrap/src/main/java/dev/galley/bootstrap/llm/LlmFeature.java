package dev.galley.bootstrap.llm;

import dev.galley.ai.llm.Models;
import dev.galley.ai.llm.RoutedModels;
import dev.galley.application.activity.AuditTrail;
import dev.galley.application.job.Schedule;
import dev.galley.application.llm.FindAiCalls;
import dev.galley.application.llm.FindAiUsage;
import dev.galley.application.llm.GetAiConsent;
import dev.galley.application.llm.SetAiConsent;
import dev.galley.application.llm.TidyModelBooks;
import dev.galley.bootstrap.wiring.Feature;
import dev.galley.bootstrap.wiring.Wiring;
import dev.galley.domain.llm.Budgets;
import dev.galley.domain.llm.Consents;
import dev.galley.domain.llm.KeptReplies;
import dev.galley.domain.llm.Ledger;
import dev.galley.domain.llm.LlmEvent;
import dev.galley.domain.llm.Quotas;
import dev.galley.http.llm.AiConsentRoutes;
import dev.galley.http.llm.AiUsageRoutes;
import dev.galley.persistence.llm.JdbiBudgets;
import dev.galley.persistence.llm.JdbiConsents;
import dev.galley.persistence.llm.JdbiKeptReplies;
import dev.galley.persistence.llm.JdbiLedger;
import dev.galley.persistence.llm.JdbiQuotas;
import dev.galley.persistence.llm.SqlFindAiCalls;
import dev.galley.persistence.llm.SqlFindAiUsage;
import dev.galley.persistence.llm.SqlLlmBelongings;
import java.time.Duration;

public final class LlmFeature implements Feature {
    @Override
    public void wire(Wiring wiring) {
        wiring.handle(GetAiConsent.class, GetAiConsent.Handler.class);
        wiring.handle(SetAiConsent.class, SetAiConsent.Handler.class);
        wiring.handle(FindAiUsage.class, SqlFindAiUsage.class);
        wiring.handle(FindAiCalls.class, SqlFindAiCalls.class);
        wiring.port(Models.class, RoutedModels.class);
        wiring.port(Budgets.class, JdbiBudgets.class);
        wiring.port(Ledger.class, JdbiLedger.class);
        wiring.port(Quotas.class, JdbiQuotas.class);
        wiring.port(Consents.class, JdbiConsents.class);
        wiring.port(KeptReplies.class, JdbiKeptReplies.class);
        wiring.recurring("llm-books", new Schedule.Every(Duration.ofMinutes(5)), TidyModelBooks.class);
        wiring.event("llm.consent_changed", LlmEvent.ConsentChanged.class);
        wiring.react("audit-ai-consent", LlmEvent.ConsentChanged.class, AuditTrail::of);
        wiring.routes(AiConsentRoutes.class);
        wiring.routes(AiUsageRoutes.class);
        wiring.belongings(SqlLlmBelongings.class);
    }
}
