package dev.galley.device.notification;

import dev.galley.domain.kernel.Language;
import dev.galley.domain.notification.Letter;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads a mail as a mail program does. */
final class ReadMail {
    private ReadMail() {}

    static Letter letter(MimeMessage mail) {
        try {
            var parts = (MimeMultipart) mail.getContent();
            return new Letter(
                    mail.getAllRecipients()[0].toString(),
                    mail.getSubject(),
                    text(parts.getBodyPart(0), "text/plain"),
                    text(parts.getBodyPart(1), "text/html"),
                    Language.of(mail.getHeader("Content-Language", null)).orElseThrow());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(BodyPart part, String type) throws MessagingException, IOException {
        if (!part.isMimeType(type)) {
            throw new IllegalStateException(part.getContentType() + " instead of " + type);
        }
        return part.getContent().toString().replace("\r\n", "\n");
    }
}
