-- The suggestions of a shown card, with spaces between, so that feedback on another card's is told. Null before this.
alter table shown_card add column suggestions varchar(100000);
