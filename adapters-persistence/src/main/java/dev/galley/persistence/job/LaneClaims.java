package dev.galley.persistence.job;

import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepositoryContext;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Execution;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Claims due jobs of these names and of no other, as the library does without regard to names. What nobody here claims stays
 * as it is, for those who do.
 */
final class LaneClaims extends PostgreSqlJdbcCustomization {
    /** As much as the library keeps of a node's name. */
    private static final int LONGEST_NODE = 50;

    private final String[] names;

    LaneClaims(Set<String> names) {
        super(false, false); // in one statement; times as they are
        this.names = names.toArray(String[]::new);
    }

    @Override
    public List<Execution> lockAndFetchSingleStatement(
            JdbcTaskRepositoryContext context, Instant now, int limit, boolean orderByPriority) {
        var node = context.schedulerName.getName();
        // Looked for once, before anything is joined: as a condition of the UPDATE, PostgreSQL may look for so many jobs anew for
        // each row of a table that it takes for small, and claim them all.
        return context.jdbcRunner.query("""
                WITH due AS MATERIALIZED (
                    SELECT task_name, task_instance FROM job
                    WHERE NOT picked AND execution_time <= ? AND task_name = ANY (?)
                    ORDER BY execution_time LIMIT ? FOR UPDATE SKIP LOCKED)
                UPDATE job SET picked = true, picked_by = ?, last_heartbeat = ?, version = version + 1 FROM due
                WHERE job.task_name = due.task_name AND job.task_instance = due.task_instance
                RETURNING job.*
                """, claim -> {
            setInstant(claim, 1, now);
            claim.setArray(2, claim.getConnection().createArrayOf("text", names));
            claim.setInt(3, limit);
            claim.setString(4, node.substring(0, Math.min(LONGEST_NODE, node.length())));
            setInstant(claim, 5, now);
        }, context.resultSetMapper.get());
    }
}
