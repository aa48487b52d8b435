package dev.galley.domain.identity;

class InMemoryTicketsTest implements TicketsContract {
    private final Tickets tickets = new InMemoryTickets();

    @Override
    public Tickets tickets() {
        return tickets;
    }
}
