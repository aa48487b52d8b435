package dev.galley.persistence.llm;

import dev.galley.application.llm.FindAiUsage.AiUsageFilter;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.statement.SqlStatement;

/** Which calls a filter lets through. */
final class UsageWhere {
    private UsageWhere() {}

    /** Only what is asked for, so that the right index is found. */
    static List<String> of(AiUsageFilter filter) {
        var where = new ArrayList<String>();
        where.add("true");
        filter.from().ifPresent(_ -> where.add("at >= :from"));
        filter.to().ifPresent(_ -> where.add("at < :to"));
        filter.use().ifPresent(_ -> where.add("use = :use"));
        filter.model().ifPresent(_ -> where.add("model = :model"));
        filter.user().ifPresent(_ -> where.add("user_id = :user"));
        return where;
    }

    static <S extends SqlStatement<S>> S bind(S statement, AiUsageFilter filter) {
        filter.from().ifPresent(from -> statement.bind("from", from));
        filter.to().ifPresent(to -> statement.bind("to", to));
        filter.use().ifPresent(use -> statement.bind("use", use.name()));
        filter.model().ifPresent(model -> statement.bind("model", model.toString()));
        filter.user().ifPresent(user -> statement.bind("user", user.value()));
        return statement;
    }
}
