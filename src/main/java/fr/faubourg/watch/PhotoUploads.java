package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.ui.FormErrors;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes in the photos that come with a form. */
@Component
class PhotoUploads {
    List<UUID> receive(@Nullable List<MultipartFile> photos, Viewer viewer, FormErrors errors) {
        return List.of();
    }
}
