package dev.galley.domain.identity;

class InMemoryDenialsTest implements DenialsContract {
    private final Denials denials = new InMemoryDenials();

    @Override
    public Denials denials() {
        return denials;
    }

    @Override
    public void committed(Runnable work) {
        work.run();
    }
}
