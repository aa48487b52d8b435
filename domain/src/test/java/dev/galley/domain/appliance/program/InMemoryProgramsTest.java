package dev.galley.domain.appliance.program;

class InMemoryProgramsTest implements ProgramsContract {
    private final Programs programs = new InMemoryPrograms();

    @Override
    public Programs programs() {
        return programs;
    }
}
