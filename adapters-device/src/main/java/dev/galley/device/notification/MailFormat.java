package dev.galley.device.notification;

import dev.galley.domain.kernel.Ids;
import dev.galley.domain.notification.Letter;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;

/** How a letter is written down as a mail (RFC 5322, MIME): the same words as plain text and as HTML. */
final class MailFormat {
    private final InternetAddress from;
    private final InstantSource clock;
    private final Ids ids;

    MailFormat(InternetAddress from, InstantSource clock, Ids ids) {
        this.from = from;
        this.clock = clock;
        this.ids = ids;
    }

    /** A mail whose id is made by us: the library's own would name this machine and its user. */
    static final class Mail extends MimeMessage {
        private final String id;

        private Mail(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    /**
     * @param readable whether parts are kept as they are, so that a person can read them with any editor, where a library
     *     would rather choose an encoding that every old server understands
     * @throws MessagingException if the address cannot stand in a mail
     */
    Mail of(Letter letter, Session session, boolean readable) throws MessagingException {
        var domain = from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
        var mail = new Mail(session, "<" + ids.next() + "@" + domain + ">");
        mail.setFrom(from);
        mail.setRecipient(RecipientType.TO, new InternetAddress(letter.to(), true));
        mail.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Content-Language", letter.language().code());
        mail.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no vacation notices, please
        mail.setContent(new MimeMultipart(
                "alternative", part(letter.text(), "plain", readable), part(letter.html(), "html", readable)));
        mail.saveChanges();
        return mail;
    }

    private static MimeBodyPart part(String content, String subtype, boolean readable) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content, StandardCharsets.UTF_8.name(), subtype);
        if (readable) {
            part.setHeader("Content-Transfer-Encoding", "8bit");
        }
        return part;
    }
}
