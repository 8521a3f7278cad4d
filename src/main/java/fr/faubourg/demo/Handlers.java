package fr.faubourg.demo;

import java.util.List;
import java.util.Random;

/** What becomes of an observation: some partners answer within days, others let their dates pass, and some send back what is not theirs. */
final class Handlers {

    /** Until when almost everything is settled, in days ago. */
    private static final int LONG_AGO = 75;

    private static final List<String> NOT_KEPT = List.of(
            "Non retrouvé sur place.", "Doublon d’un constat de la même semaine.", "Réglé avant l’attribution.");
    private static final List<String> NOT_OURS = List.of(
            "Terrain privé\u00a0: courrier envoyé au propriétaire.",
            "Voirie départementale\u00a0: transmis au département.",
            "Relève de la police municipale\u00a0: transmis.");

    private final Ground ground;
    private final Random random;

    Handlers(Ground ground, Random random) {
        this.ground = ground;
        this.random = random;
    }

    Tale handle(Tale tale, Area area) {
        Person regulator = area.regulator();
        int sorted = tale.daysAgo() - random.nextInt(5);
        if (sorted < 0) {
            return tale;
        }
        int lot = random.nextInt(100);
        if (lot < 4) {
            return tale.then(new Turn.Rejected(sorted, NOT_KEPT.get(random.nextInt(NOT_KEPT.size())), regulator));
        }
        if (lot < 7) {
            return tale.then(new Turn.OutOfRemit(sorted, NOT_OURS.get(random.nextInt(NOT_OURS.size())), regulator));
        }
        var charge = Charge.of(tale.category(), ground.place(tale.place()), ground);
        var asked = tale.then(new Turn.Qualified(sorted, regulator));
        int askedOn = sorted - random.nextInt(2);
        if (askedOn < 0) {
            return asked;
        }
        Person answering = charge.answering() == Person.SAMUEL ? regulator : charge.answering();
        if (lot < 11 && answering != regulator && askedOn > 14) {
            asked = asked.then(assigned(askedOn, charge, regulator))
                    .then(new Turn.Returned(
                            askedOn - 3, answering, "Ce n’est pas à nous\u00a0: déjà signalé à l’entreprise."));
            askedOn -= 5;
        }
        asked = asked.then(assigned(askedOn, charge, regulator));
        boolean together = lot >= 11 && lot < 15 && SharedWork.takesTheCityToo(charge, answering);
        if (together) {
            asked = asked.then(SharedWork.cityToo(askedOn, regulator));
        }
        int took = took(charge.partner(), tale.daysAgo());
        if (answering != regulator && took > 5 && random.nextInt(3) == 0 && askedOn >= 3) {
            asked = asked.then(new Turn.Accepted(askedOn - 2, answering, askedOn - took, "Entreprise prévenue."));
        }
        int doneOn = tale.daysAgo() > LONG_AGO ? Math.max(LONG_AGO / 3, askedOn - took) : askedOn - took;
        if (together && Math.max(doneOn, askedOn - 3) >= 0) {
            int clearedOn = doneOn < 0 ? askedOn - 3 : doneOn;
            asked = asked.then(
                    new Turn.Done(clearedOn, Person.KARIM, "Enlevé et nettoyé, pour ce qui est de la ville."));
        }
        return doneOn < 0
                ? asked
                : over(asked.then(new Turn.Done(doneOn, answering, said(charge, tale, answering))), area, doneOn);
    }

    private Tale over(Tale done, Area area, int doneOn) {
        int seenOn = doneOn - 1 - random.nextInt(4);
        if (seenOn < 0) {
            return done;
        }
        if (random.nextInt(100) < 70) {
            Person verifier =
                    random.nextInt(3) == 0 ? area.regulator() : area.noting().getFirst();
            return done.then(new Turn.Verified(seenOn, verifier, ""))
                    .then(new Turn.Closed(seenOn, area.regulator(), ""));
        }
        return done.then(new Turn.Closed(seenOn, area.regulator(), "Confirmé par téléphone, sans visite."));
    }

    private static Turn assigned(int daysAgo, Charge charge, Person regulator) {
        return new Turn.Assigned(daysAgo, charge.partner(), charge.because(), null, regulator);
    }

    private String said(Charge charge, Tale tale, Person answering) {
        String words = charge.done(tale.category(), random);
        return answering == Person.CLAIRE && !words.startsWith("Annoncé")
                ? "Annoncé par téléphone\u00a0: " + words
                : words;
    }

    /** In days: each partner has its own pace, and all were slower two years ago; one in twelve drags on. */
    private int took(Partner partner, int daysAgo) {
        double median = switch (partner) {
            case VILLE_PROPRETE, AGGLO_COLLECTE -> 4;
            case VILLE, VILLE_GUSP, VILLE_ECLAIRAGE, VILLE_ESPACES_VERTS, REGIE, ATELIERS, CENTRE_SOCIAL -> 7;
            case HABITAT, HABITAT_NORD, HABITAT_SUD, HABITAT_EST, HABITAT_OUEST, HABITAT_MOBILE -> 8;
            case VALMERAY_TECHNIQUE, VILLE_VALMERAY -> 7;
            case LOGIS -> 10;
            case FOYERS, BRISSE_TECHNIQUE, VILLE_BRISSE -> 12;
            case SAINT_AUBERT, MONTREUIL, AGGLO, AGGLO_COHESION, AMENAGEUR, ETAT, JARDINS -> 11;
            case SYNDIC, COPROPRIETE, COPROPRIETE_MESANGEAIS -> 19;
        };
        double slower = 1 + 0.5 * daysAgo / 1095;
        double dragging = random.nextInt(12) == 0 ? 2.5 : 1;
        return Math.clamp(Math.round(median * slower * dragging * Math.exp(random.nextGaussian() * 0.45)), 1, 90);
    }
}
