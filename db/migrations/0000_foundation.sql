-- Exact numbers: numeric(p,s) alone accepts NaN, a domain does not have to.
CREATE DOMAIN exact_quantity AS numeric(30,12)
  CHECK (VALUE <> 'NaN' AND VALUE > -1000000000000000000 AND VALUE < 1000000000000000000);
--> statement-breakpoint
CREATE DOMAIN exact_money AS numeric(20,6)
  CHECK (VALUE <> 'NaN' AND VALUE > -100000000000000 AND VALUE < 100000000000000);
