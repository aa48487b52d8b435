package dev.galley.device.notification;

import static dev.galley.domain.notification.NotSent.Outcome.LATER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.notification.Letter;
import dev.galley.domain.notification.Mails;
import dev.galley.domain.notification.MailsContract;
import dev.galley.domain.notification.NotSent;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderMailsTest implements MailsContract {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T10:00:00Z"));

    @TempDir
    private Path folder;

    @Override
    public Mails mails() {
        return in(folder.resolve("outbox"));
    }

    /** Always the same ids would be the same names. */
    private final Ids ids = new Ids(CLOCK, new Random(7)::nextLong);

    private Mails in(Path outbox) {
        return new FolderMails(outbox, SmtpUrl.from("Galley <galley@localhost.localdomain>"), CLOCK, ids);
    }

    private List<Path> files() {
        try (var all = Files.list(folder.resolve("outbox"))) {
            return all.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Letter> arrived() {
        return files().stream().map(FolderMailsTest::read).map(ReadMail::letter).toList();
    }

    private static MimeMessage read(Path file) {
        try (var input = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_person_can_read_the_file_and_a_mail_program_too() throws IOException, jakarta.mail.MessagingException {
        mails().send(new Letter("ada@example.org", "¡Hola!", "más\nhttps://x.example/?token=a-b_c\n", "<p>más</p>",
                Language.ES));
        var file = files().getFirst();
        assertThat(file.toString()).endsWith(".eml");
        var raw = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(raw).contains("https://x.example/?token=a-b_c", "más").contains("\r\nMIME-Version: 1.0\r\n");
        assertThat(raw.lines().filter(line -> line.length() > 998)).isEmpty(); // RFC 5322, 2.1.1
        var mail = read(file);
        assertThat(mail.getFrom()[0].toString()).isEqualTo("Galley <galley@localhost.localdomain>");
        assertThat(mail.getSentDate()).isEqualTo("2026-11-21T10:00:00Z");
        assertThat(mail.getMessageID()).matches("<[0-9a-f-]{36}@localhost.localdomain>");
        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
    }

    @Test
    void only_the_owner_may_look_into_the_folder_and_the_files() throws IOException {
        mails().send(new Letter("ada@example.org", "a", "b", "c", Language.EN));
        assertThat(Files.getPosixFilePermissions(folder.resolve("outbox")))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE", "OWNER_EXECUTE");
        assertThat(Files.getPosixFilePermissions(files().getFirst()))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }

    @Test
    void nothing_half_written_is_ever_called_a_mail() {
        var mails = mails();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                threads.execute(() -> mails.send(new Letter("ada@example.org", "a", "b", "c", Language.EN)));
            }
        }
        assertThat(files()).hasSize(50).allSatisfy(file -> assertThat(file.toString()).endsWith(".eml"));
    }

    @Test
    void a_folder_that_cannot_be_written_to_is_a_matter_for_later() throws IOException {
        var inTheWay = Files.writeString(folder.resolve("file"), "");
        assertThatExceptionOfType(NotSent.class)
                .isThrownBy(() -> in(inTheWay).send(new Letter("ada@example.org", "a", "b", "c", Language.EN)))
                .extracting(NotSent::outcome)
                .isEqualTo(LATER);
    }
}
