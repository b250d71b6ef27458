import postgres from "postgres";

/**
 * For tests: looks at the whole database past every wall, with sums of its own, and lists what does not add up:
 * lots and their movements, stock and its lots, and what ended batches cost against what they made.
 */
export async function unsoundBooks(superUrl: string): Promise<{ checked: number; wrong: unknown[] }> {
  const sql = postgres(superUrl, { max: 1, onnotice() {} });
  try {
    const [count] =
      await sql`select (select count(*) from inventory_lot) + (select count(*) from batch) as n`;
    const lots = await sql`
      select lot.fifo_code, lot.remaining::text, lot.cost_left::text
      from inventory_lot lot left join inventory_history h
        on h.organization_id = lot.organization_id and h.lot_id = lot.id
      group by lot.organization_id, lot.id, lot.fifo_code, lot.remaining, lot.cost_left
      having lot.remaining <> sum(h.quantity_change) or lot.cost_left <> sum(h.cost_change)`;
    const stock = await sql`
      select s.item_id, s.on_hand::text, s.value::text
      from item_stock s left join inventory_lot lot
        on lot.organization_id = s.organization_id and lot.item_id = s.item_id
      group by s.organization_id, s.item_id, s.on_hand, s.value
      having s.on_hand <> coalesce(sum(lot.remaining), 0) or s.value <> coalesce(sum(lot.cost_left), 0)`;
    const batches = await sql`
      with made as (
        select o.organization_id, o.batch_id, sum(o.cost) as cost from batch_output o
        join inventory_lot lot on lot.organization_id = o.organization_id and lot.id = o.lot_id
        where not exists (select from inventory_adjustment a
          where a.organization_id = lot.organization_id and a.reverses = lot.adjustment_id)
        group by 1, 2
      ), held as (
        select h.organization_id, h.batch_id, -sum(h.cost_change) as cost, -sum(h.quantity_change) as quantity
        from inventory_history h join inventory_lot lot on lot.organization_id = h.organization_id and lot.id = h.lot_id
        where h.batch_id is not null and lot.batch_id is distinct from h.batch_id group by 1, 2
      ), used as (
        select organization_id, batch_id, sum(coalesce(actual_base, planned_base)) as quantity
        from batch_ingredient where adjustment_id is not null group by 1, 2
      )
      select b.label_code, b.status, held.cost::text as held, made.cost::text as made, used.quantity::text as used
      from batch b
      left join made on made.organization_id = b.organization_id and made.batch_id = b.id
      left join held on held.organization_id = b.organization_id and held.batch_id = b.id
      left join used on used.organization_id = b.organization_id and used.batch_id = b.id
      where (b.status in ('completed', 'failed') and (
          b.material_cost <> coalesce(held.cost, 0)
          or b.material_cost + b.labour_cost + b.overhead_cost <> coalesce(made.cost, 0) + b.loss_cost))
        or (b.status in ('planned', 'cancelled') and (coalesce(held.cost, 0) <> 0 or coalesce(held.quantity, 0) <> 0))
        or (b.status not in ('planned', 'cancelled') and coalesce(held.quantity, 0) <> coalesce(used.quantity, 0))
        or (b.status <> 'completed' and made.cost is not null)`;
    return { checked: Number(count!.n), wrong: [...lots, ...stock, ...batches] };
  } finally {
    await sql.end({ timeout: 5 });
  }
}
