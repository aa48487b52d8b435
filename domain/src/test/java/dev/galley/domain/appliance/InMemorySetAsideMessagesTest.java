package dev.galley.domain.appliance;

class InMemorySetAsideMessagesTest implements SetAsideMessagesContract {
    private final SetAsideMessages messages = new InMemorySetAsideMessages();

    @Override
    public SetAsideMessages messages() {
        return messages;
    }
}
