-- PostgreSQL alone: a search by rule reads this index, and not every row. It costs a decision nothing but its upkeep there.
create index decision_record_rules on decision_record using gin (string_to_array(btrim(rules), ' '));
