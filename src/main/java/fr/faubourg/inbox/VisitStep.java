package fr.faubourg.inbox;

/**
 * One step of the first visit (première visite), in the words of the person's job.
 *
 * @param order position among the steps of all modules, ascending
 * @param key names it among the steps of all modules, also in addresses
 * @param title the act: "Qualifier un constat"
 * @param detail what it is for, in one sentence
 * @param href where it is done, on a real record where there is one
 * @param proof whether opening the page is all there is to it, or the deed itself has to be done
 * @param done whether it is done, as far as the records tell
 */
public record VisitStep(int order, String key, String title, String detail, String href, Proof proof, boolean done) {

    /** What ticks a step. */
    public enum Proof {
        /** Having opened its page. */
        OPENED,
        /** The records. */
        DEED
    }

    public static VisitStep toOpen(int order, String key, String title, String detail, String href) {
        return new VisitStep(order, key, title, detail, href, Proof.OPENED, false);
    }

    public static VisitStep toDo(int order, String key, String title, String detail, String href, boolean done) {
        return new VisitStep(order, key, title, detail, href, Proof.DEED, done);
    }

    VisitStep ticked() {
        return new VisitStep(order, key, title, detail, href, proof, true);
    }
}
