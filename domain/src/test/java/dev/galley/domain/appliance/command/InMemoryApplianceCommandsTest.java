package dev.galley.domain.appliance.command;

class InMemoryApplianceCommandsTest implements ApplianceCommandsContract {
    private final ApplianceCommands commands = new InMemoryApplianceCommands();

    @Override
    public ApplianceCommands commands() {
        return commands;
    }
}
