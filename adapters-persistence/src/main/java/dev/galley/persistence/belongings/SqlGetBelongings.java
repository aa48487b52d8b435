package dev.galley.persistence.belongings;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.galley.application.belongings.Belongings;
import dev.galley.application.belongings.GetBelongings;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Unavailable;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementCustomizers;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Packs into a file without a name, so that neither memory nor, while a slow client reads, a connection to the database is
 * held; and so that nothing stays behind, however this ends.
 */
public final class SqlGetBelongings implements Handles<GetBelongings, GetBelongings.Packed> {
    static final int AT_ONCE = 2;

    private static final int ROWS_AT_ONCE = 500;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Sql sql;
    private final List<Belongings> belongings;
    private final Clock clock;

    @Inject
    public SqlGetBelongings(Sql sql, Set<Belongings> belongings, Clock clock) {
        this.sql = sql;
        this.belongings = belongings.stream().sorted(Comparator.comparing(Belongings::feature)).toList();
        this.clock = clock;
    }

    @Override
    public GetBelongings.Packed handle(GetBelongings query, Caller caller) {
        if (!places.tryAcquire()) {
            throw new Unavailable("a place to pack in", RETRY_AFTER, new IllegalStateException("all are taken"));
        }
        try {
            return packed(query.user());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    private GetBelongings.Packed packed(UserId owner) throws IOException {
        var path = Files.createTempFile("galley-", ".zip"); // readable by this user alone
        var file = FileChannel.open(path, CREATE, READ, WRITE, DELETE_ON_CLOSE);
        try {
            var zip = new Zip(new BufferedOutputStream(Channels.newOutputStream(file)));
            inOneMoment(() -> belongings.forEach(kept -> kept.pack(owner, zip.folder(kept.feature()))));
            zip.fetch();
            zip.finish(owner.value().toString(), clock.instant());
            file.position(0);
            return new GetBelongings.Packed(file.size(), Channels.newInputStream(file));
        } catch (IOException | RuntimeException failure) {
            file.close();
            throw failure;
        }
    }

    /** Everything in here sees the same snapshot, and rows come a few hundred at a time. */
    private void inOneMoment(Runnable packing) {
        var handle = sql.handle();
        handle.getConfig(SqlStatements.class).addCustomizer(StatementCustomizers.fetchSize(ROWS_AT_ONCE));
        handle.useTransaction(TransactionIsolationLevel.REPEATABLE_READ, _ -> packing.run());
    }
}
