package dev.galley.device.notification;

import static dev.galley.domain.notification.NotSent.Outcome.LATER;
import static dev.galley.domain.notification.NotSent.Outcome.REFUSED;
import static dev.galley.domain.notification.NotSent.Outcome.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.notification.Letter;
import dev.galley.domain.notification.Mails;
import dev.galley.domain.notification.MailsContract;
import dev.galley.domain.notification.NotSent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpMailsTest implements MailsContract {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T10:00:00Z"));
    private static final Letter LETTER = new Letter("ada@example.org", "a", "b\n", "c", Language.EN);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final GreenMail server = new GreenMail(new ServerSetup[]{
            ServerSetupTest.SMTP.dynamicPort(), ServerSetupTest.SMTPS.dynamicPort()});

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static SmtpMails to(String url, Duration patience) {
        return new SmtpMails(SmtpUrl.of(url), patience, CLOCK, new Ids(CLOCK, new Random(7)::nextLong));
    }

    private String url(String more) {
        return "smtp://127.0.0.1:" + server.getSmtp().getPort() + "?from=galley@example.org" + more;
    }

    @Override
    public Mails mails() {
        return to(url(""), PATIENCE);
    }

    @Override
    public List<Letter> arrived() {
        return Stream.of(server.getReceivedMessages()).map(ReadMail::letter).toList();
    }

    private static NotSent.Outcome outcome(Mails mails) {
        try {
            mails.send(LETTER);
        } catch (NotSent e) {
            assertThat(e.getMessage()).doesNotContain("ada");
            return e.outcome();
        }
        throw new AssertionError("it was sent");
    }

    @Test
    void who_sends_says_so_by_password() {
        server.setUser("galley@example.org", "galley", "s3cr:t/ü");
        var port = server.getSmtp().getPort();
        to("smtp://galley:s3cr%3At%2F%C3%BC@127.0.0.1:" + port + "?starttls=never&from=galley@example.org", PATIENCE)
                .send(LETTER);
        assertThat(arrived()).containsExactly(LETTER);
        assertThat(outcome(to(
                "smtp://galley:wrong@127.0.0.1:" + port + "?starttls=never&from=galley@example.org", PATIENCE)))
                .isEqualTo(LATER);
    }

    @Test
    void no_password_goes_over_a_line_that_is_not_encrypted_unless_told_to() {
        server.setUser("galley@example.org", "galley", "secret");
        assertThat(outcome(to(
                "smtp://galley:secret@127.0.0.1:" + server.getSmtp().getPort() + "?from=galley@example.org", PATIENCE)))
                .as("this server offers no STARTTLS")
                .isEqualTo(LATER);
        assertThat(arrived()).isEmpty();
    }

    @Test
    void a_server_whose_certificate_nobody_vouches_for_gets_nothing() {
        assertThat(outcome(to(
                "smtps://127.0.0.1:" + server.getSmtps().getPort() + "?from=galley@example.org", PATIENCE)))
                .isEqualTo(LATER);
        assertThat(arrived()).isEmpty();
    }

    @Test
    void a_dead_server_is_a_matter_for_later() throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThat(outcome(to("smtp://127.0.0.1:" + port + "?from=galley@example.org", PATIENCE))).isEqualTo(LATER);
    }

    @Test
    void a_silent_server_is_given_up() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(outcome(to(
                    "smtp://127.0.0.1:" + silent.getLocalPort() + "?from=galley@example.org", Duration.ofMillis(200))))
                    .isEqualTo(LATER);
        }
    }

    @Test
    void a_recipient_who_is_refused_is_refused_for_good_and_one_who_is_busy_is_not() throws IOException {
        assertThat(scripted(Map.of("RCPT", "550 5.1.1 no such user"))).isEqualTo(REFUSED);
        assertThat(scripted(Map.of("RCPT", "451 4.7.1 greylisted, come again"))).isEqualTo(LATER);
        assertThat(scripted(Map.of("MAIL", "452 4.3.1 no space"))).isEqualTo(LATER);
        assertThat(scripted(Map.of(".", "554 5.7.1 looks like spam"))).isEqualTo(LATER);
    }

    @Test
    void a_server_that_breaks_off_after_the_letter_may_have_it() throws IOException {
        assertThat(scripted(Map.of(".", ""))).isEqualTo(UNKNOWN);
    }

    @Test
    void urls_say_who_writes_and_where() {
        var url = SmtpUrl.of("smtps://me%40example.org:p%40ss@mail.example.org");
        assertThat(url.port()).isEqualTo(465);
        assertThat(url.from().getAddress()).isEqualTo("me@example.org");
        assertThat(url.login().orElseThrow().password()).isEqualTo("p@ss");
        assertThat(url.toString()).doesNotContain("p@ss");
        assertThat(SmtpUrl.of("smtp://mail.example.org?from=Galley%20<a@b.example>".replace("<", "%3C").replace(">",
                "%3E")).from().getPersonal()).isEqualTo("Galley");
        for (var unfit : List.of(
                "", "mail.example.org", "http://mail.example.org?from=a@b.example", "smtp://mail.example.org",
                "smtp://mail.example.org?from=nobody", "smtp://u@mail.example.org?from=a@b.example",
                "smtp://mail.example.org?from=a@b.example&x=y", "smtp://mail.example.org?from=a@b.example&starttls=x",
                "smtp://mail.example.org?from=a@b.example%0d%0aBcc:c@d.example")) {
            assertThatExceptionOfType(IllegalArgumentException.class).as(unfit).isThrownBy(() -> SmtpUrl.of(unfit));
        }
    }

    /** A server that answers a command as told, an empty answer being a broken line, and all others with a yes. */
    private static NotSent.Outcome scripted(Map<String, String> answers) throws IOException {
        try (var listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (var client = listening.accept()) {
                    talk(client, answers);
                } catch (IOException e) {
                    // the client left
                }
            });
            return outcome(to("smtp://127.0.0.1:" + listening.getLocalPort() + "?from=galley@example.org", PATIENCE));
        }
    }

    private static void talk(Socket client, Map<String, String> answers) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        var out = client.getOutputStream();
        out.write("220 ready\r\n".getBytes(StandardCharsets.UTF_8));
        boolean inData = false;
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            if (inData && !line.equals(".")) {
                continue;
            }
            inData = line.equals("DATA");
            var word = line.split("[ :]", 2)[0];
            var answer = answers.getOrDefault(word, inData ? "354 go on" : "250 ok");
            if (answer.isEmpty()) {
                return;
            }
            out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
