package fr.faubourg.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class OncePerPageTests {
    private final OncePerPage<String, Integer> page = new OncePerPage<>(OncePerPageTests.class, "reads");
    private int reads;

    @AfterEach
    void noRequestStays() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void pageReadsTheSameOnceAndAnotherApart() {
        request("GET");
        assertThat(page.read("a", this::read)).isEqualTo(1);
        assertThat(page.read("a", this::read)).isEqualTo(1);
        assertThat(page.read("b", this::read)).isEqualTo(2);
    }

    @Test
    void nextRequestReadsAnew() {
        request("GET");
        page.read("a", this::read);
        request("GET");
        assertThat(page.read("a", this::read)).isEqualTo(2);
    }

    @Test
    void requestThatWritesAndBackgroundWorkReadEachTime() {
        request("POST");
        page.read("a", this::read);
        assertThat(page.read("a", this::read)).isEqualTo(2);
        RequestContextHolder.resetRequestAttributes();
        page.read("a", this::read);
        assertThat(page.read("a", this::read)).isEqualTo(4);
    }

    private int read() {
        return ++reads;
    }

    private static void request(String method) {
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest(method, "/")));
    }
}
