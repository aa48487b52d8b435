package dev.galley.application.cache;

import dev.galley.application.bus.Subscriber;
import dev.galley.domain.kernel.DomainEvent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;

/**
 * Which answers an event makes old. They are evicted on every node right after the event's transaction has committed, and
 * once more by a delivery from the outbox, in case the node died in between.
 */
public final class Evictions implements Subscriber<DomainEvent> {
    /** As what this subscribes; stored with everything still to be delivered. */
    public static final String NAME = "answers";

    /** @param subjects as in {@link Answers.Key#subject()} */
    public record Rule<E extends DomainEvent>(
            Class<E> event, Function<? super E, ? extends Collection<String>> subjects) {
        Collection<String> subjectsOf(DomainEvent happened) {
            return event.isInstance(happened) ? subjects.apply(event.cast(happened)) : Set.of();
        }
    }

    private final Set<Rule<?>> rules;
    private final Answers answers;

    @Inject
    public Evictions(Set<Rule<?>> rules, Answers answers) {
        this.rules = Set.copyOf(rules);
        this.answers = answers;
    }

    public Set<String> subjectsOf(DomainEvent event) {
        var subjects = new LinkedHashSet<String>();
        rules.forEach(rule -> subjects.addAll(rule.subjectsOf(event)));
        return subjects;
    }

    /** @throws dev.galley.application.bus.Unavailable as {@link Answers#evict} does */
    public void evict(Collection<String> subjects) {
        answers.evict(subjects);
    }

    @Override
    public void on(DomainEvent event) {
        evict(subjectsOf(event));
    }
}
