package fr.faubourg.demo;

/** A part of the story that needs nothing but its setting, so that it may be told in any order after what was observed. */
interface Sequel {
    void tell(Setting setting);
}
