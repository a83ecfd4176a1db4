import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { asPerson } from '#platform/testing/world.ts'
import type { Experiment } from '../../experiment.ts'
import { findExperiment, insertExperiment, saveExperiment } from '../../store/experiments.ts'
import { anExperiment } from '../../testing/examples.ts'
import { addPassage, listPassages } from '../store/passages.ts'
import { passGate } from './pass-gate.ts'
import { recordDecision } from './record-decision.ts'
import { resumeExperiment } from './resume-experiment.ts'
import { stopExperiment } from './stop-experiment.ts'
import { waiveRequirement } from './waive-requirement.ts'

const { db, clock, ctx } = useDatabase()
const staff = asPerson('lab-team')

let experiment: Experiment

beforeEach(async () => {
  experiment = anExperiment({ id: newId(clock.now(), clock.chance) })
  await insertExperiment(db, experiment)
})

async function decided() {
  const decision = {
    subject: 'framing' as const,
    circle: 'Copil Labo',
    decidedOn: '2026-11-20',
    outcome: 'consented' as const,
    minutes: 'Aucune objection.',
    link: undefined,
    file: undefined,
  }
  expect((await recordDecision(ctx({ person: staff }), experiment.id, decision)).ok).toBe(true)
}

/** The act as the edge runs it: in one transaction of its own. */
function inOneAct<T>(run: (ctx: Ctx) => Promise<T>): Promise<T> {
  return db.transaction().execute((trx) => run(ctx({ db: trx, person: staff })))
}

describe('passing a gate', () => {
  test('is refused while something is missing', async () => {
    const passed = await passGate(ctx({ person: staff }), experiment.id, 'idea')
    expect(passed).toEqual({ ok: false, refusal: 'gate-closed' })
    expect((await findExperiment(db, experiment.id))?.stage).toBe('idea')
  })

  test('is refused to whoever is not of the lab', async () => {
    await decided()
    const at = { kind: 'experiment', id: experiment.id } as const
    for (const person of [
      undefined,
      asPerson('finance'),
      asPerson([{ role: 'innovator', place: at }]),
      asPerson([{ role: 'territory-referent', place: { kind: 'territory', id: experiment.id } }]),
    ]) {
      const passed = await passGate(ctx({ person }), experiment.id, 'idea')
      expect(passed).toEqual({ ok: false, refusal: 'forbidden' })
    }
  })

  test('moves one station, and keeps for ever what was met that day', async () => {
    await decided()
    const act = ctx({ person: staff })
    expect(await passGate(act, experiment.id, 'idea')).toEqual({ ok: true, value: 'framing' })
    const [passage] = await listPassages(db, experiment.id)
    expect(passage).toMatchObject({ number: 1, from: 'idea', to: 'framing', personId: staff.id })
    expect(passage?.requirements).toEqual([
      { key: 'challenge', state: 'met' },
      { key: 'hypothesis', state: 'met' },
      { key: 'steering-decision', state: 'met' },
    ])
    expect(act.audits).toMatchObject([{ act: 'experiment.passed', public: true }])
    expect(act.announcements).toMatchObject([{ name: 'experiment.passed' }])
    expect(act.changes).toEqual([`experiment:${experiment.id}`])
  })

  test('by a waiver leaves its reason on the line', async () => {
    const reason = 'Le comité ne se réunit qu’en janvier, le maire signe avant.'
    const act = ctx({ person: staff })
    expect(await waiveRequirement(act, experiment.id, 'steering-decision', reason)).toMatchObject({
      ok: true,
    })
    expect(await waiveRequirement(act, experiment.id, 'steering-decision', 'Autre')).toEqual({
      ok: false,
      refusal: 'already-waived',
    })
    expect(await waiveRequirement(act, experiment.id, 'phases-closed', reason)).toEqual({
      ok: false,
      refusal: 'not-this-gate',
    })
    expect(await passGate(act, experiment.id, 'idea')).toMatchObject({ ok: true })
    const [passage] = await listPassages(db, experiment.id)
    expect(passage?.requirements.at(-1)).toEqual({
      key: 'steering-decision',
      state: 'waived',
      reason,
    })
  })

  test('twenty clicks at once make one passage', async () => {
    await decided()
    const clicks = await Promise.all(
      Array.from({ length: 20 }, () => inOneAct((act) => passGate(act, experiment.id, 'idea'))),
    )
    expect(clicks.filter((click) => click.ok)).toHaveLength(1)
    expect(clicks.filter((click) => !click.ok && click.refusal === 'moved-on')).toHaveLength(19)
    expect(await listPassages(db, experiment.id)).toHaveLength(1)
    expect((await findExperiment(db, experiment.id))?.stage).toBe('framing')
  })

  test('control: without holding the experiment, clicks at once pass several times', async () => {
    await decided()
    await sql`alter table experiment_passages drop constraint
      experiment_passages_experiment_id_number_key`.execute(db)
    const clicks = Array.from({ length: 20 }, () =>
      inOneAct(async (act) => {
        const seen = await findExperiment(act.db, experiment.id)
        if (seen?.stage !== 'idea') return
        await saveExperiment(act.db, { ...seen, stage: 'framing' })
        await addPassage(act.db, seen.id, {
          id: newId(act.now, act.chance),
          kind: 'passed',
          from: 'idea',
          to: 'framing',
          reason: '',
          requirements: [],
          personId: undefined,
          at: act.now,
        })
      }),
    )
    await Promise.all(clicks)
    expect((await listPassages(db, experiment.id)).length).toBeGreaterThan(1)
  })
})

describe('stopping', () => {
  test('keeps the station, the reason and the words; resuming goes back there', async () => {
    await decided()
    const act = ctx({ person: staff })
    await passGate(act, experiment.id, 'idea')
    const text = 'La commune n’a plus d’élu·e pour porter la démarche.'
    expect(
      await stopExperiment(act, experiment.id, { reason: 'political-change', text }),
    ).toMatchObject({ ok: true })
    expect(await findExperiment(db, experiment.id)).toMatchObject({
      stage: 'stopped',
      stop: { from: 'framing', reason: 'political-change', text },
    })
    expect(await passGate(act, experiment.id, 'framing')).toMatchObject({ refusal: 'moved-on' })

    await resumeExperiment(act, experiment.id, 'La nouvelle équipe reprend la démarche.')
    expect(await findExperiment(db, experiment.id)).toMatchObject({
      stage: 'framing',
      stop: undefined,
    })
    const kinds = (await listPassages(db, experiment.id)).map((passage) => passage.kind)
    expect(kinds).toEqual(['passed', 'stopped', 'resumed'])
  })

  test('is for the lab to decide', async () => {
    const finance = ctx({ person: asPerson('finance') })
    const input = { reason: 'other' as const, text: 'Parce que.' }
    expect(await stopExperiment(finance, experiment.id, input)).toMatchObject({
      refusal: 'forbidden',
    })
  })
})
