package dev.galley.device.notification;

import static dev.galley.domain.notification.NotSent.Outcome.LATER;
import static dev.galley.domain.notification.NotSent.Outcome.REFUSED;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.galley.domain.kernel.Ids;
import dev.galley.domain.notification.Letter;
import dev.galley.domain.notification.Mails;
import dev.galley.domain.notification.NotSent;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Properties;
import java.util.Set;

/**
 * Lays each letter as an {@code .eml} file into a folder, for who has no mail server. Names sort by time, and a file is
 * whole when it is there. Only the owner of the process may look into the folder, and into each file: letters hold links that open accounts.
 */
public final class FolderMails implements Mails {
    private final Path folder;
    private final MailFormat format;
    private final Ids ids;
    private final Session session = Session.getInstance(new Properties());

    /** @param folder is made when the first letter comes */
    public FolderMails(Path folder, InternetAddress from, InstantSource clock, Ids ids) {
        this.folder = folder;
        this.ids = ids;
        format = new MailFormat(from, clock, ids);
    }

    @Override
    public void send(Letter letter) {
        var written = new ByteArrayOutputStream();
        try {
            format.of(letter, session, true).writeTo(written);
        } catch (MessagingException e) {
            throw new NotSent(REFUSED, "the address cannot stand in a mail", e);
        } catch (IOException e) {
            throw new NotSent(LATER, "the letter could not be written down", e);
        }
        try {
            keep(written.toByteArray());
        } catch (IOException e) {
            throw new NotSent(LATER, "the outbox folder cannot be written to", e);
        }
    }

    private void keep(byte[] mail) throws IOException {
        makeFolder();
        var name = ids.next().toString();
        var draft = folder.resolve("." + name + ".new");
        try (var file = FileChannel.open(draft, Set.of(CREATE_NEW, WRITE), ownersOnly("rw-------"))) {
            var rest = ByteBuffer.wrap(mail);
            while (rest.hasRemaining()) {
                file.write(rest);
            }
            file.force(true);
        }
        Files.move(draft, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    }

    private void makeFolder() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder, ownersOnly("rwx------"));
    }

    /** Nothing where files have no such thing. The folder may have been there before, open to all. */
    private FileAttribute<?>[] ownersOnly(String permissions) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }
}
