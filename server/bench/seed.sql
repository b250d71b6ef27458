-- The bench's world by generate_series: ids are made of what they name, so that every row can be computed without look-ups,
-- and every ledger adds up (npm run doctor would find nothing wrong).

create function bench_id(kind int, org bigint, n bigint) returns uuid language sql immutable parallel safe as $$
  select (lpad(to_hex(n), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8' || lpad(to_hex(org), 15, '0'))::uuid
$$;

-- Items with `lots` lots each of 1000 g for 10.00; the older half is used up, the newer half is half used, each in `uses` steps.
-- Ten items share an adjustment, as on a delivery note.
create procedure bench_seed(orgs bigint[], items int, lots int, uses int) language plpgsql as $$
declare t0 timestamptz(3) := date_trunc('second', now()) - interval '300 days';
begin
  insert into inventory_item (organization_id, id, name, kind, dimension, display_unit, created_at, updated_at)
    select o, bench_id(1, o, i), 'Material ' || lpad(i::text, 5, '0'), 'ingredient', 'mass', 'g', t0, t0
    from unnest(orgs) o, generate_series(1, items) i;
  insert into item_stock (organization_id, item_id, on_hand, value, last_cost, last_quantity, created_at, updated_at)
    select o, bench_id(1, o, i), (lots - lots / 2) * 500, (lots - lots / 2) * 5, 10, 1000, t0, t0
    from unnest(orgs) o, generate_series(1, items) i;
  insert into inventory_adjustment (organization_id, id, code, adjustment_type, lines, effective_at, recorded_at,
      actor_kind, actor_id, actor_name, created_at)
    select o, bench_id(2, o, (u * 1000 + l) * 10000 + b), 'S-' || u || '-' || l || '-' || b,
      case u when 0 then 'restock' else 'use' end, least(10, items - b * 10), at, at, 'system', 'bench', 'The bench', at
    from unnest(orgs) o, generate_series(0, uses) u, generate_series(1, lots) l, generate_series(0, (items - 1) / 10) b,
      lateral (select t0 + (u * 20 + l) * interval '1 day' as at) moment
    order by u, l, b, o;
  insert into inventory_lot (organization_id, id, item_id, fifo_code, adjustment_id, received, remaining, cost, cost_left,
      entered_quantity, entered_unit, received_at, expiration_date, created_at)
    select o, bench_id(3, o, i * 1000 + l), bench_id(1, o, i), 'S-' || i || '-' || l, bench_id(2, o, l * 10000 + (i - 1) / 10),
      1000, case when l <= lots / 2 then 0 else 500 end, 10, case when l <= lots / 2 then 0 else 5 end,
      1000, 'g', at, current_date + 100 + l, at
    from unnest(orgs) o, generate_series(1, items) i, generate_series(1, lots) l,
      lateral (select t0 + l * interval '1 day' as at) moment
    order by l, o, i;
  for u in 0 .. uses loop
    insert into inventory_history (organization_id, adjustment_id, line_no, item_id, lot_id, change_type, quantity_change, cost_change,
        remaining_after, cost_after, entered_quantity, entered_unit, effective_at, recorded_at, actor_kind, actor_id)
      select o, bench_id(2, o, (u * 1000 + l) * 10000 + (i - 1) / 10), (i - 1) % 10 + 1, bench_id(1, o, i), bench_id(3, o, i * 1000 + l),
        case u when 0 then 'restock' else 'use' end,
        case u when 0 then 1000 else -part end, case u when 0 then 10 else -part / 100 end,
        1000 - u * part, 10 - u * part / 100, case u when 0 then 1000 else part end, 'g', at, at, 'system', 'bench'
      from unnest(orgs) o, generate_series(1, lots) l, generate_series(1, items) i,
        lateral (select t0 + (u * 20 + l) * interval '1 day' as at,
          (case when l <= lots / 2 then 1000.0 else 500.0 end / uses) as part) of_lot
      order by o, l, i;
  end loop;
end $$;

-- One item with `lots` open lots of `each` g for 1.00, all of one delivery.
create function bench_shelf(org bigint, n int, lots int, each numeric) returns uuid language plpgsql as $$
declare
  t0 timestamptz(3) := date_trunc('second', now()) - interval '30 days';
  item uuid := bench_id(1, org, 100000 + n);
  delivery uuid := bench_id(2, org, 1000000000 + n);
begin
  insert into inventory_item (organization_id, id, name, kind, dimension, display_unit, created_at, updated_at)
    values (org, item, 'Shelf ' || lpad(n::text, 4, '0'), 'ingredient', 'mass', 'g', t0, t0);
  insert into item_stock (organization_id, item_id, on_hand, value, last_cost, last_quantity, created_at, updated_at)
    values (org, item, lots * each, lots, 1, each, t0, t0);
  insert into inventory_adjustment (organization_id, id, code, adjustment_type, lines, effective_at, recorded_at,
      actor_kind, actor_id, actor_name, created_at)
    values (org, delivery, 'D-' || n, 'restock', lots, t0, t0, 'system', 'bench', 'The bench', t0);
  insert into inventory_lot (organization_id, id, item_id, fifo_code, adjustment_id, received, remaining, cost, cost_left,
      entered_quantity, entered_unit, received_at, created_at)
    select org, bench_id(4, org, n * 100000 + l), item, 'D-' || n || '-' || l, delivery, each, each, 1, 1, each, 'g', t0, t0
    from generate_series(1, lots) l order by l;
  insert into inventory_history (organization_id, adjustment_id, line_no, item_id, lot_id, change_type, quantity_change, cost_change,
      remaining_after, cost_after, entered_quantity, entered_unit, effective_at, recorded_at, actor_kind, actor_id)
    select org, delivery, l, item, bench_id(4, org, n * 100000 + l), 'restock', each, 1, each, 1, each, 'g', t0, t0, 'system', 'bench'
    from generate_series(1, lots) l order by l;
  return item;
end $$;

-- More history for every seeded lot: each pair takes nothing for good (1 g comes, 1 g goes), ten items an adjustment.
create procedure bench_grow(orgs bigint[], items int, lots int, uses int, pairs int) language plpgsql as $$
declare t0 timestamptz(3) := date_trunc('second', now()) - interval '200 days';
begin
  for p in 1 .. pairs loop
    insert into inventory_adjustment (organization_id, id, code, adjustment_type, lines, effective_at, recorded_at,
        actor_kind, actor_id, actor_name, created_at)
      select o, bench_id(5, o, (p * 1000 + l) * 10000 + b), 'G-' || p || '-' || l || '-' || b, 'recount',
        2 * least(10, items - b * 10), at, at, 'system', 'bench', 'The bench', at
      from unnest(orgs) o, generate_series(1, lots) l, generate_series(0, (items - 1) / 10) b,
        lateral (select t0 + (p * 10 + l) * interval '1 day' as at) moment
      order by l, b, o;
    insert into inventory_history (organization_id, adjustment_id, line_no, item_id, lot_id, change_type, quantity_change, cost_change,
        remaining_after, cost_after, effective_at, recorded_at, actor_kind, actor_id)
      select o, bench_id(5, o, (p * 1000 + l) * 10000 + (i - 1) / 10), ((i - 1) % 10) * 2 + way, bench_id(1, o, i), bench_id(3, o, i * 1000 + l),
        'recount', case way when 1 then 1 else -1 end, case way when 1 then 0.01 else -0.01 end,
        held + 2 - way, held / 100 + (2 - way) * 0.01, at, at, 'system', 'bench'
      from unnest(orgs) o, generate_series(1, lots) l, generate_series(1, items) i, generate_series(1, 2) way,
        lateral (select t0 + (p * 10 + l) * interval '1 day' as at,
          case when l <= lots / 2 then 0.0 else 500.0 end as held) of_lot
      order by o, l, i, way;
  end loop;
end $$;

-- What a case touches, as it was, and how to put it back: nothing of a measured act stays.
create table bench_lot (id uuid primary key, remaining exact_quantity, cost_left exact_money);
create table bench_stock (item_id uuid primary key, on_hand exact_quantity, value exact_money, last_cost exact_money, last_quantity exact_quantity);

create procedure bench_remember(org bigint, items uuid[]) language plpgsql as $$
begin
  truncate bench_lot, bench_stock;
  insert into bench_lot select id, remaining, cost_left from inventory_lot where organization_id = org and item_id = any(items);
  insert into bench_stock select item_id, on_hand, value, last_cost, last_quantity from item_stock
    where organization_id = org and item_id = any(items);
  analyze bench_lot, bench_stock;
end $$;

create function bench_undo(org bigint, since uuid) returns void language plpgsql as $$
declare acts uuid[];
begin
  select array_agg(id) into acts from inventory_adjustment where organization_id = org and id > since;
  delete from batch_ingredient where organization_id = org and id > since;
  delete from inventory_history where organization_id = org and adjustment_id = any(acts);
  delete from inventory_lot where organization_id = org and adjustment_id = any(acts);
  delete from inventory_adjustment where organization_id = org and id > since;
  delete from batch where organization_id = org and id > since;
  delete from audit_event where organization_id = org and id > since;
  delete from command_claim where organization_id = org and id > since;
  update inventory_lot l set remaining = was.remaining, cost_left = was.cost_left from bench_lot was
    where l.organization_id = org and l.id = was.id and (l.remaining <> was.remaining or l.cost_left <> was.cost_left);
  update item_stock s set on_hand = was.on_hand, value = was.value, last_cost = was.last_cost, last_quantity = was.last_quantity
    from bench_stock was where s.organization_id = org and s.item_id = was.item_id
    and (s.on_hand, s.value, s.last_cost, s.last_quantity) is distinct from (was.on_hand, was.value, was.last_cost, was.last_quantity);
end $$;

-- How many rows an act wrote: new ones by table, and lots and shelves that it changed.
create function bench_rows(org bigint, since uuid) returns jsonb language sql as $$
  select jsonb_build_object(
    'claims', (select count(*) from command_claim where organization_id = org and id > since),
    'audit', (select count(*) from audit_event where organization_id = org and id > since),
    'batches', (select count(*) from batch where organization_id = org and id > since),
    'batch lines', (select count(*) from batch_ingredient where organization_id = org and id > since),
    'adjustments', (select count(*) from inventory_adjustment where organization_id = org and id > since),
    'movements', (select count(*) from inventory_history where organization_id = org
      and adjustment_id in (select id from inventory_adjustment where organization_id = org and id > since)),
    'new lots', (select count(*) from inventory_lot where organization_id = org
      and adjustment_id in (select id from inventory_adjustment where organization_id = org and id > since)),
    'changed lots', (select count(*) from bench_lot was join inventory_lot l on l.organization_id = org and l.id = was.id
      where (l.remaining, l.cost_left) is distinct from (was.remaining, was.cost_left)),
    'changed shelves', (select count(*) from bench_stock was join item_stock s on s.organization_id = org and s.item_id = was.item_id
      where (s.on_hand, s.value) is distinct from (was.on_hand, was.value)))
$$;
