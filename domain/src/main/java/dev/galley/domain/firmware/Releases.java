package dev.galley.domain.firmware;

import dev.galley.domain.appliance.ApplianceModel;
import dev.galley.domain.kernel.Versioned;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where releases are kept. */
public interface Releases {
    /** Answers false, and adds nothing, if there is one of this model whose version has the same place in the order. */
    boolean add(Release release);

    /** Empty if there is none. */
    Optional<Versioned<Release>> find(ReleaseId id);

    /** The same, and nobody else gets it so until this transaction ends. */
    Optional<Versioned<Release>> hold(ReleaseId id);

    /** @throws dev.galley.domain.kernel.StaleWrite if somebody saved it first */
    void save(Versioned<Release> release);

    /** The one with this place in the order, whatever its status; empty if there is none. */
    Optional<Release> ofVersion(ApplianceModel model, SemanticVersion version);

    /** All active ones of this model, in no order. */
    List<Release> active(ApplianceModel model);

    /** All active ones, of any model, that have a wave before them, in no order. */
    List<ReleaseId> spreading();

    /** The highest of all releases of this model, whatever became of them; empty if there is none. */
    Optional<Long> highestSecurityVersion(ApplianceModel model);

    /** The highest of these; 0 if there is none. */
    long highestSecurityVersion(Set<ReleaseId> releases);
}
