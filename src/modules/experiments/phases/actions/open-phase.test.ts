import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { newId } from '#kit/ids.ts'
import type { InstrumentKind } from '#kit/instruments/instrument.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { asPerson } from '#platform/testing/world.ts'
import { listDeviations } from '../../evaluation/store/deviations.ts'
import type { Experiment } from '../../experiment.ts'
import { freezeProtocol } from '../../freezing/actions/freeze-protocol.ts'
import { recordProtocolAdoption } from '../../freezing/actions/record-protocol-adoption.ts'
import { phaseFacts } from '../../gates/store/phase-facts.ts'
import type { Kinds } from '../../instrument-kinds.ts'
import { beginProtocol } from '../../protocol/store/versions.ts'
import { insertExperiment, saveExperiment } from '../../store/experiments.ts'
import { wholeProtocol } from '../../template/protocol-example.ts'
import type { ProtocolPhase } from '../../template/protocol-phases.ts'
import { anExperiment } from '../../testing/examples.ts'
import { listInstruments, listPhases } from '../store/phases.ts'
import { cancelPhase } from './cancel-phase.ts'
import { closePhase } from './close-phase.ts'
import { openPhase } from './open-phase.ts'
import { reachMilestone } from './reach-milestone.ts'

const { db, clock, ctx } = useDatabase()
const staff = asPerson('lab-team')

/** A second kind of instrument, for this test only: letters that are counted by hand. */
const sent = new Map<string, { planned: number; open: boolean }>()
const letters: InstrumentKind<Ctx, { letters: number }> = {
  name: 'letters',
  texts: {
    fr: { title: 'Lettres', help: 'Des lettres comptées à la main.' },
    en: { title: 'Letters', help: 'Letters counted by hand.' },
  },
  shape: z.object({ letters: z.coerce.number().int().min(1) }),
  fields: [],
  notice: {
    fr: { recorded: 'Rien', retention: 'Rien', conduct: 'Rien' },
    en: { recorded: 'Nothing', retention: 'Nothing', conduct: 'Nothing' },
  },
  async open(world, _phase, settings) {
    const instrumentId = newId(world.now, world.chance)
    sent.set(instrumentId, { planned: settings.letters, open: true })
    return { instrumentId, href: `/lettres/${instrumentId}` }
  },
  async close(_world, instrumentId) {
    sent.set(instrumentId, { planned: sent.get(instrumentId)?.planned ?? 0, open: false })
  },
  async figures(_world, instrumentId) {
    return [
      {
        key: 'letters',
        label: { fr: 'Lettres envoyées', en: 'Letters sent' },
        unit: { fr: 'lettres', en: 'letters' },
        planned: sent.get(instrumentId)?.planned,
        actual: 380,
        href: `/lettres/${instrumentId}`,
      },
    ]
  },
  pending: async () => [],
  evidence: async () => [],
}
const kinds: Kinds = [letters]

const plan: ProtocolPhase = {
  id: 'recruit',
  title: 'Recruter',
  purpose: '',
  startsOn: '2026-12-01',
  endsOn: '2026-12-15',
  milestones: [{ id: 'draw', title: 'Tirage public', on: '2026-12-12' }],
  dependsOn: [],
  instruments: [{ id: 'l1', kind: 'letters', settings: { letters: '400' } }],
}
const later: ProtocolPhase = {
  ...plan,
  id: 'meet',
  title: 'Réunir',
  startsOn: '2026-12-16',
  endsOn: '2026-12-20',
  milestones: [],
  dependsOn: ['recruit'],
  instruments: [],
}

let experiment: Experiment

beforeEach(async () => {
  experiment = anExperiment({ id: newId(clock.now(), clock.chance), stage: 'running' })
  await insertExperiment(db, experiment)
})

async function frozen(phases: readonly ProtocolPhase[], offered: Kinds = kinds) {
  await beginProtocol(db, experiment.id, {
    act: 'begun',
    authorId: staff.id,
    at: clock.now(),
    answers: { ...wholeProtocol, phases: { answer: JSON.parse(JSON.stringify(phases)) } },
  })
  const adopted = await recordProtocolAdoption(ctx({ person: staff }), experiment.id, {
    circle: 'Copil',
    adoptedOn: '2026-11-25',
    minutes: 'Adopté.',
    link: undefined,
    file: undefined,
    version: 1,
  })
  expect(adopted.ok).toBe(true)
  const done = await freezeProtocol(ctx({ person: staff }), experiment.id, offered)
  expect(done).toMatchObject({ ok: true })
}

class Undone extends Error {
  readonly result: unknown
  constructor(result: unknown) {
    super('undone')
    this.result = result
  }
}

/** The act as the edge runs it: in one transaction of its own, undone when it is refused. */
async function inOneAct<T extends { ok: boolean }>(run: (inside: Ctx) => Promise<T>): Promise<T> {
  try {
    return await db.transaction().execute(async (trx) => {
      const result = await run(ctx({ db: trx, person: staff }))
      if (!result.ok) throw new Undone(result)
      return result
    })
  } catch (error) {
    if (error instanceof Undone) return error.result as T
    throw error
  }
}

const open = (planId = 'recruit', offered: Kinds = kinds) =>
  inOneAct((inside) => openPhase(inside, offered, experiment.id, planId))

async function phase(planId: string) {
  const found = (await listPhases(db, experiment.id, '2026-12-01')).find(
    ({ plan: protocolPhase }) => protocolPhase.id === planId,
  )
  if (!found) throw new Error(`no phase ${planId}`)
  return found
}

describe('opening a phase', () => {
  test('creates its instruments with the settings of the frozen protocol', async () => {
    await frozen([plan, later])
    expect(await open()).toMatchObject({ ok: true, value: { instruments: 1 } })
    const [instrument] = await listInstruments(db, experiment.id)
    expect(instrument).toMatchObject({ kind: 'letters', protocolVersion: 1 })
    expect(sent.get(instrument?.instrumentId ?? '')).toEqual({ planned: 400, open: true })
  })

  test('happens once, even when twenty people press at the same moment', async () => {
    await frozen([plan])
    const done = await Promise.all(Array.from({ length: 20 }, () => open()))
    expect(done.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await listInstruments(db, experiment.id)).toHaveLength(1)
  })

  test('is refused before the freeze, before its stage, and before what it depends on', async () => {
    expect(await open()).toMatchObject({ refusal: 'not-frozen' })
    await frozen([plan, later])
    expect(await open('meet')).toMatchObject({ refusal: 'waits-for-another' })
    expect(await open('unknown')).toMatchObject({ refusal: 'not-found' })
    await saveExperiment(db, { ...experiment, stage: 'protocol' })
    expect(await open()).toMatchObject({ refusal: 'not-running' })
  })

  test('whose instrument nobody offers leaves no half-opened phase', async () => {
    await frozen([plan])
    expect(await open('recruit', [])).toMatchObject({ refusal: 'settings-refused' })
    expect((await phase('recruit')).state).toBe('ahead')
    expect((await open()).ok).toBe(true)
  })

  test('belongs to the team', async () => {
    await frozen([plan])
    const stranger = ctx({ person: asPerson('innovator') })
    expect(await openPhase(stranger, kinds, experiment.id, 'recruit')).toMatchObject({
      refusal: 'forbidden',
    })
  })
})

describe('a phase that is over', () => {
  test('closes its instruments, frees the next one, and gives its figures', async () => {
    await frozen([plan, later])
    await open()
    const at = { experimentId: experiment.id, planId: 'recruit', milestoneId: 'draw' }
    expect((await inOneAct((inside) => reachMilestone(inside, at, '2026-12-13'))).ok).toBe(true)
    const closed = await inOneAct((inside) =>
      closePhase(inside, kinds, { experimentId: experiment.id, planId: 'recruit' }),
    )
    expect(closed.ok).toBe(true)
    expect([...sent.values()].at(-1)?.open).toBe(false)
    expect((await phase('recruit')).reached).toEqual({ draw: '2026-12-13' })
    expect((await open('meet')).ok).toBe(true)
    const lines = await listDeviations(ctx(), kinds, experiment)
    expect(lines.find(({ kind }) => kind === 'figure')).toMatchObject({ planned: 400, actual: 380 })
  })

  test('opens the gate only when every planned phase is closed or cancelled', async () => {
    await frozen([plan, later])
    const met = async () => (await phaseFacts(db, experiment))[0]?.met
    await open()
    expect(await met()).toBe(false)
    await inOneAct((inside) =>
      closePhase(inside, kinds, { experimentId: experiment.id, planId: 'recruit' }),
    )
    expect(await met()).toBe(false)
    const cancelled = await inOneAct((inside) =>
      cancelPhase(inside, kinds, { experimentId: experiment.id, planId: 'meet' }, 'Plus de salle.'),
    )
    expect(cancelled.ok).toBe(true)
    expect(await met()).toBe(true)
    expect((await phase('meet')).record?.reason).toBe('Plus de salle.')
  })
})
