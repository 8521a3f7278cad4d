package fr.faubourg.inbox;

/** What is done with a question (geste). */
public enum QuestionAct {
    ANSWERED(QuestionState.ANSWERED),
    HANDED_OVER(QuestionState.OPEN),
    DECLINED(QuestionState.DECLINED),
    CLOSED(QuestionState.CLOSED);

    private final QuestionState leadsTo;

    QuestionAct(QuestionState leadsTo) {
        this.leadsTo = leadsTo;
    }

    QuestionState leadsTo() {
        return leadsTo;
    }
}
