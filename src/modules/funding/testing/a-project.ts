import { sql } from 'kysely'
import type { Db } from '#platform/context.ts'

/** A project of the accounts with a line of trains, for 100 €. */
export async function aProject(db: Db, title = 'Atelier') {
  const id = crypto.randomUUID()
  const slug = `aide-${id.slice(0, 8)}`
  await sql`insert into economy_projects (id, slug, title, kind, starts_on, ends_on, created_at)
    values (${id}, ${slug}, ${title}, 'other', '2026-01-01', '2099-12-31', now())`.execute(db)
  await sql`insert into economy_lines (id, project_id, side, nature, label, year, planned_cents, in_kind, position)
    values (${crypto.randomUUID()}, ${id}, 'cost', 'travel', 'Trains', 2027, 10000, false, 1)`.execute(
    db,
  )
  return { id, slug, title }
}

/** An experiment whose team plans 2 500 € of work. */
export async function anExperiment(db: Db): Promise<void> {
  const id = crypto.randomUUID()
  await sql`insert into experiments (id, slug, title, question, visibility, started_on, created_at, updated_at)
    values (${id}, ${id}, 'Essai de la halle', 'Qui vient ?', 'draft', '2027-01-01', now(), now())`.execute(
    db,
  )
  await sql`insert into experiment_budget_lines
    (id, experiment_id, side, nature, label, planned_cents, position, updated_at)
    values (${crypto.randomUUID()}, ${id}, 'cost', 'staff', 'Animation', 250000, 1, now())`.execute(
    db,
  )
}
