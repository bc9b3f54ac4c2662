package no.byrutine.service.access;

/** What an address demands of those who call it. */
sealed interface Need {

  /** Nothing: it tells no more than what anybody may know. */
  record Nothing() implements Need {}

  /** Nothing when the operator has opened the pages, else the scope. */
  record ScopeUnlessOpened(Scope scope) implements Need {}

  /** A JWT that a registered CDS client has signed for this call. */
  record CdsClient() implements Need {}

  /** An access token with the scope. */
  record Granted(Scope scope) implements Need {}

  /** What nobody has: the address is not in the table. */
  record Unlisted() implements Need {}
}
