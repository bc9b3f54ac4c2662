package no.byrutine.service.hooks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The requirements of CDS Hooks that a test shows, by their numbers in {@code
 * cds-hooks-requirements.csv}. Those below 1000 are the numbers of Inferno's public list of CDS
 * Hooks 2.0; those above are our own.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Requirement {

  int[] value();
}
