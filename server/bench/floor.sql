-- The floor: the same rows by hand, in one round trip, under the same policies, triggers and constraints. No checks of
-- permission, plan or input, no conversion, no retry: what nobody could do with less.

create function floor_record(org bigint, command uuid, name text, kind text, subject uuid, after jsonb, answer jsonb, at timestamptz)
returns void language sql as $$
  insert into command_claim (organization_id, id, command, actor, input_hash, answer, created_at)
    values (org, command, name, 'member:bench', '0123456789012345678901234567890123456789012', jsonb_build_object('value', answer), at);
  insert into audit_event (organization_id, id, at, command, actor_kind, actor_id, actor_name, subject_kind, subject_id, subject_label,
      after, request_id, command_id)
    values (org, command, at, name, 'member', 'bench', 'The bench', kind, subject::text, 'The bench', after, 'bench', command);
$$;

-- Takes amounts of items from their oldest open lots; answers the lines as the stored answer of a command has them.
create function floor_take(org bigint, adjustment uuid, code text, kind text, of_batch uuid, label text, items uuid[], amounts numeric[],
  at timestamptz) returns jsonb language plpgsql as $$
declare
  lot record; missing numeric; part numeric; price numeric; lines int;
  lots uuid[] := '{}'; owners uuid[] := '{}'; parts numeric[] := '{}'; prices numeric[] := '{}';
  left_over numeric[] := '{}'; worth numeric[] := '{}'; entered numeric[] := '{}';
begin
  perform set_config('app.adjustment_id', adjustment::text, true);
  perform 1 from item_stock where organization_id = org and item_id = any(items) order by item_id for no key update;
  for i in 1 .. cardinality(items) loop
    missing := amounts[i];
    for lot in
      select l.id, l.remaining, l.cost_left from inventory_lot l
      where l.organization_id = org and l.item_id = items[i] and l.open
        and (l.expiration_date is null or l.expiration_date >= at::date)
        and not exists (select from lot_hold h where h.organization_id = org and h.lot_id = l.id and h.released_at is null)
      order by l.received_at, l.sequence
    loop
      part := least(missing, lot.remaining);
      price := case when part = lot.remaining then lot.cost_left else round(lot.cost_left * part / lot.remaining, 6) end;
      lots := lots || lot.id; owners := owners || items[i]; parts := parts || part; prices := prices || price;
      left_over := left_over || (lot.remaining - part); worth := worth || (lot.cost_left - price); entered := entered || amounts[i];
      missing := missing - part;
      exit when missing = 0;
    end loop;
    if missing > 0 then raise exception 'short' using errcode = 'P0001'; end if;
  end loop;
  lines := cardinality(lots);
  insert into inventory_adjustment (organization_id, id, code, adjustment_type, reference_type, reference_id, reference_label, lines,
      effective_at, recorded_at, actor_kind, actor_id, actor_name, created_at)
    values (org, adjustment, code, kind, case when of_batch is null then null else 'batch' end, of_batch, label, lines,
      at, at, 'member', 'bench', 'The bench', at);
  update inventory_lot l set remaining = u.remaining, cost_left = u.cost_left
    from unnest(lots, left_over, worth) u (id, remaining, cost_left) where l.organization_id = org and l.id = u.id;
  insert into inventory_history (organization_id, adjustment_id, line_no, item_id, lot_id, batch_id, change_type, quantity_change,
      cost_change, remaining_after, cost_after, entered_quantity, entered_unit, effective_at, recorded_at, actor_kind, actor_id)
    select org, adjustment, u.n, u.item, u.lot, of_batch, kind, -u.part, -u.price, u.remaining, u.cost_left, u.entered, 'g', at, at,
      'member', 'bench'
    from unnest(owners, lots, parts, prices, left_over, worth, entered) with ordinality u (item, lot, part, price, remaining, cost_left, entered, n);
  update item_stock s set on_hand = s.on_hand - t.part, value = s.value - t.price, updated_at = at
    from (select u.item, sum(u.part) part, sum(u.price) price from unnest(owners, parts, prices) u (item, part, price) group by u.item) t
    where s.organization_id = org and s.item_id = t.item;
  if of_batch is not null then return null; end if;
  return (select jsonb_agg(jsonb_build_object('itemId', u.item, 'lotId', u.lot, 'fifoCode', 'D-1', 'quantity', u.part::text,
      'cost', u.price::text, 'remainingAfter', u.remaining::text))
    from unnest(owners, lots, parts, prices, left_over) u (item, lot, part, price, remaining));
end $$;

create function floor_use(org bigint, command uuid, adjustment uuid, code text, item uuid, amount numeric, at timestamptz)
returns void language plpgsql as $$
declare lines jsonb;
begin
  lines := floor_take(org, adjustment, code, 'use', null, null, array[item], array[amount], at);
  perform floor_record(org, command, 'inventory.use', 'item', item,
    jsonb_build_object('adjustment', code, 'kind', 'use', 'entered', amount || ' g', 'cost', '1'),
    jsonb_build_object('adjustmentId', adjustment, 'code', code, 'cost', '1', 'lines', lines), at);
end $$;

create function floor_restock(org bigint, command uuid, adjustment uuid, lot uuid, code text, item uuid, amount numeric, price numeric,
  at timestamptz) returns void language plpgsql as $$
begin
  perform set_config('app.adjustment_id', adjustment::text, true);
  perform 1 from item_stock where organization_id = org and item_id = item for no key update;
  insert into inventory_adjustment (organization_id, id, code, adjustment_type, lines, effective_at, recorded_at, actor_kind, actor_id,
      actor_name, created_at)
    values (org, adjustment, code, 'restock', 1, at, at, 'member', 'bench', 'The bench', at);
  insert into inventory_lot (organization_id, id, item_id, fifo_code, adjustment_id, received, remaining, cost, cost_left,
      entered_quantity, entered_unit, received_at, created_at)
    values (org, lot, item, code, adjustment, amount, amount, price, price, amount, 'g', at, at);
  insert into inventory_history (organization_id, adjustment_id, line_no, item_id, lot_id, change_type, quantity_change, cost_change,
      remaining_after, cost_after, entered_quantity, entered_unit, effective_at, recorded_at, actor_kind, actor_id)
    values (org, adjustment, 1, item, lot, 'restock', amount, price, amount, price, amount, 'g', at, at, 'member', 'bench');
  update item_stock set on_hand = on_hand + amount, value = value + price, last_cost = price, last_quantity = amount, updated_at = at
    where organization_id = org and item_id = item;
  perform floor_record(org, command, 'inventory.restock', 'item', item, jsonb_build_object('lot', code, 'quantity', amount::text),
    jsonb_build_object('adjustmentId', adjustment, 'code', code, 'lotId', lot), at);
end $$;

create function floor_start(org bigint, command uuid, new_batch uuid, adjustment uuid, line_ids uuid[], code text, of_recipe uuid,
  of_version uuid, snapshot jsonb, items uuid[], amounts numeric[], at timestamptz) returns text language plpgsql as $$
declare label text;
begin
  update label_counter set last = last + 1, updated_at = at
    where organization_id = org and prefix = 'BEN' and year = extract(year from at)::int
    returning prefix || '-' || year || '-' || lpad(last::text, greatest(3, length(last::text)), '0') into label;
  insert into batch (organization_id, id, label_code, status, recipe_id, recipe_version_id, plan_snapshot, plan_hash, started_at,
      created_at, updated_at)
    values (org, new_batch, label, 'in_progress', of_recipe, of_version, snapshot, snapshot->>'hash', at, at, at);
  perform floor_take(org, adjustment, code, 'batch', new_batch, label, items, amounts, at);
  insert into batch_ingredient (organization_id, id, batch_id, line_no, origin, item_id, item_name, planned_base, entered_quantity,
      entered_unit, adjustment_id, created_at, updated_at)
    select org, u.id, new_batch, u.n, 'planned', u.item, 'Shelf', u.amount, u.amount, 'g', adjustment, at, at
    from unnest(line_ids, items, amounts) with ordinality u (id, item, amount, n);
  perform floor_record(org, command, 'batches.start', 'batch', new_batch,
    jsonb_build_object('status', 'in_progress', 'adjustment', code), jsonb_build_object('batchId', new_batch, 'label', label), at);
  return label;
end $$;
