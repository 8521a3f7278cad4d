package fr.faubourg.files;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Records of the tests that have photos: only regulators see them. */
@Component
class ToySubjects implements PhotoSubjects {
    static final String KIND = "essai-banc";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(Viewer viewer, UUID subjectId) {
        return viewer.has(Role.REGULATOR);
    }

    @Override
    public boolean mayBlur(Viewer viewer, UUID subjectId) {
        return viewer.has(Role.REGULATOR);
    }

    @Override
    public String href(UUID subjectId) {
        return "/";
    }
}
