package fr.faubourg.files;

import fr.faubourg.access.Viewer;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Records of the tests whose photos everybody sees and only those who took them blur. */
@Component
class SeenByAll implements PhotoSubjects {
    static final String KIND = "essai-affiche";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(Viewer viewer, UUID subjectId) {
        return true;
    }

    @Override
    public boolean mayBlur(Viewer viewer, UUID subjectId) {
        return false;
    }

    @Override
    public String href(UUID subjectId) {
        return "/";
    }
}
