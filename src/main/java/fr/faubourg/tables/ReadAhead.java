package fr.faubourg.tables;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes one element ahead of the one that is worked on: a file is read while the database writes what was read before. */
final class ReadAhead<T> implements Iterator<T>, AutoCloseable {
    private final Supplier<@Nullable T> source;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("import-read-ahead").daemon().factory());
    private Future<@Nullable T> ahead;

    /** @param source gives the next element each time it is called, null after the last; never called by two threads at once */
    ReadAhead(Supplier<@Nullable T> source) {
        this.source = source;
        this.ahead = reader.submit(source::get);
    }

    @Override
    public boolean hasNext() {
        return await() != null;
    }

    @Override
    public T next() {
        T next = await();
        if (next == null) {
            throw new NoSuchElementException();
        }
        ahead = reader.submit(source::get);
        return next;
    }

    /** Returns once the source is no longer read: it may be closed afterwards. */
    @Override
    public void close() {
        reader.close();
    }

    private @Nullable T await() {
        try {
            return ahead.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a file was read", e);
        }
    }
}
