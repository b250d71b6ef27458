-- The second wall between tenants, the ledger's fence, and what each role may do.
-- Roles are made before migrations run (server/cli/roles.ts); functions are SECURITY INVOKER, so row security applies in them.

CREATE FUNCTION current_organization() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT nullif(current_setting('app.organization_id', true), '')::bigint $$;
--> statement-breakpoint
-- Puts a tenant's table behind the wall: call it once for every new table that has organization_id.
CREATE FUNCTION protect_tenant_table(target regclass, key name DEFAULT 'organization_id') RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  condition text := format('%I = (SELECT nullif(current_setting(''app.organization_id'', true), '''')::bigint)', key);
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY tenant ON %s TO app_rw, app_ro, app_system USING (%s) WITH CHECK (%s)', target, condition, condition);
  EXECUTE format('GRANT SELECT ON %s TO app_rw, app_ro, app_system', target);
  EXECUTE format('GRANT INSERT, UPDATE, DELETE ON %s TO app_rw', target);
END $$;
--> statement-breakpoint
-- Makes a table append-only for everybody, its owner included.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on % is refused: its rows are kept as they are', TG_OP, TG_TABLE_NAME USING ERRCODE = '42501';
END $$;
--> statement-breakpoint
CREATE FUNCTION protect_history(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('REVOKE UPDATE, DELETE ON %s FROM app_rw', target);
  EXECUTE format('CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION refuse_change()', target);
  EXECUTE format('CREATE TRIGGER keep_table BEFORE TRUNCATE ON %s EXECUTE FUNCTION refuse_change()', target);
END $$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO app_rw, app_ro, app_system;
--> statement-breakpoint
DO $$
DECLARE t regclass;
BEGIN
  FOR t IN
    SELECT c.oid::regclass FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attname = 'organization_id' AND NOT a.attisdropped
    ORDER BY c.relname
  LOOP
    PERFORM protect_tenant_table(t);
  END LOOP;
END $$;
--> statement-breakpoint
SELECT protect_tenant_table('organization', 'id');
--> statement-breakpoint
SELECT protect_history('inventory_adjustment'), protect_history('inventory_history'), protect_history('audit_event');
--> statement-breakpoint
-- The platform's tables: everybody reads, the system writes.
GRANT SELECT ON subscription_tier, permission, tier_permission, unit TO app_rw, app_ro, app_system;
--> statement-breakpoint
GRANT INSERT, UPDATE, DELETE ON subscription_tier, permission, tier_permission, unit TO app_system;
--> statement-breakpoint
-- What happens before a tenant is known: sign-in, sessions, throttles, and opening an organization.
GRANT SELECT, INSERT, UPDATE, DELETE ON credential, session, throttle TO app_system;
--> statement-breakpoint
GRANT INSERT, UPDATE ON organization, "user", role, role_permission, user_role_assignment, category TO app_system;
--> statement-breakpoint
GRANT DELETE ON role_permission TO app_system;
--> statement-breakpoint
CREATE POLICY system_all ON organization TO app_system USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY system_all ON "user" TO app_system USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY system_all ON role TO app_system USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY system_all ON role_permission TO app_system USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY system_all ON user_role_assignment TO app_system USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY system_all ON category TO app_system USING (true) WITH CHECK (true);
--> statement-breakpoint
-- A web request neither opens nor closes organizations, and never sees a password.
REVOKE INSERT, DELETE ON organization FROM app_rw;
--> statement-breakpoint
REVOKE INSERT, DELETE ON "user" FROM app_rw;
--> statement-breakpoint
-- A lot's origin is history; only what is left of it changes.
REVOKE UPDATE, DELETE ON inventory_lot FROM app_rw;
--> statement-breakpoint
GRANT UPDATE (remaining, cost_left) ON inventory_lot TO app_rw;
--> statement-breakpoint
REVOKE DELETE ON item_stock, lot_hold FROM app_rw;
--> statement-breakpoint
-- A recipe's version is immutable but for its standing.
REVOKE UPDATE, DELETE ON recipe_version, recipe_ingredient FROM app_rw;
--> statement-breakpoint
GRANT UPDATE (is_test, is_locked) ON recipe_version TO app_rw;
--> statement-breakpoint
REVOKE DELETE ON recipe, batch, batch_ingredient, batch_output, product, product_variant, product_sku, inventory_item, category FROM app_rw;
--> statement-breakpoint
REVOKE UPDATE, DELETE ON batch_note, batch_output FROM app_rw;
--> statement-breakpoint
-- Roots of a tenant's rows point to their organization; everything else points to them by both columns.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['user', 'role', 'category', 'custom_unit', 'inventory_item', 'recipe', 'product', 'label_counter'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (organization_id) REFERENCES organization (id)', t, t || '_organization_fkey');
  END LOOP;
END $$;
--> statement-breakpoint
ALTER TABLE recipe ADD CONSTRAINT recipe_current_version_fkey FOREIGN KEY (organization_id, current_version_id)
  REFERENCES recipe_version (organization_id, id) DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
CREATE INDEX recipe_current_version_idx ON recipe (organization_id, current_version_id);
--> statement-breakpoint
ALTER TABLE inventory_lot ADD CONSTRAINT inventory_lot_batch_fkey FOREIGN KEY (organization_id, batch_id) REFERENCES batch (organization_id, id);
--> statement-breakpoint
ALTER TABLE inventory_history ADD CONSTRAINT inventory_history_batch_fkey FOREIGN KEY (organization_id, batch_id) REFERENCES batch (organization_id, id);
--> statement-breakpoint
ALTER TABLE inventory_history ADD CONSTRAINT inventory_history_home_fkey FOREIGN KEY (organization_id, home_id) REFERENCES inventory_history (organization_id, id);
--> statement-breakpoint
-- HOT updates need room on the page.
ALTER TABLE inventory_lot SET (fillfactor = 85);
--> statement-breakpoint
ALTER TABLE item_stock SET (fillfactor = 80);
--> statement-breakpoint
-- The fence: stock changes only inside an announced adjustment ...
CREATE FUNCTION lot_needs_adjustment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(current_setting('app.adjustment_id', true), '') = '' THEN
    RAISE EXCEPTION 'a lot may change only within an announced adjustment' USING ERRCODE = '55000';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER needs_adjustment BEFORE INSERT OR UPDATE ON inventory_lot FOR EACH STATEMENT EXECUTE FUNCTION lot_needs_adjustment();
--> statement-breakpoint
CREATE TRIGGER needs_adjustment BEFORE UPDATE ON item_stock FOR EACH STATEMENT EXECUTE FUNCTION lot_needs_adjustment();
--> statement-breakpoint
-- ... every movement belongs to it and says what its lot really holds afterwards (fifo computes, this refuses) ...
CREATE FUNCTION movements_agree() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM added WHERE adjustment_id::text IS DISTINCT FROM current_setting('app.adjustment_id', true)) THEN
    RAISE EXCEPTION 'a movement must belong to the adjustment that its transaction announced' USING ERRCODE = '55000';
  END IF;
  IF EXISTS (
    SELECT 1
    FROM (
      SELECT DISTINCT ON (organization_id, lot_id) organization_id, lot_id, item_id, remaining_after, cost_after
      FROM added WHERE lot_id IS NOT NULL ORDER BY organization_id, lot_id, line_no DESC
    ) last
    LEFT JOIN inventory_lot lot ON lot.organization_id = last.organization_id AND lot.id = last.lot_id
    WHERE lot.remaining IS DISTINCT FROM last.remaining_after OR lot.cost_left IS DISTINCT FROM last.cost_after
      OR lot.item_id IS DISTINCT FROM last.item_id
  ) THEN
    RAISE EXCEPTION 'a movement states another remainder than its lot' USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER movements_agree AFTER INSERT ON inventory_history REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION movements_agree();
--> statement-breakpoint
-- ... and an adjustment whose lines are not all there cannot commit, whoever issues the COMMIT.
CREATE FUNCTION adjustment_complete() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE n integer;
BEGIN
  SELECT count(*) INTO n FROM inventory_history WHERE organization_id = NEW.organization_id AND adjustment_id = NEW.id;
  IF n <> NEW.lines THEN
    RAISE EXCEPTION 'adjustment % has % of % lines', NEW.code, n, NEW.lines USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER adjustment_complete AFTER INSERT ON inventory_adjustment
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION adjustment_complete();
--> statement-breakpoint
-- A PlanSnapshot is frozen once it is on a batch.
CREATE FUNCTION snapshot_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.plan_snapshot IS DISTINCT FROM OLD.plan_snapshot OR NEW.plan_hash IS DISTINCT FROM OLD.plan_hash
     OR NEW.label_code IS DISTINCT FROM OLD.label_code THEN
    RAISE EXCEPTION 'the plan of a batch is frozen' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER snapshot_is_frozen BEFORE UPDATE ON batch FOR EACH ROW EXECUTE FUNCTION snapshot_is_frozen();
