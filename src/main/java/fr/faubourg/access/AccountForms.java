package fr.faubourg.access;

import fr.faubourg.ui.FormErrors;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the forms about accounts, and says what is wrong in them. */
final class AccountForms {

    static final String OUT_OF_REACH = "Choisissez une organisation, un rôle et un lieu de la liste.";

    private static final int LONGEST = 200;

    private AccountForms() {}

    static Optional<Identity> identity(AccountPages.AccountForm form, FormErrors errors) {
        checkName(form.name(), errors);
        if (!EmailAddress.isValid(form.email())) {
            errors.add("email", "Donnez l’adresse de courriel de la personne, par exemple prenom.nom@ville.fr.");
        }
        checkJob(form.job(), errors);
        return errors.isEmpty() ? Optional.of(new Identity(form.name(), form.email(), form.job())) : Optional.empty();
    }

    static void checkName(String name, FormErrors errors) {
        if (name.isEmpty() || name.length() > LONGEST) {
            errors.add("name", "Donnez le prénom et le nom, en " + LONGEST + " caractères au plus.");
        }
    }

    static void checkJob(String job, FormErrors errors) {
        if (job.length() > LONGEST) {
            errors.add("job", "Dites la fonction en " + LONGEST + " caractères au plus.");
        }
    }

    static Optional<Grant> grant(AccountPages.RoleForm form, FormErrors errors) {
        Optional<Role> role = Arrays.stream(Role.values())
                .filter(each -> each.name().equals(form.role()))
                .findFirst();
        UUID organisation = id(form.organisation());
        if (role.isEmpty()) {
            errors.add("role", "Choisissez ce que la personne pourra faire.");
        } else if (role.get() != Role.ADMINISTRATOR && organisation == null) {
            errors.add("organisation", "Choisissez l’organisation au nom de laquelle la personne agit.");
        }
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        return role.map(known -> new Grant(known, organisation, id(form.place())));
    }

    /** The same twice, long enough. */
    static void checkPassword(String password, String again, FormErrors errors) {
        PasswordRules.problemWith(password).ifPresent(problem -> errors.add("password", problem));
        if (!password.equals(again)) {
            errors.add("again", "Les deux mots de passe diffèrent\u00a0: tapez deux fois le même.");
        }
    }

    static String message(AccountRefusal refusal) {
        return switch (refusal) {
            case EMAIL_TAKEN -> "Un compte a déjà cette adresse\u00a0: ouvrez-le depuis la liste.";
            case LAST_ADMINISTRATOR ->
                "C’est la dernière personne qui administre les comptes. Donnez d’abord ce rôle à quelqu’un d’autre, pour tous les lieux.";
            case CHANGED_MEANWHILE -> "Quelqu’un a changé ce compte entre-temps.";
            case ALREADY_GRANTED -> "La personne a déjà ce rôle, dans cette organisation et pour ces lieux.";
            case LAST_ROLE -> "C’est la seule habilitation de ce compte\u00a0: fermez plutôt le compte.";
        };
    }

    private static @Nullable UUID id(String typed) {
        try {
            return typed.isEmpty() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
