package dev.galley.bootstrap.activity;

import dev.galley.application.activity.AuditTrail;
import dev.galley.application.activity.FindAuditEntries;
import dev.galley.application.activity.ForgetAudit;
import dev.galley.application.activity.RecordAudit;
import dev.galley.application.activity.RotateAudit;
import dev.galley.application.job.Schedule;
import dev.galley.bootstrap.wiring.Feature;
import dev.galley.bootstrap.wiring.Wiring;
import dev.galley.domain.activity.AuditLog;
import dev.galley.domain.appliance.ApplianceEvent;
import dev.galley.domain.firmware.FirmwareEvent;
import dev.galley.domain.identity.CredentialEvent;
import dev.galley.domain.identity.IdentityEvent;
import dev.galley.http.activity.AuditRoutes;
import dev.galley.persistence.activity.JdbiAuditLog;
import dev.galley.persistence.activity.SqlActivityBelongings;
import dev.galley.persistence.activity.SqlFindAuditEntries;
import java.time.LocalTime;
import java.time.ZoneOffset;

public final class ActivityFeature implements Feature {
    @Override
    public void wire(Wiring wiring) {
        wiring.handle(RecordAudit.class, RecordAudit.Handler.class);
        wiring.handle(ForgetAudit.class, ForgetAudit.Handler.class);
        wiring.handle(FindAuditEntries.class, SqlFindAuditEntries.class);
        wiring.port(AuditLog.class, JdbiAuditLog.class);
        wiring.react("audit", IdentityEvent.class, AuditTrail::of);
        wiring.react("audit-credentials", CredentialEvent.class, AuditTrail::of);
        wiring.react("audit-firmware", FirmwareEvent.class, AuditTrail::of);
        wiring.react("audit-appliance-registered", ApplianceEvent.Registered.class, AuditTrail::of);
        wiring.react("audit-appliance-activated", ApplianceEvent.Activated.class, AuditTrail::of);
        wiring.react("audit-appliance-reset", ApplianceEvent.ActivationReset.class, AuditTrail::of);
        wiring.react("audit-appliance-paired", ApplianceEvent.Paired.class, AuditTrail::of);
        wiring.react("audit-appliance-unpaired", ApplianceEvent.Unpaired.class, AuditTrail::of);
        wiring.recurring(
                "audit-rotation", new Schedule.Daily(LocalTime.of(3, 20), ZoneOffset.UTC), RotateAudit.class);
        wiring.routes(AuditRoutes.class);
        wiring.belongings(SqlActivityBelongings.class);
    }
}
