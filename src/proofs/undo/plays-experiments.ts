import { sql } from 'kysely'
import { saveBudget } from '#modules/experiments/budget/index.ts'
import { eligibility } from '#modules/experiments/eligibility.ts'
import { listEvaluationLines } from '#modules/experiments/evaluation/index.ts'
import { freezeProtocol } from '#modules/experiments/freezing/actions/freeze-protocol.ts'
import { openProtocolAmendment } from '#modules/experiments/freezing/actions/open-protocol-amendment.ts'
import { recordProtocolAdoption } from '#modules/experiments/freezing/actions/record-protocol-adoption.ts'
import { listEligibilityChecks } from '#modules/experiments/gates/store/eligibility-checks.ts'
import type { Kinds } from '#modules/experiments/instrument-kinds.ts'
import { evaluationPaths } from '#modules/experiments/paths/evaluation.ts'
import { phasePaths } from '#modules/experiments/paths/phase.ts'
import { protocolPaths } from '#modules/experiments/paths/protocol.ts'
import { paths } from '#modules/experiments/paths.ts'
import { openPhase } from '#modules/experiments/phases/actions/open-phase.ts'
import {
  beginProtocol,
  findProtocol,
  saveVersion,
} from '#modules/experiments/protocol/store/versions.ts'
import { listBudgetLines } from '#modules/experiments/store/budget.ts'
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
        ...{ path: phasePaths.close(slug, 'meet'), fields: { closing: because }, seen },
        change: async () => {
          await press(phasePaths.reopen(slug, 'meet'), { reopening: because })
          await press(phasePaths.cancel(slug, 'meet'), { reason: because })
        },
      }
    },
    'phase.reopened': async (): Promise<Play> => {
      const { slug, seen } = await phased(world, kinds, 'Rouvrir')
      await press(phasePaths.close(slug, 'meet'), { closing: because })
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
    'protocol.restored': async (): Promise<Play> => {
      const { id, slug } = await running(world, 'Remettre')
      const { db, staff } = world
      const begun = { act: 'begun', authorId: staff.id, at: world.now() } as const
      await beginProtocol(db, id, { ...begun, answers: wholeProtocol })
      await write(db, id, staff.id, world.now(), 'Une deuxième question.')
      const seen = () =>
        world.rows(sql`select distinct on (section) section, answer from protocol_answers
          where experiment_id = ${id} order by section, number desc`)
      return {
        ...{ path: protocolPaths.restore(slug), fields: { number: '1', compared: '2' }, seen },
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
    'experiment-criteria.written': async (): Promise<Play> => {
      const { id, slug } = await running(world, 'Critères')
      const met = (text: string) => ({
        'criteria.novelty.state': 'met',
        'criteria.novelty.text': text,
      })
      await press(paths.criteriaLines(slug), met('Rien de tel ici.'))
      return {
        path: paths.criteriaLines(slug),
        fields: { ...met('Rien de tel ailleurs.'), 'criteria.means.state': 'in-progress' },
        seen: async () =>
          eligibility(await listEligibilityChecks(world.db, id)).map(({ state, latest }) => [
            state,
            latest?.text ?? '',
          ]),
        change: () => press(paths.criteriaLines(slug), met('Une autre raison.')),
      }
    },
    'evaluation.changed': async (): Promise<Play> => {
      const { id, slug } = await running(world, 'Évaluer')
      const path = evaluationPaths.lines(slug)
      await press(path, { 'questions.new1.question': 'Qui est venu ?' })
      const [line] = await listEvaluationLines(world.db, id)
      return {
        ...{ path, fields: { [`questions.${line?.id}.finding`]: 'Des gens du quartier.' } },
        seen: () => listEvaluationLines(world.db, id),
        change: () => press(path, { 'questions.new1.question': 'Qui manquait ?' }),
      }
    },
    'experiment-budget.written': async (): Promise<Play> => {
      const { id, slug } = await running(world, 'Budget')
      const line = {
        ...{ nature: 'staff' as const, planned: 120_000, actual: undefined, note: '' },
        ...{ plannedDays: undefined, actualDays: undefined, inKind: false },
      }
      const write = (...labels: readonly string[]) =>
        good(
          world.by(world.staff, (ctx) =>
            saveBudget(ctx, id, {
              added: labels.map((label) => ({ ...line, label })),
              ...{ changed: [], removed: [] },
            }),
          ),
        )
      await write('Animation', 'Salle')
      const [first, second] = await listBudgetLines(world.db, id)
      return {
        path: paths.budgetLines(slug),
        fields: {
          [`lines.${first?.id}.remove`]: 'yes',
          [`lines.${second?.id}.planned`]: '1 300',
          'lines.new1.nature': 'territory',
          'lines.new1.label': 'Contribution',
        },
        seen: () => listBudgetLines(world.db, id),
        change: () => write('Autre'),
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
