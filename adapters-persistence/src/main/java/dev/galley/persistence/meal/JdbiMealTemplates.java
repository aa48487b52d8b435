package dev.galley.persistence.meal;

import dev.galley.domain.kernel.UserId;
import dev.galley.domain.meal.MealItem;
import dev.galley.domain.meal.MealOrigin;
import dev.galley.domain.meal.MealTemplate;
import dev.galley.domain.meal.MealTemplates;
import dev.galley.domain.meal.MealType;
import dev.galley.domain.meal.TemplateId;
import dev.galley.persistence.sql.Json;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import tools.jackson.core.type.TypeReference;

public final class JdbiMealTemplates implements MealTemplates {
    private static final TypeReference<List<MealItem>> ITEMS = new TypeReference<>() {};
    private final Sql sql;

    @Inject
    public JdbiMealTemplates(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<MealTemplate> of(UserId owner) {
        return sql.handle()
                .createQuery("""
                        SELECT * FROM meal_template WHERE owner_id = :owner ORDER BY lower(name) COLLATE "C", id
                        """)
                .bind("owner", owner.value())
                .map(JdbiMealTemplates::template)
                .list();
    }

    @Override
    public Optional<MealTemplate> of(UserId owner, TemplateId id) {
        return sql.handle()
                .createQuery("SELECT * FROM meal_template WHERE id = :id AND owner_id = :owner")
                .bind("id", id.value())
                .bind("owner", owner.value())
                .map(JdbiMealTemplates::template)
                .findOne();
    }

    @Override
    public void keep(MealTemplate template) {
        sql.handle()
                .createUpdate("""
                        INSERT INTO meal_template (id, owner_id, name, type, items, origin, created_at)
                        VALUES (:id, :owner, :name, :type, :items, :origin, :createdAt)
                        """)
                .bind("id", template.id().value())
                .bind("owner", template.owner().value())
                .bind("name", template.name())
                .bind("type", template.type().name())
                .bind("items", Json.of(template.items()))
                .bind("origin", Json.of(template.origin()))
                .bind("createdAt", template.createdAt())
                .execute();
    }

    @Override
    public boolean forget(UserId owner, TemplateId id) {
        return sql.handle()
                .createUpdate("DELETE FROM meal_template WHERE id = :id AND owner_id = :owner")
                .bind("id", id.value())
                .bind("owner", owner.value())
                .execute() > 0;
    }

    private static MealTemplate template(ResultSet row, StatementContext context) throws SQLException {
        return new MealTemplate(
                new TemplateId(row.getObject("id", UUID.class)),
                new UserId(row.getObject("owner_id", UUID.class)),
                row.getString("name"),
                MealType.valueOf(row.getString("type")),
                Json.read(row.getString("items"), ITEMS),
                Json.read(row.getString("origin"), MealOrigin.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
