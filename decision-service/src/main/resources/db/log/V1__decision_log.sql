-- Plain SQL that H2 and PostgreSQL 15 both take. A migration is never changed; a new one follows it.

create table decision_record (
  id uuid primary key,
  recorded_at timestamp with time zone not null,
  correlation varchar(64) not null,
  caller varchar(200) not null,
  door varchar(300) not null,
  byrutine varchar(50) not null,
  pack varchar(200) not null,
  pack_version varchar(50) not null,
  pack_digest varchar(100) not null,
  section varchar(200),
  -- The day whose law applied; the rest of the context stands in "asked".
  decided_on date not null,
  -- {on, at, known, policies}: with the input, all that is needed to decide again.
  asked text not null,
  outcome varchar(200) not null,
  -- The rules of the findings, each with a space on both sides, so that one is found whole.
  rules varchar(100000) not null,
  findings text not null,
  parameters text not null,
  decision_digest varchar(64) not null,
  input_form varchar(20) not null,
  input_digest varchar(64) not null,
  -- Keyed hashes: of the reference, and of the national identity number when the input has one.
  subject_key varchar(50),
  subject varchar(64),
  person varchar(64),
  -- The input and the decision, encrypted; only when the city keeps them.
  kept_key varchar(50),
  kept_input text,
  kept_decision text
);

create index decision_record_pack on decision_record (pack, id);
create index decision_record_subject on decision_record (subject, id);
create index decision_record_person on decision_record (person, id);

-- The cards that a CDS client was shown, so that its feedback finds the rule and the decision.
create table shown_card (
  uuid varchar(36) primary key,
  record uuid not null references decision_record (id) on delete cascade,
  service varchar(200) not null,
  pack varchar(200) not null,
  -- Empty for a card that is no finding: what is missing, or could not be read.
  rule varchar(300) not null,
  shown_at timestamp with time zone not null
);

create index shown_card_record on shown_card (record);
create index shown_card_pack on shown_card (pack, rule);

-- A card may be unknown: its decision may have been deleted. Feedback is taken all the same.
create table card_feedback (
  card varchar(36) not null,
  outcome varchar(20) not null,
  outcome_at timestamp with time zone not null,
  service varchar(200) not null,
  pack varchar(200) not null,
  caller varchar(200) not null,
  received_at timestamp with time zone not null,
  accepted text not null,
  reason_system varchar(1000),
  reason_code varchar(1000),
  reason_display varchar(1000),
  -- Free text, which may name a person: encrypted, and only when the city keeps it.
  comment_key varchar(50),
  comment text,
  primary key (card, outcome, outcome_at)
);

create index card_feedback_pack on card_feedback (pack, received_at);

-- What was deleted and why; of whom, only as the pseudonym that the deleted records had.
create table deletion (
  id uuid primary key,
  deleted_at timestamp with time zone not null,
  caller varchar(200) not null,
  reason varchar(1000) not null,
  pack varchar(200),
  subject varchar(64),
  recorded_before timestamp with time zone,
  records integer not null
);
