package dev.galley.persistence.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import dev.galley.persistence.sql.Database;
import dev.galley.persistence.sql.DatabaseUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.function.Consumer;

/** The main class of a process that is there to be killed. It works until then. */
final class Victim {
    private static final int WRITERS = 3;

    private Victim() {}

    /** Arguments: database, user, ledger, seconds that its clock is ahead, seed. */
    @SuppressWarnings("SystemOut") // how it tells its killer that it is at work
    public static void main(String[] args) {
        var url = DatabaseUrl.of(args[0]).as(args[1], args[1]);
        var clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(Long.parseLong(args[3])));
        var staff = new Staff(Database.open(Database.Settings.of(url)), clock, file(Path.of(args[2])));
        staff.start();
        for (int writer = 0; writer < WRITERS; writer++) {
            var dice = new Random(Long.parseLong(args[4]) + writer);
            Thread.ofPlatform().start(() -> {
                while (true) {
                    staff.work(dice);
                }
            });
        }
        System.out.println("at work");
    }

    /** Each line is one write to the end of the file: what the kernel has taken, a dead process cannot lose. */
    static Consumer<String> file(Path path) {
        try {
            var channel = FileChannel.open(path, CREATE, APPEND);
            return line -> {
                try {
                    channel.write(ByteBuffer.wrap((line + "\n").getBytes(UTF_8)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
