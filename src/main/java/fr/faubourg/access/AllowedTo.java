package fr.faubourg.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may open a page or send a form: on a handler method, or on its class for all of them (the method's wins). A handler that says nothing
 * keeps the application from starting.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedTo {

    /** The roles of which one is needed. */
    Role[] value() default {};

    /** Everybody with an account, whatever the role. */
    boolean everySignedIn() default false;

    /** Everybody, signed in or not. */
    boolean everybody() default false;
}
