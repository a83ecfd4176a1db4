import { type Kysely, sql } from 'kysely'
import type { Edition, EditionState, Rules } from '../edition.ts'
import type { CountedEdition } from '../result.ts'
import type { BudgetTables, EditionRow } from '../tables.ts'

type Db = Kysely<BudgetTables>

/** The latest first; drafts of rules and hidden ones only for those who may read them. */
export async function listEditions(db: Db, all: boolean): Promise<readonly Edition[]> {
  const rows = await db
    .selectFrom('budget_editions')
    .selectAll()
    .$if(!all, (query) => query.where('hidden', '=', false).where('state', '<>', 'rules'))
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(toEdition)
}

export async function findEdition(db: Db, slug: string): Promise<Edition | undefined> {
  const row = await db
    .selectFrom('budget_editions')
    .selectAll()
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row && toEdition(row)
}

/** One that a phase, an idea or an address that was found names: it is there. */
export async function getEdition(db: Db, id: string): Promise<Edition> {
  const query = db.selectFrom('budget_editions').selectAll().where('id', '=', id)
  return toEdition(await query.executeTakeFirstOrThrow())
}

/** Whoever moves an edition, or numbers an idea of it, holds it first: one at a time. */
export async function lockEdition(db: Db, slug: string): Promise<Edition | undefined> {
  const row = await db
    .selectFrom('budget_editions')
    .selectAll()
    .where('slug', '=', slug)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row && toEdition(row)
}

export async function lockEditionOfVote(db: Db, voteSlug: string): Promise<Edition | undefined> {
  const row = await db
    .selectFrom('budget_editions')
    .selectAll()
    .where('voteSlug', '=', voteSlug)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row && toEdition(row)
}

export async function insertEdition(db: Db, edition: Edition): Promise<void> {
  await db
    .insertInto('budget_editions')
    .values({
      ...rulesRow(edition),
      ...{ id: edition.id, slug: edition.slug, state: edition.state },
      ...{ hidden: edition.hidden, invented: edition.invented, createdAt: edition.createdAt },
      experimentId: edition.experimentId ?? null,
      phaseId: edition.phaseId ?? null,
      protocolVersion: edition.protocolVersion ?? null,
      planned: edition.planned ?? null,
      copiedFrom: edition.copiedFrom ?? null,
    })
    .execute()
}

export async function saveRules(db: Db, id: string, rules: Rules): Promise<void> {
  await db.updateTable('budget_editions').set(rulesRow(rules)).where('id', '=', id).execute()
}

export interface EditionChange {
  readonly state: EditionState
  readonly rulesSha256?: string
  readonly frozenAt?: Date
  readonly voteSlug?: string | null
  readonly evaluation?: string
  readonly closedAt?: Date
  readonly result?: CountedEdition
}

export async function moveEdition(db: Db, id: string, change: EditionChange): Promise<void> {
  const { result, ...rest } = change
  await db
    .updateTable('budget_editions')
    .set({ ...rest, ...(result ? { result: sql`${JSON.stringify(result)}::jsonb` } : {}) })
    .where('id', '=', id)
    .execute()
}

/** When their experiment is published, or taken back inside. */
export async function hideEditionsOf(db: Db, experimentId: string, hidden: boolean): Promise<void> {
  await db
    .updateTable('budget_editions')
    .set({ hidden })
    .where('experimentId', '=', experimentId)
    .execute()
}

/** Of these editions, those that anyone may read: neither drafts of rules nor those of a hidden experiment. */
export async function listNamedEditions(db: Db, ids: readonly string[]) {
  return await db
    .selectFrom('budget_editions')
    .select(['id', 'title', 'slug'])
    .where('id', 'in', ids)
    .where('state', '<>', 'rules')
    .where('hidden', '=', false)
    .execute()
}

export async function hasInvented(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('budget_editions')
    .select('id')
    .where('invented', '=', true)
    .executeTakeFirst()
  return row !== undefined
}

export async function deleteInvented(db: Db): Promise<void> {
  await db.deleteFrom('budget_editions').where('invented', '=', true).execute()
}

function rulesRow(rules: Rules) {
  return {
    ...{ title: rules.title, presentation: rules.presentation, whoMay: rules.whoMay },
    ...{ envelopeCents: rules.envelopeCents, ballot: rules.ballot, counting: rules.counting },
    ...{ ideasUntil: rules.ideasUntil, analysisUntil: rules.analysisUntil },
    voteUntil: rules.voteUntil,
    leastCents: rules.leastCents ?? null,
    mostCents: rules.mostCents ?? null,
    leastAge: rules.leastAge ?? null,
    mostChoices: rules.mostChoices ?? null,
    themes: JSON.stringify(rules.themes),
    areas: JSON.stringify(rules.areas),
    clauses: JSON.stringify(rules.clauses),
  }
}

function toEdition(row: EditionRow): Edition {
  return {
    ...row,
    leastCents: row.leastCents ?? undefined,
    mostCents: row.mostCents ?? undefined,
    leastAge: row.leastAge ?? undefined,
    mostChoices: row.mostChoices ?? undefined,
    rulesSha256: row.rulesSha256 ?? undefined,
    frozenAt: row.frozenAt ?? undefined,
    voteSlug: row.voteSlug ?? undefined,
    result: row.result ?? undefined,
    experimentId: row.experimentId ?? undefined,
    phaseId: row.phaseId ?? undefined,
    protocolVersion: row.protocolVersion ?? undefined,
    planned: row.planned ?? undefined,
    copiedFrom: row.copiedFrom ?? undefined,
    closedAt: row.closedAt ?? undefined,
  }
}
