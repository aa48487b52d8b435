package dev.galley.persistence.meal;

import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.analysis.Clues;
import dev.galley.domain.meal.analysis.PhotoAnalyses;
import dev.galley.domain.meal.analysis.PhotoAnalysis;
import dev.galley.persistence.sql.Json;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.StatementContext;
import tools.jackson.core.type.TypeReference;

public final class JdbiPhotoAnalyses implements PhotoAnalyses {
    private static final TypeReference<List<Asked>> ASKED = new TypeReference<>() {};

    private final Sql sql;

    @Inject
    public JdbiPhotoAnalyses(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<PhotoAnalysis> of(MealId meal) {
        return sql.handle()
                .createQuery("SELECT * FROM meal_analysis WHERE meal_id = :meal")
                .bind("meal", meal.value())
                .map(JdbiPhotoAnalyses::read)
                .findOne();
    }

    @Override
    public Optional<PhotoAnalysis> toChange(MealId meal) {
        return sql.handle()
                .createQuery("SELECT * FROM meal_analysis WHERE meal_id = :meal FOR UPDATE")
                .bind("meal", meal.value())
                .map(JdbiPhotoAnalyses::read)
                .findOne();
    }

    @Override
    public void save(PhotoAnalysis analysis) {
        sql.handle()
                .createUpdate("""
                        INSERT INTO meal_analysis (meal_id, owner_id, tier, language, image, clues, again, round, deadline,
                            attempts, takeovers, runner, lease_until, reply, charged, over_since)
                        VALUES (:meal, :owner, :tier, :language, :image, :clues, :again, :round, :deadline, :attempts,
                            :takeovers, :runner, :leaseUntil, CAST(:reply AS jsonb), :charged, :overSince)
                        ON CONFLICT (meal_id) DO UPDATE SET tier = excluded.tier, again = excluded.again,
                            round = excluded.round, deadline = excluded.deadline, attempts = excluded.attempts,
                            takeovers = excluded.takeovers,
                            runner = excluded.runner, lease_until = excluded.lease_until, reply = excluded.reply,
                            charged = excluded.charged, over_since = excluded.over_since
                        """)
                .bind("meal", analysis.meal().value())
                .bind("owner", analysis.owner().value())
                .bind("tier", analysis.tier().name())
                .bind("language", analysis.language().code())
                .bind("image", analysis.image().orElse(null))
                .bind("clues", Json.of(analysis.clues()))
                .bind("again", analysis.again())
                .bind("round", analysis.round())
                .bind("deadline", analysis.deadline())
                .bind("attempts", analysis.attempts())
                .bind("takeovers", analysis.takeovers())
                .bindByType("runner", analysis.lease().map(PhotoAnalysis.Lease::runner).orElse(null), UUID.class)
                .bindByType("leaseUntil", analysis.lease().map(PhotoAnalysis.Lease::until).orElse(null), Instant.class)
                .bind("reply", analysis.reply().map(Json::write).orElse(null))
                .bind("charged", analysis.charged())
                .bindByType("overSince", analysis.overSince().orElse(null), Instant.class)
                .execute();
    }

    @Override
    public Set<MealId> renew(UUID runner, Set<MealId> meals, Instant until) {
        return sql.handle()
                .createQuery("""
                        UPDATE meal_analysis SET lease_until = :until
                        WHERE meal_id = ANY(:meals) AND runner = :runner AND over_since IS NULL RETURNING meal_id
                        """)
                .bind("until", until)
                .bind("runner", runner)
                .bindArray("meals", UUID.class, meals.stream().map(MealId::value).toList())
                .mapTo(UUID.class)
                .stream()
                .map(MealId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<MealId> openOf(String image) {
        return sql.handle()
                .createQuery("SELECT meal_id FROM meal_analysis WHERE over_since IS NULL AND image = :image")
                .bind("image", image)
                .mapTo(UUID.class)
                .map(MealId::new)
                .list();
    }

    @Override
    public List<MealId> overdue(Instant deadline, Instant now, int most) {
        return sql.handle()
                .createQuery("""
                        SELECT meal_id FROM meal_analysis
                        WHERE over_since IS NULL AND deadline < :deadline AND (lease_until IS NULL OR lease_until <= :now)
                        ORDER BY deadline LIMIT :most
                        """)
                .bind("deadline", deadline)
                .bind("now", now)
                .bind("most", most)
                .mapTo(UUID.class)
                .map(MealId::new)
                .list();
    }

    @Override
    public List<Asked> asked(MealId meal) {
        return sql.handle()
                .createQuery("SELECT questions FROM meal_analysis WHERE meal_id = :meal")
                .bind("meal", meal.value())
                .mapTo(String.class)
                .findOne()
                .map(json -> Json.read(json, ASKED))
                .orElse(List.of());
    }

    @Override
    public void ask(MealId meal, List<Asked> questions) {
        sql.handle()
                .createUpdate("UPDATE meal_analysis SET questions = :questions WHERE meal_id = :meal")
                .bind("questions", Json.of(questions))
                .bind("meal", meal.value())
                .execute();
    }

    private static PhotoAnalysis read(ResultSet row, StatementContext context) throws SQLException {
        var runner = Optional.ofNullable(row.getObject("runner", UUID.class));
        var until = instant(row, "lease_until");
        var reply = Optional.ofNullable(row.getString("reply"));
        return new PhotoAnalysis(
                new MealId(row.getObject("meal_id", UUID.class)),
                new UserId(row.getObject("owner_id", UUID.class)),
                Tier.valueOf(row.getString("tier")),
                Language.of(row.getString("language")).orElse(Language.EN),
                Optional.ofNullable(row.getString("image")),
                Json.read(row.getString("clues"), Clues.class),
                row.getBoolean("again"),
                row.getInt("round"),
                instant(row, "deadline").orElseThrow(),
                row.getInt("attempts"),
                row.getInt("takeovers"),
                runner.flatMap(who -> until.map(end -> new PhotoAnalysis.Lease(who, end))),
                reply.map(json -> Json.read(json, PhotoAnalysis.Reply.class)),
                row.getBoolean("charged"),
                instant(row, "over_since"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
