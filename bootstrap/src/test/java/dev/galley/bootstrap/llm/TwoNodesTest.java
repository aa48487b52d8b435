package dev.galley.bootstrap.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.ai.llm.Answer;
import dev.galley.ai.llm.Books;
import dev.galley.ai.llm.ChainLink;
import dev.galley.ai.llm.Chains;
import dev.galley.ai.llm.Crowd;
import dev.galley.ai.llm.House;
import dev.galley.ai.llm.ModelMeter;
import dev.galley.ai.llm.RoutedModels;
import dev.galley.ai.llm.ScriptedModel;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.llm.Allowance;
import dev.galley.domain.llm.ConsentRule;
import dev.galley.domain.llm.Provider;
import dev.galley.domain.llm.Use;
import dev.galley.persistence.llm.JdbiBudgets;
import dev.galley.persistence.llm.JdbiConsents;
import dev.galley.persistence.llm.JdbiKeptReplies;
import dev.galley.persistence.llm.JdbiLedger;
import dev.galley.persistence.sql.PostgresExtension;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Goal B7 on a real database, which is all that two nodes have in common. */
class TwoNodesTest {
    private static final int ASKERS = 100;

    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private final SecureRandom random = new SecureRandom();
    private final Crowd crowd = new Crowd();
    private final ScriptedModel model = new ScriptedModel("gemini", "one", true)
            .always(crowd.untilAllWait(ScriptedModel.says("{\"dishName\": \"Soup\"}")));

    private RoutedModels node() {
        var sql = postgres.sql();
        var clock = Clock.systemUTC();
        var ids = new Ids(clock, random::nextLong);
        var link = new ChainLink(model, new Provider("gemini", false), Allowance.of(50, 500_000), Optional.empty());
        return new RoutedModels(
                new Chains(Map.of(Use.VISION, List.of(link)), Map.of(), ConsentRule.IMPLIED, false, Chains.KEPT,
                        Chains.FIRST_PIECE, Chains.NEXT_PIECE),
                new Books(new JdbiBudgets(sql, ids), new JdbiLedger(sql), new JdbiKeptReplies(sql, ids),
                        new JdbiConsents(sql), ids, clock, System::nanoTime, ModelMeter.NONE));
    }

    private static long count(String where) {
        return postgres.sql().read(() -> postgres.sql().handle()
                .createQuery("SELECT count(*) FROM llm_call WHERE " + where)
                .mapTo(Long.class)
                .one());
    }

    @Test
    void a_hundred_equal_questions_on_two_nodes_at_once_are_one_call() throws Exception {
        var nodes = List.of(node(), node());
        var answers = crowd.ask(ASKERS, i -> nodes.get(i % 2).ask(House.plate(1)));
        assertThat(answers).hasSize(ASKERS).allSatisfy(answer -> assertThat(answer).isInstanceOfSatisfying(
                Answer.Given.class, given -> assertThat(given.value()).isEqualTo("Soup")));
        assertThat(model.asked()).hasSize(1);
        assertThat(count("outcome = 'ANSWERED'")).isOne();
        assertThat(count("outcome = 'CACHED'")).isEqualTo(ASKERS - 1);
    }
}
