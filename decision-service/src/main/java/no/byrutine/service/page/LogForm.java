package no.byrutine.service.page;

import java.util.List;
import no.byrutine.service.page.TryForm.Fault;
import no.byrutine.service.page.TryForm.Field;

/**
 * The form in which the log is searched, in one language, with what was filled in and what was
 * wrong with it.
 *
 * @param subject a reference or a national identity number: sent in a body, and never in an address
 */
record LogForm(
    Field subject,
    Field pack,
    List<Option> packs,
    Field outcome,
    List<Option> outcomes,
    Field rule,
    Field on,
    Field from,
    Field to,
    List<Fault> faults) {}
