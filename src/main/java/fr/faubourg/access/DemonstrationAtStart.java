package fr.faubourg.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** With {@code bin/run --demo}, builds the demonstration in an empty instance before the first page is served. */
@Component
@ConditionalOnBooleanProperty("faubourg.demo")
class DemonstrationAtStart implements SmartLifecycle {

    private final FirstRun firstRun;
    private final Instance instance;
    private volatile boolean running;

    DemonstrationAtStart(FirstRun firstRun, Instance instance) {
        this.firstRun = firstRun;
        this.instance = instance;
    }

    @Override
    public void start() {
        if (!instance.isSetUp()) {
            firstRun.beginDemonstration();
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, whose phase is far above. */
    @Override
    public int getPhase() {
        return 0;
    }
}
