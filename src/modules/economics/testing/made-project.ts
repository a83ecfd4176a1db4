import { sql } from 'kysely'
import type { Ctx, Db } from '#platform/context.ts'
import { createProject, saveLines } from '../actions/keep-project.ts'
import type { GrantForm } from '../grant.ts'
import type { LineForm } from '../line.ts'
import type { Project, ProjectForm } from '../project.ts'

/** An experiment whose team wrote a budget: 2 500 € of work, of which 900 € are spent, and 3 000 € of the commune. */
export async function experimentWithBudget(db: Db, slug = 'essai-de-la-halle'): Promise<string> {
  const id = crypto.randomUUID()
  await sql`insert into experiments (id, slug, title, question, visibility, started_on, created_at, updated_at)
    values (${id}, ${slug}, 'Essai de la halle', 'Qui vient ?', 'draft', '2027-01-01', now(), now())`.execute(
    db,
  )
  await sql`insert into experiment_slugs (slug, experiment_id, since) values (${slug}, ${id}, now())`.execute(
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

type Run = <T>(run: (ctx: Ctx) => Promise<T>) => Promise<T>

/** A project that keeps one line of its own: trains, for 100 €. */
export async function makeProject(run: Run, change: Partial<ProjectForm> = {}): Promise<Project> {
  const made = await run((ctx) => createProject(ctx, { ...projectRead, ...change }))
  if (!made.ok) throw new Error(made.refusal)
  const train: LineForm = {
    ...{ nature: 'travel', label: 'Trains', role: '', year: undefined, hundredths: undefined },
    ...{ planned: 10_000, inKind: false },
  }
  const saved = await run((ctx) =>
    saveLines(ctx, made.value.slug, { added: [train], changed: [], removed: [] }),
  )
  if (!saved.ok) throw new Error(saved.refusal)
  return made.value
}

const projectRead: ProjectForm = {
  ...{ kind: 'other', title: 'Atelier', experimentId: undefined },
  ...{ startsOn: '2027-01-01', endsOn: '2027-12-31' },
}

/** A text as it comes, cut anywhere. */
export async function* pieces(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += 4_000) yield bytes.subarray(at, at + 4_000)
}

/** A grant of 1 000 € that is signed. */
export const grantRead: GrantForm = {
  ...{ funder: 'Région d’Orée', kind: 'region', state: 'signed', askedCents: 120_000 },
  ...{ grantedCents: 100_000, startsOn: '2027-01-01', endsOn: '2027-12-31', conditions: '' },
  ...{ reportDueOn: undefined, reportSentOn: undefined, natures: [] },
}
