package dev.galley.domain.identity;

import dev.galley.domain.kernel.UserId;

class InMemoryAdministratorsTest implements AdministratorsContract {
    private final InMemoryAdministrators administrators = new InMemoryAdministrators();

    @Override
    public Administrators administrators() {
        return administrators;
    }

    @Override
    public void register(UserId user, Role role, AccountStatus status) {
        if (role == Role.ADMIN && status == AccountStatus.ACTIVE) {
            administrators.add(user);
        }
    }
}
