package dev.galley.device.notification;

import static dev.galley.domain.notification.NotSent.Outcome.LATER;
import static dev.galley.domain.notification.NotSent.Outcome.REFUSED;
import static dev.galley.domain.notification.NotSent.Outcome.UNKNOWN;

import dev.galley.device.notification.SmtpUrl.Login;
import dev.galley.device.notification.SmtpUrl.StartTls;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.notification.Letter;
import dev.galley.domain.notification.Mails;
import dev.galley.domain.notification.NotSent;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands letters to a mail server, each over a connection of its own: they are few, and a server may be anywhere. */
public final class SmtpMails implements Mails {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpMails.class);
    private static final int FIRST_PERMANENT = 500; // RFC 5321, 4.2.1: 4yz may succeed later, 5yz never will

    private final SmtpUrl server;
    private final MailFormat format;
    private final Session session;

    /** @param patience how long to wait for each step: to connect, to be answered, to be read */
    public SmtpMails(SmtpUrl server, Duration patience, InstantSource clock, Ids ids) {
        this.server = server;
        format = new MailFormat(server.from(), clock, ids);
        session = Session.getInstance(properties(server, patience));
    }

    private static Properties properties(SmtpUrl server, Duration patience) {
        var all = new Properties();
        var millis = String.valueOf(patience.toMillis());
        var prefix = server.encrypted() ? "mail.smtps." : "mail.smtp.";
        all.setProperty("mail.transport.protocol", server.encrypted() ? "smtps" : "smtp");
        all.setProperty(prefix + "host", server.host());
        all.setProperty(prefix + "port", String.valueOf(server.port()));
        all.setProperty(prefix + "connectiontimeout", millis);
        all.setProperty(prefix + "timeout", millis);
        all.setProperty(prefix + "writetimeout", millis);
        all.setProperty(prefix + "auth", String.valueOf(server.login().isPresent()));
        all.setProperty(prefix + "from", server.from().getAddress());
        all.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (!server.encrypted()) {
            all.setProperty(prefix + "starttls.enable", String.valueOf(server.startTls() != StartTls.NEVER));
            all.setProperty(prefix + "starttls.required", String.valueOf(server.startTls() == StartTls.REQUIRED));
        }
        return all;
    }

    @Override
    public void send(Letter letter) {
        MailFormat.Mail mail;
        try {
            mail = format.of(letter, session, false);
        } catch (MessagingException e) {
            throw new NotSent(REFUSED, "the address cannot stand in a mail", e);
        }
        Transport transport;
        try {
            transport = session.getTransport();
            connect(transport);
        } catch (MessagingException e) {
            throw new NotSent(LATER, "the mail server cannot be reached, or lets nobody in", e);
        }
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
        } catch (MessagingException e) {
            throw new NotSent(outcomeOf(e), "the mail server did not take a letter", e);
        } finally {
            close(transport);
        }
    }

    private void connect(Transport transport) throws MessagingException {
        if (server.login().isPresent()) {
            Login login = server.login().get();
            transport.connect(login.user(), login.password());
        } else {
            transport.connect();
        }
    }

    /** The server has the letter, or it does not: how it says goodbye changes nothing. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("a mail server did not say goodbye", e);
        }
    }

    /** A server that answered has said what it did; where none answered, nobody knows. */
    private static NotSent.Outcome outcomeOf(MessagingException failure) {
        boolean answered = false;
        for (Exception step = failure; step != null;) {
            switch (step) {
                case SMTPAddressFailedException address when address.getReturnCode() >= FIRST_PERMANENT -> {
                    return REFUSED;
                }
                case SMTPAddressFailedException _,SMTPSenderFailedException _ -> answered = true;
                case SMTPSendFailedException sending -> answered |= sending.getReturnCode() > 0;
                default -> {
                    // says nothing about what the server did
                }
            }
            step = step instanceof MessagingException more ? more.getNextException() : null;
        }
        return answered ? LATER : UNKNOWN;
    }
}
