package fr.faubourg.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class ReadAheadTests {
    @Test
    void givesEachElementOnceInOrder() {
        Iterator<String> source = List.of("un", "deux", "trois").iterator();
        List<String> seen = new ArrayList<>();
        try (ReadAhead<String> ahead = new ReadAhead<>(() -> source.hasNext() ? source.next() : null)) {
            ahead.forEachRemaining(seen::add);
        }
        assertThat(seen).containsExactly("un", "deux", "trois");
    }

    @Test
    void makesTheNextElementWhileOneIsWorkedOn() throws InterruptedException {
        CountDownLatch second = new CountDownLatch(2);
        try (ReadAhead<String> ahead = new ReadAhead<>(() -> {
            second.countDown();
            return "ligne";
        })) {
            assertThat(ahead.next()).isEqualTo("ligne");
            assertThat(second.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void tellsWhatWentWrongWhereTheElementIsAskedFor() {
        try (ReadAhead<String> ahead = new ReadAhead<>(() -> {
            throw new UnreadableFile("Ce fichier s’arrête au milieu.");
        })) {
            assertThatThrownBy(ahead::hasNext).isInstanceOf(UnreadableFile.class);
        }
    }

    @Test
    void isClosedOnlyOnceTheSourceIsNoLongerRead() throws InterruptedException {
        AtomicBoolean reading = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(1);
        try (ReadAhead<String> ahead = new ReadAhead<>(() -> {
            reading.set(true);
            begun.countDown();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            reading.set(false);
            return "ligne";
        })) {
            assertThat(ahead).isNotNull();
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(reading).isFalse();
    }
}
