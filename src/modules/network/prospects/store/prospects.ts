import { type Kysely, type Selectable, sql } from 'kysely'
import type { Challenge } from '#kit/challenge.ts'
import { addDays, type Day } from '#kit/dates.ts'
import type { ProspectRow, ProspectTables } from '../../tables/prospect.ts'
import {
  type NotNowReason,
  openStages,
  type Prospect,
  type ProspectSource,
  type ProspectStage,
  type ProspectStep,
} from '../prospect.ts'
import type { ProspectView } from '../view.ts'

type Db = Kysely<ProspectTables>

/** False when this territory is followed already. */
export async function insertProspect(db: Db, prospect: Prospect): Promise<boolean> {
  const written = await db
    .insertInto('network_prospects')
    .values({ ...columnsOf(prospect), id: prospect.id, created_at: prospect.createdAt })
    .onConflict((conflict) => conflict.column('territory_id').doNothing())
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
    .where('territory_id', '=', territoryId)
    .executeTakeFirst()
  return row && prospectOf(row)
}

/** What must be done first comes first; then what moved last. */
export async function listProspects(
  db: Db,
  view: Pick<ProspectView, 'stage' | 'ownerId' | 'due'>,
  today: Day,
): Promise<readonly Prospect[]> {
  const rows = await db
    .selectFrom('network_prospects')
    .selectAll()
    .$if(view.stage !== undefined, (query) => query.where('stage', '=', view.stage ?? ''))
    .$if(view.ownerId !== undefined, (query) => query.where('owner_id', '=', view.ownerId ?? ''))
    .$if(view.due === 'en-retard', (query) => query.where('next_on', '<', today))
    .$if(view.due === 'cette-semaine', (query) => query.where('next_on', '<=', addDays(today, 7)))
    .$if(view.due === 'sans-suite', (query) =>
      query.where('next_on', 'is', null).where('stage', 'in', [...openStages]),
    )
    .orderBy('next_on', (order) => order.asc().nullsLast())
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .limit(5000)
    .execute()
  return rows.map(prospectOf)
}

/** Everyone who follows a territory, for the filter. */
export async function listOwners(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('network_prospects')
    .select('owner_id')
    .distinct()
    .where('owner_id', 'is not', null)
    .execute()
  return rows.flatMap((row) => row.owner_id ?? [])
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
      prospect_id: prospectId,
      kind: step.kind,
      from_stage: step.from ?? null,
      to_stage: step.to ?? null,
      note: step.note,
      happened_on: step.on,
      by_person_id: step.byPersonId ?? null,
      at: step.at,
    })
    .execute()
}

/** The latest first. */
export async function listSteps(db: Db, prospectId: string): Promise<readonly ProspectStep[]> {
  const rows = await db
    .selectFrom('network_prospect_steps')
    .selectAll()
    .where('prospect_id', '=', prospectId)
    .orderBy('happened_on', 'desc')
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
    .innerJoin('network_prospects as prospect', 'prospect.id', 'step.prospect_id')
    .selectAll('step')
    .select('prospect.territory_id')
    .$if(territoryId !== undefined, (query) =>
      query.where('prospect.territory_id', '=', territoryId ?? ''),
    )
    .$if(since !== undefined, (query) => query.where('step.happened_on', '>=', since ?? ''))
    .orderBy('step.happened_on', 'desc')
    .orderBy('step.at', 'desc')
    .orderBy('step.id', 'desc')
    .execute()
  return rows.map((row) => ({
    ...stepOf(row),
    prospectId: row.prospect_id,
    territoryId: row.territory_id,
  }))
}

function stepOf(row: Selectable<ProspectTables['network_prospect_steps']>): ProspectStep {
  return {
    kind: row.kind as ProspectStep['kind'],
    from: (row.from_stage ?? undefined) as ProspectStage | undefined,
    to: (row.to_stage ?? undefined) as ProspectStage | undefined,
    note: row.note,
    on: row.happened_on,
    byPersonId: row.by_person_id ?? undefined,
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
      contact_person_id: null,
      notes: '',
      source_detail: '',
      reason_text: '',
      next_action: '',
      next_on: null,
    })
    .where('id', 'in', old)
    .where((where) =>
      where.or([
        where('contact_person_id', 'is not', null),
        where(sql<string>`notes || source_detail || reason_text || next_action`, '<>', ''),
      ]),
    )
    .executeTakeFirst()
  const steps = await db
    .updateTable('network_prospect_steps')
    .set({ note: '' })
    .where('prospect_id', 'in', old)
    .where('note', '<>', '')
    .executeTakeFirst()
  return Number(lines.numUpdatedRows) + Number(steps.numUpdatedRows)
}

/** The person is forgotten: the lines they were on stay. */
export async function forgetPersonInProspects(db: Db, personId: string): Promise<void> {
  await db
    .updateTable('network_prospects')
    .set({ contact_person_id: null })
    .where('contact_person_id', '=', personId)
    .execute()
}

export async function prospectsOfPerson(db: Db, personId: string) {
  const rows = await db
    .selectFrom('network_prospects')
    .select(['territory_id', 'stage', 'owner_id', 'contact_person_id', 'last_exchange_on'])
    .where((where) =>
      where.or([where('contact_person_id', '=', personId), where('owner_id', '=', personId)]),
    )
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const steps = await db
    .selectFrom('network_prospect_steps')
    .select(['happened_on', 'kind', 'note'])
    .where('by_person_id', '=', personId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return { rows, steps }
}

function columnsOf(prospect: Prospect) {
  return {
    territory_id: prospect.territoryId,
    stage: prospect.stage,
    reason: prospect.reason,
    reason_text: prospect.reasonText,
    source: prospect.source,
    source_detail: prospect.sourceDetail,
    owner_id: prospect.ownerId ?? null,
    contact_person_id: prospect.contactPersonId ?? null,
    next_action: prospect.nextAction,
    next_on: prospect.nextOn ?? null,
    notes: prospect.notes,
    challenges: JSON.stringify(prospect.challenges),
    stage_since: prospect.stageSince,
    last_exchange_on: prospect.lastExchangeOn ?? null,
    membership_id: prospect.membershipId ?? null,
    updated_at: prospect.updatedAt,
  }
}

function prospectOf(row: Selectable<ProspectRow>): Prospect {
  return {
    id: row.id,
    territoryId: row.territory_id,
    stage: row.stage as ProspectStage,
    reason: row.reason as NotNowReason | '',
    reasonText: row.reason_text,
    source: row.source as ProspectSource,
    sourceDetail: row.source_detail,
    ownerId: row.owner_id ?? undefined,
    contactPersonId: row.contact_person_id ?? undefined,
    nextAction: row.next_action,
    nextOn: row.next_on ?? undefined,
    notes: row.notes,
    challenges: row.challenges as readonly Challenge[],
    stageSince: row.stage_since,
    lastExchangeOn: row.last_exchange_on ?? undefined,
    membershipId: row.membership_id ?? undefined,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

/** Every territory that is followed, with what it says of itself. */
export async function listFollowed(
  db: Db,
): Promise<readonly Pick<Prospect, 'territoryId' | 'stage' | 'challenges'>[]> {
  const rows = await db
    .selectFrom('network_prospects')
    .select(['territory_id', 'stage', 'challenges'])
    .execute()
  return rows.map((row) => ({
    territoryId: row.territory_id,
    stage: row.stage as ProspectStage,
    challenges: row.challenges as readonly Challenge[],
  }))
}

export async function deleteProspectsAt(db: Db, territoryIds: readonly string[]): Promise<void> {
  if (territoryIds.length === 0) return
  await db
    .deleteFrom('network_prospects')
    .where('territory_id', 'in', [...territoryIds])
    .execute()
}
