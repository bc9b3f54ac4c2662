package no.byrutine.service.access;

/** Whether the service asks who calls. */
enum Mode {
  /** Nothing is answered without a token, apart from what {@link AccessTable} leaves open. */
  REQUIRED,

  /** Nobody is asked; the service answers its own machine alone. */
  DEVELOPMENT
}
