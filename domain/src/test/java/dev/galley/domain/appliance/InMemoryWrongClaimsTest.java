package dev.galley.domain.appliance;

class InMemoryWrongClaimsTest implements WrongClaimsContract {
    private final WrongClaims wrongClaims = new InMemoryWrongClaims();

    @Override
    public WrongClaims wrongClaims() {
        return wrongClaims;
    }
}
