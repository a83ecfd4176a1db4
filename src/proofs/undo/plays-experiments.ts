import { sql } from 'kysely'
import { saveBudgetLine } from '#modules/experiments/budget/actions/save-budget-line.ts'
import { freezeProtocol } from '#modules/experiments/freezing/actions/freeze-protocol.ts'
import { openProtocolAmendment } from '#modules/experiments/freezing/actions/open-protocol-amendment.ts'
import { recordProtocolAdoption } from '#modules/experiments/freezing/actions/record-protocol-adoption.ts'
import type { Kinds } from '#modules/experiments/instrument-kinds.ts'
import { phasePaths } from '#modules/experiments/paths/phase.ts'
import { protocolPaths } from '#modules/experiments/paths/protocol.ts'
import { paths } from '#modules/experiments/paths.ts'
import { openPhase } from '#modules/experiments/phases/actions/open-phase.ts'
import {
  beginProtocol,
  findProtocol,
  saveVersion,
} from '#modules/experiments/protocol/store/versions.ts'
import { listBudgetLines, putBackBudgetLine } from '#modules/experiments/store/budget.ts'
import { insertExperiment } from '#modules/experiments/store/experiments.ts'
import { reserveSlug } from '#modules/experiments/store/slugs.ts'
import { wholeProtocol } from '#modules/experiments/template/protocol-example.ts'
import { anExperiment } from '#modules/experiments/testing/examples.ts'
import type { Db } from '#platform/context.ts'
import { good, type Play, type World } from './play.ts'

const otherwise = 'Le conseil a changé, et ne veut plus.'
const because = 'La salle a été inondée, et la commune préfère attendre.'

async function running(world: World, title: string) {
  const { db, now } = world
  const id = world.newId()
  const slug = await db.transaction().execute(async (trx: Db) => {
    const reserved = await reserveSlug(trx, title, id, now())
    await insertExperiment(trx, anExperiment({ id, slug: reserved, title, stage: 'running' }))
    return reserved
  })
  return { id, slug }
}

const plan = {
  ...{ id: 'meet', title: 'Réunir', purpose: '', startsOn: '2026-12-01', endsOn: '2026-12-15' },
  ...{ milestones: [], dependsOn: [] },
  instruments: [
    {
      ...{ id: 'h', kind: 'sessions' },
      settings: { format: 'workshop', sessions: 1, participants: 24, minutes: 150, place: '' },
    },
  ],
}

/** A phase whose only session was held: nothing is left to do in it. */
async function phased(world: World, kinds: Kinds, title: string, isOpen = true) {
  const { db, staff } = world
  const entry = await running(world, title)
  await beginProtocol(db, entry.id, {
    ...{ act: 'begun', authorId: staff.id, at: world.now() },
    answers: { ...wholeProtocol, phases: { answer: [plan] } },
  })
  await good(
    world.by(staff, (ctx) =>
      recordProtocolAdoption(ctx, entry.id, {
        ...{ circle: 'Copil', adoptedOn: '2026-11-25', minutes: 'Adopté.', version: 1 },
        ...{ link: undefined, file: undefined },
      }),
    ),
  )
  await good(world.by(staff, (ctx) => freezeProtocol(ctx, entry.id, kinds)))
  if (isOpen) {
    await good(world.by(staff, (ctx) => openPhase(ctx, kinds, entry.id, 'meet')))
    await sql`update event_sessions set state = 'held' where set_id in
      (select id from event_sets where experiment_id = ${entry.id})`.execute(db)
  }
  const seen = () =>
    world.rows(sql`select (select json_agg(json_build_array(state, reason, closed_on))
      from experiment_phases where experiment_id = ${entry.id}) as phases,
      (select json_agg(json_build_array(s.state, t.closed_at is null)) from event_sets t
        join event_sessions s on s.set_id = t.id where t.experiment_id = ${entry.id}) as sessions`)
  return { ...entry, seen }
}

export function experimentPlays(world: World, kinds: Kinds) {
  const press = (path: string, fields: Record<string, string> = {}) =>
    world.door.post(path, fields, world.other)
  return {
    'phase.closed': async (): Promise<Play> => {
      const { slug, seen } = await phased(world, kinds, 'Clore')
      return {
        ...{ path: phasePaths.close(slug, 'meet'), fields: {}, seen },
        change: async () => {
          await press(phasePaths.reopen(slug, 'meet'), { reopening: because })
          await press(phasePaths.cancel(slug, 'meet'), { reason: because })
        },
      }
    },
    'phase.reopened': async (): Promise<Play> => {
      const { slug, seen } = await phased(world, kinds, 'Rouvrir')
      await press(phasePaths.close(slug, 'meet'))
      return {
        ...{ path: phasePaths.reopen(slug, 'meet'), fields: { reopening: because }, seen },
        change: () => press(phasePaths.cancel(slug, 'meet'), { reason: because }),
      }
    },
    'phase.cancelled': async (): Promise<Play> => {
      const { id, slug, seen } = await phased(world, kinds, 'Renoncer', false)
      return {
        ...{ path: phasePaths.cancel(slug, 'meet'), fields: { reason: because }, seen },
        change: () =>
          sql`update experiment_phases set reason = 'autre' where experiment_id = ${id}`.execute(
            world.db,
          ),
      }
    },
    'protocol-amendment.abandoned': async (): Promise<Play> => {
      const { id, slug } = await amended(world, kinds)
      const { db, staff } = world
      const seen = () =>
        world.rows(sql`select (select json_agg(json_build_array(outcome, ended_at))
            from protocol_amendments where experiment_id = ${id}) as amendments,
          (select json_object_agg(section, answer) from (select distinct on (section) section, answer
            from protocol_answers where experiment_id = ${id} order by section, number desc) as now) as answers`)
      return {
        ...{ path: protocolPaths.amendmentAbandon(slug), fields: {}, seen },
        change: () => write(db, id, staff.id, world.now(), 'Une troisième question.'),
      }
    },
    'experiment.stopped': async (): Promise<Play> => {
      const { id, slug } = await running(world, 'Arrêter')
      return {
        path: paths.stop(slug),
        fields: { reason: 'political-change', text: because },
        seen: () => stage(world, id),
        change: async () => {
          await press(paths.resume(slug), { text: because })
          await press(paths.stop(slug), { reason: 'political-change', text: otherwise })
        },
      }
    },
    'experiment.resumed': async (): Promise<Play> => {
      const { id, slug } = await running(world, 'Reprendre')
      await press(paths.stop(slug), { reason: 'political-change', text: because })
      return {
        ...{ path: paths.resume(slug), fields: { text: because } },
        seen: () => stage(world, id),
        change: () => press(paths.stop(slug), { reason: 'political-change', text: otherwise }),
      }
    },
    'experiment-budget.removed': async (): Promise<Play> => {
      const { id, slug } = await running(world, 'Budget')
      const line = { nature: 'staff', label: 'Animation', planned: 120_000, actual: undefined }
      for (const label of ['Animation', 'Salle'])
        await good(
          world.by(world.staff, (ctx) =>
            saveBudgetLine(ctx, id, undefined, {
              ...{ ...line, label, plannedDays: undefined, actualDays: undefined },
              ...{ inKind: false, note: '' },
            } as never),
          ),
        )
      const lineId = (await listBudgetLines(world.db, id))[0]?.id ?? ''
      return {
        path: paths.budgetLineRemove(slug, lineId),
        fields: {},
        seen: () => listBudgetLines(world.db, id),
        change: () =>
          putBackBudgetLine(world.db, {
            ...{ id: lineId, experimentId: id, now: world.now() },
            line: {
              ...{ side: 'cost', nature: 'staff', label: 'Autre', plannedCents: 1 },
              ...{ actualCents: null, plannedTenths: null, actualTenths: null },
              ...{ inKind: false, note: '', position: 1 },
            },
          }),
      }
    },
  }
}

/** An amendment in which a section was written anew. */
async function amended(world: World, kinds: Kinds) {
  const { id, slug } = await phased(world, kinds, 'Amender', false)
  const { db, staff } = world
  const why = 'Le budget de la salle a changé.'
  await good(world.by(staff, (ctx) => openProtocolAmendment(ctx, id, why)))
  await write(db, id, staff.id, world.now(), 'Une autre question.')
  return { id, slug }
}

/** A circle adopted what is written in it. */
export async function adoptedAmendment(world: World, kinds: Kinds) {
  const { id, slug } = await amended(world, kinds)
  await good(
    world.by(world.staff, (ctx) =>
      recordProtocolAdoption(ctx, id, {
        ...{ circle: 'Copil', adoptedOn: '2026-11-25', minutes: 'Adopté.', version: 2 },
        ...{ link: undefined, file: undefined },
      }),
    ),
  )
  return { path: protocolPaths.amendmentAbandon(slug), fields: {} }
}

/** One section, written anew. */
async function write(db: Db, id: string, authorId: string, at: Date, text: string) {
  const protocol = await findProtocol(db, id)
  if (!protocol) throw new Error('no protocol')
  const answers = { question: { answer: text } }
  await saveVersion(db, protocol, { act: 'written', authorId, at, answers })
}

const stage = (world: World, id: string) =>
  world.rows(
    sql`select stage, stopped_from, stop_reason, stop_text, stopped_at from experiments where id = ${id}`,
  )
