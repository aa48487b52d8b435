package dev.galley.domain.profile;

class InMemoryProfilesTest implements ProfilesContract {
    private final Profiles profiles = new InMemoryProfiles();

    @Override
    public Profiles profiles() {
        return profiles;
    }
}
