package dev.galley.bootstrap.notification;

import dev.galley.application.notification.ClaimLetter;
import dev.galley.application.notification.PostFirmwareHalted;
import dev.galley.application.notification.PostPasswordReset;
import dev.galley.application.notification.PostReclaimed;
import dev.galley.application.notification.PostWelcome;
import dev.galley.application.notification.ReleaseLetter;
import dev.galley.bootstrap.wiring.Feature;
import dev.galley.bootstrap.wiring.Wiring;
import dev.galley.device.notification.MustacheLetterWriter;
import dev.galley.domain.firmware.FirmwareEvent;
import dev.galley.domain.identity.CredentialEvent;
import dev.galley.domain.identity.IdentityEvent;
import dev.galley.domain.notification.LetterWriter;
import dev.galley.domain.notification.PostedLetters;
import dev.galley.persistence.notification.JdbiPostedLetters;
import dev.galley.persistence.notification.SqlNotificationBelongings;

public final class NotificationFeature implements Feature {
    @Override
    public void wire(Wiring wiring) {
        wiring.handle(ClaimLetter.class, ClaimLetter.Handler.class);
        wiring.handle(ReleaseLetter.class, ReleaseLetter.Handler.class);
        wiring.port(PostedLetters.class, JdbiPostedLetters.class);
        wiring.port(LetterWriter.class, MustacheLetterWriter.class);
        wiring.subscribe("mail-welcome", IdentityEvent.Registered.class, PostWelcome.class);
        wiring.subscribe("mail-password-reset", IdentityEvent.ResetAsked.class, PostPasswordReset.class);
        wiring.subscribe("mail-reclaimed", CredentialEvent.Reclaimed.class, PostReclaimed.class);
        wiring.subscribe("mail-firmware-halted", FirmwareEvent.Halted.class, PostFirmwareHalted.class);
        wiring.belongings(SqlNotificationBelongings.class);
    }
}
