package fr.faubourg.walks;

/** As what people took part in a walk (qualité des participants): they are counted by it. */
public enum ParticipantRole {
    RESIDENT_WOMEN,
    /** Residents whom nobody told apart, or men. */
    RESIDENTS,
    CITY,
    LANDLORD,
    /** The intercommunal body: waste, housing (EPCI). */
    INTERCOMMUNAL,
    POLICE,
    /** Prevention and mediation on the street. */
    PREVENTION,
    ELECTED,
    STATE,
    /** Associations and community centres. */
    ASSOCIATIONS,
    OTHERS;

    boolean isResident() {
        return this == RESIDENT_WOMEN || this == RESIDENTS;
    }
}
