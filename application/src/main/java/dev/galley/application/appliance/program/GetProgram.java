package dev.galley.application.appliance.program;

import dev.galley.application.appliance.FindPairing;
import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Query;
import dev.galley.domain.appliance.ApplianceRefusal;
import dev.galley.domain.appliance.program.ProgramId;
import dev.galley.domain.appliance.program.ProgramRefusal;
import dev.galley.domain.appliance.program.Programs;
import dev.galley.domain.appliance.program.StoredProgram;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;

/**
 * A program that this person had made for an appliance that is still theirs. Refused with {@code APPLIANCE_NOT_FOUND} and
 * {@code PROGRAM_NOT_FOUND}.
 */
public record GetProgram(UserId owner, ApplianceId appliance, ProgramId program) implements Query<StoredProgram> {
    @Override
    public Access access() {
        return new Access.Only(owner);
    }

    public static final class Handler implements Handles<GetProgram, StoredProgram> {
        private final Programs programs;
        private final Queries queries;

        @Inject
        public Handler(Programs programs, Queries queries) {
            this.programs = programs;
            this.queries = queries;
        }

        @Override
        public StoredProgram handle(GetProgram query, Caller caller) {
            if (queries.ask(new FindPairing(query.appliance, query.owner), caller).isEmpty()) {
                throw ApplianceRefusal.APPLIANCE_NOT_FOUND.because("there is no such appliance");
            }
            return programs.of(query.program, query.appliance, query.owner)
                    .orElseThrow(() -> ProgramRefusal.PROGRAM_NOT_FOUND.because("there is no such program"));
        }
    }
}
