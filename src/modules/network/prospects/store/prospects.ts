import { type Kysely, type Selectable, sql } from 'kysely'
import type { Challenge } from '#kit/challenge.ts'
import { addDays, type Day } from '#kit/dates.ts'
import { nounOf } from '#kit/noun-of.ts'
import type { NetworkTables, ProspectRow } from '../../tables.ts'
import type { DueFilter } from '../prospect.ts'
import {
  type NotNowReason,
  openStages,
  type Prospect,
  type ProspectSource,
  type ProspectStage,
  type ProspectStep,
  unansweredDays,
} from '../prospect.ts'

type Db = Kysely<NetworkTables>

/** False when this territory is followed already. */
export async function insertProspect(db: Db, prospect: Prospect): Promise<boolean> {
  const written = await db
    .insertInto('network_prospects')
    .values({ ...columnsOf(prospect), id: prospect.id, createdAt: prospect.createdAt })
    .onConflict((conflict) => conflict.column('territoryId').doNothing())
    .executeTakeFirst()
  return (written.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function saveProspect(db: Db, prospect: Prospect): Promise<void> {
  await db
    .updateTable('network_prospects')
    .set(columnsOf(prospect))
    .where('id', '=', prospect.id)
    .execute()
}

export async function findProspect(db: Db, id: string): Promise<Prospect | undefined> {
  const row = await db
    .selectFrom('network_prospects')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && prospectOf(row)
}

/** One act at a time on this line. */
export async function lockProspect(db: Db, id: string): Promise<Prospect | undefined> {
  const row = await db
    .selectFrom('network_prospects')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && prospectOf(row)
}

export async function findProspectAt(db: Db, territoryId: string): Promise<Prospect | undefined> {
  const row = await db
    .selectFrom('network_prospects')
    .selectAll()
    .where('territoryId', '=', territoryId)
    .executeTakeFirst()
  return row && prospectOf(row)
}

export interface ProspectFilter {
  readonly stage: ProspectStage | undefined
  readonly ownerId: string | undefined
  readonly due: DueFilter | undefined
}

/** Cards of one page, more than anyone follows; the pages go on. */
export const mostProspects = 5000

/** What must be done first comes first; then what moved last. */
export async function listProspects(
  db: Db,
  view: ProspectFilter,
  today: Day,
): Promise<readonly Prospect[]> {
  const rows = await db
    .selectFrom('network_prospects')
    .selectAll()
    .$if(view.stage !== undefined, (query) => query.where('stage', '=', view.stage ?? null))
    .$if(view.ownerId !== undefined, (query) => query.where('ownerId', '=', view.ownerId ?? ''))
    .$if(view.due === 'en-retard', (query) => query.where('nextOn', '<', today))
    .$if(view.due === 'cette-semaine', (query) => query.where('nextOn', '<=', addDays(today, 7)))
    .$if(view.due === 'sans-suite', (query) =>
      query.where('nextOn', 'is', null).where('stage', 'in', [...openStages]),
    )
    .$if(view.due === 'sans-reponse', (query) => query.where(isUnanswered(today)))
    .orderBy('nextOn', (order) => order.asc().nullsLast())
    .orderBy('updatedAt', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(prospectOf)
}

export async function countUnanswered(db: Db, today: Day): Promise<number> {
  const row = await db
    .selectFrom('network_prospects')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where(isUnanswered(today))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Still at the first contact, and nothing was said since. */
function isUnanswered(today: Day) {
  const before = addDays(today, -unansweredDays)
  return sql<boolean>`(stage = 'contacted'
    and coalesce(last_exchange_on, stage_since::date) < ${before})`
}

/** Everyone who follows a territory, for the filter. */
export async function listOwners(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('network_prospects')
    .select('ownerId')
    .distinct()
    .where('ownerId', 'is not', null)
    .execute()
  return rows.flatMap((row) => row.ownerId ?? [])
}

export async function addStep(
  db: Db,
  id: string,
  prospectId: string,
  step: ProspectStep,
): Promise<void> {
  await db
    .insertInto('network_prospect_steps')
    .values({
      id,
      prospectId,
      kind: step.kind,
      fromStage: step.from ?? null,
      toStage: step.to ?? null,
      note: step.note,
      happenedOn: step.on,
      byPersonId: step.byPersonId ?? null,
      at: step.at,
    })
    .execute()
}

/** The latest first. */
export async function listSteps(db: Db, prospectId: string): Promise<readonly ProspectStep[]> {
  const rows = await db
    .selectFrom('network_prospect_steps')
    .selectAll()
    .where('prospectId', '=', prospectId)
    .orderBy('happenedOn', 'desc')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(stepOf)
}

export interface StepAt extends ProspectStep {
  readonly prospectId: string
  readonly territoryId: string
}

/** What was said and done with territories before they joined: with one, or with all of them. */
export async function listStepsAt(
  db: Db,
  asked: { readonly territoryId: string | undefined; readonly since: Day | undefined },
): Promise<readonly StepAt[]> {
  const { territoryId, since } = asked
  const rows = await db
    .selectFrom('network_prospect_steps as step')
    .innerJoin('network_prospects as prospect', 'prospect.id', 'step.prospectId')
    .selectAll('step')
    .select('prospect.territoryId')
    .$if(territoryId !== undefined, (query) =>
      query.where('prospect.territoryId', '=', territoryId ?? ''),
    )
    .$if(since !== undefined, (query) => query.where('step.happenedOn', '>=', since ?? ''))
    .orderBy('step.happenedOn', 'desc')
    .orderBy('step.at', 'desc')
    .orderBy('step.id', 'desc')
    .execute()
  return rows.map((row) => ({
    ...stepOf(row),
    prospectId: row.prospectId,
    territoryId: row.territoryId,
  }))
}

/** When each place that is followed was last met, within these days. */
export async function listLastMet(
  db: Db,
  asked: { readonly since: Day; readonly until: Day },
): Promise<readonly { readonly territoryId: string; readonly on: Day }[]> {
  return db
    .selectFrom('network_prospect_steps as step')
    .innerJoin('network_prospects as prospect', 'prospect.id', 'step.prospectId')
    .select('prospect.territoryId')
    .select(({ fn }) => fn.max<Day>('step.happenedOn').as('on'))
    .where('step.kind', '=', 'exchange')
    .where('step.happenedOn', '>=', asked.since)
    .where('step.happenedOn', '<=', asked.until)
    .groupBy('prospect.territoryId')
    .execute()
}

function stepOf(row: Selectable<NetworkTables['network_prospect_steps']>): ProspectStep {
  return {
    kind: row.kind,
    from: (row.fromStage ?? undefined) as ProspectStage | undefined,
    to: (row.toStage ?? undefined) as ProspectStage | undefined,
    note: row.note,
    on: row.happenedOn,
    byPersonId: row.byPersonId ?? undefined,
    at: row.at,
  }
}

/** Words and names of what nobody speaks of any more; the line of the territory stays. */
export async function forgetProspectsBefore(db: Db, before: Day): Promise<number> {
  const old = db
    .selectFrom('network_prospects')
    .select('id')
    .where(sql<string>`coalesce(last_exchange_on, created_at::date)`, '<', before)
  const lines = await db
    .updateTable('network_prospects')
    .set({
      contactPersonId: null,
      notes: '',
      sourceDetail: '',
      reasonText: '',
      nextAction: '',
      nextOn: null,
    })
    .where('id', 'in', old)
    .where((where) =>
      where.or([
        where('contactPersonId', 'is not', null),
        where(sql<string>`notes || source_detail || reason_text || next_action`, '<>', ''),
      ]),
    )
    .executeTakeFirst()
  const steps = await db
    .updateTable('network_prospect_steps')
    .set({ note: '' })
    .where('prospectId', 'in', old)
    .where('note', '<>', '')
    .executeTakeFirst()
  return Number(lines.numUpdatedRows) + Number(steps.numUpdatedRows)
}

/** The person is forgotten: the lines they were on stay. */
export async function forgetPersonInProspects(db: Db, personId: string): Promise<void> {
  await db
    .updateTable('network_prospects')
    .set({ contactPersonId: null })
    .where('contactPersonId', '=', personId)
    .execute()
}

export async function prospectsOfPerson(db: Db, personId: string) {
  const rows = await db
    .selectFrom('network_prospects')
    .select(['territoryId', 'stage', 'ownerId', 'contactPersonId', 'lastExchangeOn'])
    .where((where) =>
      where.or([where('contactPersonId', '=', personId), where('ownerId', '=', personId)]),
    )
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  const steps = await db
    .selectFrom('network_prospect_steps')
    .select(['happenedOn', 'kind', 'note'])
    .where('byPersonId', '=', personId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return { rows, steps }
}

function columnsOf(prospect: Prospect) {
  return {
    territoryId: prospect.territoryId,
    stage: prospect.stage,
    reason: prospect.reason,
    reasonText: prospect.reasonText,
    source: prospect.source,
    sourceDetail: prospect.sourceDetail,
    ownerId: prospect.ownerId ?? null,
    contactPersonId: prospect.contactPersonId ?? null,
    nextAction: prospect.nextAction,
    nextOn: prospect.nextOn ?? null,
    notes: prospect.notes,
    challenges: JSON.stringify(prospect.challenges),
    stageSince: prospect.stageSince,
    lastExchangeOn: prospect.lastExchangeOn ?? null,
    membershipId: prospect.membershipId ?? null,
    updatedAt: prospect.updatedAt,
  }
}

function prospectOf(row: ProspectRow): Prospect {
  return nounOf(row, {
    reason: row.reason as NotNowReason | '',
    source: row.source as ProspectSource,
    challenges: row.challenges as readonly Challenge[],
  })
}

/** Every territory that is followed, with what it says of itself. */
export async function listFollowed(
  db: Db,
): Promise<readonly Pick<Prospect, 'territoryId' | 'stage' | 'challenges'>[]> {
  const rows = await db
    .selectFrom('network_prospects')
    .select(['territoryId', 'stage', 'challenges'])
    .execute()
  return rows.map((row) => ({
    territoryId: row.territoryId,
    stage: row.stage,
    challenges: row.challenges as readonly Challenge[],
  }))
}

export async function deleteProspectsAt(db: Db, territoryIds: readonly string[]): Promise<void> {
  if (territoryIds.length === 0) return
  await db
    .deleteFrom('network_prospects')
    .where('territoryId', 'in', [...territoryIds])
    .execute()
}
