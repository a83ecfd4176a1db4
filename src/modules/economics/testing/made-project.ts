import { sql } from 'kysely'
import type { Db } from '#platform/context.ts'

/** An experiment whose team wrote a budget: 2 500 € of work, of which 900 € are spent, and 3 000 € of the commune. */
export async function experimentWithBudget(db: Db, slug = 'essai-de-la-halle'): Promise<string> {
  const id = crypto.randomUUID()
  await sql`insert into experiments (id, slug, title, question, visibility, started_on, created_at, updated_at)
    values (${id}, ${slug}, 'Essai de la halle', 'Qui vient ?', 'draft', '2027-01-01', now(), now())`.execute(
    db,
  )
  await sql`insert into experiment_budget_lines
    (id, experiment_id, side, nature, label, planned_cents, actual_cents, planned_tenths, position, updated_at)
    values (${crypto.randomUUID()}, ${id}, 'cost', 'staff', 'Animation', 250000, 90000, 85, 1, now()),
      (${crypto.randomUUID()}, ${id}, 'revenue', 'territory', 'Commune', 300000, null, null, 2, now())`.execute(
    db,
  )
  return id
}
