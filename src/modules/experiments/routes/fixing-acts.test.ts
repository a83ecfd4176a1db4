import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { dayOf, daysBetween } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import type { InstrumentKind } from '#kit/instruments/instrument.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson, type TestCtx } from '#platform/testing/world.ts'
import type { Experiment } from '../experiment.ts'
import { type FixingActName, fixingActs, type WaitingKind } from '../fixing-acts.ts'
import { insertLogEntry, listLogEntries } from '../follow-up/store/logbook.ts'
import { abandonProtocolAmendment } from '../freezing/actions/abandon-protocol-amendment.ts'
import { freezeProtocol } from '../freezing/actions/freeze-protocol.ts'
import { freezeProtocolAmendment } from '../freezing/actions/freeze-protocol-amendment.ts'
import { openProtocolAmendment } from '../freezing/actions/open-protocol-amendment.ts'
import { recordProtocolAdoption } from '../freezing/actions/record-protocol-adoption.ts'
import { stopExperiment } from '../gates/actions/stop-experiment.ts'
import type { Kinds } from '../instrument-kinds.ts'
import { protocolRoutes } from '../module.ts'
import { phasePaths } from '../paths/phase.ts'
import { protocolPaths } from '../paths/protocol.ts'
import { cancelPhase } from '../phases/actions/cancel-phase.ts'
import { closePhase } from '../phases/actions/close-phase.ts'
import { openPhase } from '../phases/actions/open-phase.ts'
import { reopenClosedPhase } from '../phases/actions/reopen-phase.ts'
import { phaseRoutes } from '../phases/routes/phases.tsx'
import { listPhases } from '../phases/store/phases.ts'
import { addComment } from '../protocol/store/comments.ts'
import { keepDraft } from '../protocol/store/drafts.ts'
import { beginProtocol, findProtocol, saveVersion } from '../protocol/store/versions.ts'
import { insertExperiment } from '../store/experiments.ts'
import { reserveSlug } from '../store/slugs.ts'
import { wholeProtocol } from '../template/protocol-example.ts'
import { anExperiment } from '../testing/examples.ts'

const database = useDatabase()
const { db, clock } = database
const staff = asPerson('lab-team')

/** An instrument that is done when the test says so. */
let undone = true
let reopenings = 0
const hall: InstrumentKind<Ctx, Record<string, never>> = {
  name: 'hall',
  texts: { fr: { title: 'Salle', help: '' }, en: { title: 'Hall', help: '' } },
  shape: z.object({}),
  fields: [],
  notice: {
    fr: { recorded: '', retention: '', conduct: '' },
    en: { recorded: '', retention: '', conduct: '' },
  },
  open: async (world) => ({ instrumentId: newId(world.now, world.chance), href: '/salle' }),
  pending: async () =>
    undone ? [{ words: { fr: 'La salle n’a pas servi.', en: 'Unused.' }, href: '/salle' }] : [],
  close: async () => undefined,
  reopen: async () => {
    reopenings += 1
  },
  figures: async () => [],
  evidence: async () => [],
}
const kinds: Kinds = [hall]
const door = openDoor(database, {
  routes: [...phaseRoutes(() => kinds), ...protocolRoutes(() => kinds)],
})
const plan = {
  ...{ id: 'meet', title: 'Réunir', purpose: '', startsOn: '2026-12-01', endsOn: '2026-12-15' },
  ...{ milestones: [], dependsOn: [], instruments: [{ id: 'h', kind: 'hall', settings: {} }] },
}
const because = 'La salle a été inondée.'

let experiment: Experiment
beforeEach(async () => {
  undone = true
  reopenings = 0
  const id = newId(clock.now(), clock.chance)
  experiment = await db.transaction().execute(async (trx: Db) => {
    const slug = await reserveSlug(trx, 'Une salle', id, clock.now())
    const made = anExperiment({ id, slug, title: 'Une salle', stage: 'running' })
    await insertExperiment(trx, made)
    return made
  })
  await beginProtocol(db, id, {
    ...{ act: 'begun', authorId: staff.id, at: clock.now() },
    answers: { ...wholeProtocol, phases: { answer: [plan] } },
  })
  await good((ctx) => adopt(ctx, 1))
})

/** As the edge does it: kept when it is done, undone when it is refused. */
async function acted<T extends { readonly ok: boolean }>(run: (ctx: TestCtx) => Promise<T>) {
  const refusal = new Error('refused')
  let result: T | undefined
  let ctx: TestCtx | undefined
  await db
    .transaction()
    .execute(async (trx: Db) => {
      ctx = database.ctx({ db: trx, person: staff })
      result = await run(ctx)
      if (!result.ok) throw refusal
    })
    .catch((error: unknown) => {
      if (error !== refusal) throw error
    })
  return { result, acts: ctx?.audits.map(({ act }) => act) ?? [] }
}

async function good(run: (ctx: TestCtx) => Promise<{ readonly ok: boolean }>) {
  const done = await acted(run)
  expect(done.result).toMatchObject({ ok: true })
  return done.acts
}

const adopt = (ctx: Ctx, version: number) =>
  recordProtocolAdoption(ctx, experiment.id, {
    ...{ circle: 'Copil', adoptedOn: '2026-11-25', minutes: 'Adopté.', version },
    ...{ link: undefined, file: undefined },
  })

async function amend() {
  await good((ctx) => freezeProtocol(ctx, experiment.id, kinds))
  await good((ctx) => openProtocolAmendment(ctx, experiment.id, because))
  const protocol = await findProtocol(db, experiment.id)
  if (!protocol) throw new Error('no protocol')
  const phases = { answer: [{ ...plan, purpose: 'Écouter' }] }
  const line = { act: 'written', authorId: staff.id, at: clock.now(), answers: { phases } } as const
  await saveVersion(db, protocol, line)
}

/** A line of the logbook: the phase is told. */
async function told() {
  await insertLogEntry(db, experiment.id, {
    ...{ id: newId(clock.now(), clock.chance), onDay: dayOf(clock.now()), text: 'Fait.' },
    ...{ isPublic: false, authorId: staff.id, writtenAt: clock.now() },
    ...{ photoId: undefined, photoAlt: '' },
  })
}

async function opened() {
  await good((ctx) => freezeProtocol(ctx, experiment.id, kinds))
  await good((ctx) => openPhase(ctx, kinds, experiment.id, 'meet'))
}

const at = () => ({ experimentId: experiment.id, planId: 'meet' })
type Played = Exclude<FixingActName, 'publish-sheet' | 'file-evaluation'>

/** Each act, from where it can be done. Those that are left out ask nothing that waits, and are played in their own files. */
const acts: Record<
  Played,
  {
    readonly from?: () => Promise<unknown>
    readonly act: (ctx: Ctx, reason?: string) => Promise<{ readonly ok: boolean }>
  }
> = {
  'freeze-protocol': { act: (ctx) => freezeProtocol(ctx, experiment.id, kinds) },
  'freeze-amendment': {
    from: amend,
    act: (ctx) => freezeProtocolAmendment(ctx, experiment.id, kinds),
  },
  'abandon-amendment': { from: amend, act: (ctx) => abandonProtocolAmendment(ctx, experiment.id) },
  'open-phase': {
    from: () => good((ctx) => freezeProtocol(ctx, experiment.id, kinds)),
    act: (ctx) => openPhase(ctx, kinds, experiment.id, 'meet'),
  },
  'close-phase': { from: opened, act: (ctx, reason) => closePhase(ctx, kinds, at(), reason) },
  'cancel-phase': {
    from: opened,
    act: (ctx, reason = '') => cancelPhase(ctx, kinds, at(), reason),
  },
  'reopen-phase': {
    from: async () => {
      await opened()
      undone = false
      await good((ctx) => closePhase(ctx, kinds, at()))
    },
    act: (ctx, reason = '') => reopenClosedPhase(ctx, kinds, at(), reason),
  },
  stop: {
    act: (ctx, text = because) =>
      stopExperiment(ctx, experiment.id, { reason: 'political-change', text }),
  },
}

const plants: Record<WaitingKind, () => Promise<unknown>> = {
  remarks: () =>
    addComment(db, experiment.id, {
      ...{
        id: newId(clock.now(), clock.chance),
        section: 'budget',
        version: 1,
        authorId: staff.id,
      },
      ...{ text: 'Qui paie ?', at: clock.now(), resolvedBy: undefined, resolvedAt: undefined },
    }),
  'texts-aside': () =>
    keepDraft(db, {
      ...{ id: newId(clock.now(), clock.chance), experimentId: experiment.id, section: 'roles' },
      ...{ authorId: staff.id, baseVersion: 1, answer: { answer: 'Autrement' }, state: 'aside' },
      ...{ savedAt: clock.now(), settledVersion: undefined, settledAt: undefined },
    }),
  instruments: async () => {
    undone = true
  },
  'open-phases': opened,
}

const cells = (Object.keys(acts) as Played[]).flatMap((act) => [
  ...fixingActs[act].settledBefore.map((waiting) => ({ act, waiting, ends: false })),
  ...fixingActs[act].endedWithReason.map((waiting) => ({ act, waiting, ends: true })),
])

describe('what waits', () => {
  test.each(cells)('$act, while $waiting waits (ended by it: $ends)', async (cell) => {
    const { from, act } = acts[cell.act]
    await from?.()
    await plants[cell.waiting]()
    for (const empty of [undefined, '   ', 'a']) {
      if (cell.act === 'cancel-phase' && empty === 'a') continue
      expect((await acted((ctx) => act(ctx, empty))).result).toMatchObject({ ok: false })
    }
    expect((await acted((ctx) => act(ctx, because))).result).toMatchObject({ ok: cell.ends })
  })

  test.each(Object.keys(acts) as Played[])(
    '%s, while nothing waits, writes what is said',
    async (name) => {
      const { from, act } = acts[name]
      undone = false
      await from?.()
      const asked = (fixingActs[name].asks as readonly string[]).includes('reason')
      const written = await good((ctx) => act(ctx, asked ? because : undefined))
      expect(written).toEqual(expect.arrayContaining([...fixingActs[name].writes]))
    },
  )
})

describe('a phase that was closed too soon', () => {
  test('opens again with a reason, which the journal says to everyone; its instruments go on', async () => {
    await opened()
    undone = false
    const press = (path: string, fields: Record<string, string>) => door.post(path, fields, staff)
    const reopen = phasePaths.reopen(experiment.slug, 'meet')
    expect((await press(reopen, { reopening: because })).status).toBe(422)
    const closing = { closing: because }
    await press(phasePaths.close(experiment.slug, 'meet'), closing)
    const short = await press(reopen, { reopening: 'Trop tôt' })
    expect([short.status, short.text.includes('dix caractères')]).toEqual([422, true])
    expect(reopenings).toBe(0)
    expect((await press(reopen, { reopening: because })).status).toBe(303)
    expect(reopenings).toBe(1)
    const [again] = await listPhases(db, experiment.id, '2026-12-01')
    expect([again?.state, again?.record?.closedOn]).toEqual(['open', undefined])
    const [line] = await listLogEntries(db, experiment.id, { all: false, limit: 1 })
    expect(line?.text).toContain(because)
    expect((await press(phasePaths.close(experiment.slug, 'meet'), closing)).status).toBe(303)
  })

  test('stays closed once the experiment has gone on', async () => {
    await opened()
    undone = false
    await good((ctx) => closePhase(ctx, kinds, at()))
    await db
      .updateTable('experiments')
      .set({ stage: 'evaluation' })
      .where('id', '=', experiment.id)
      .execute()
    const { result } = await acted((ctx) => reopenClosedPhase(ctx, kinds, at(), because))
    expect(result).toMatchObject({ refusal: 'not-running' })
  })
})

describe('the page of a freeze', () => {
  const texts: readonly WaitingKind[] = ['remarks', 'texts-aside']
  test.each(
    (['freeze-protocol', 'freeze-amendment'] as const).flatMap((act) =>
      texts.map((waiting) => ({ act, waiting })),
    ),
  )('does not offer $act while $waiting waits, and leads there', async ({ act, waiting }) => {
    await acts[act].from?.()
    const { slug } = experiment
    const offer = {
      'freeze-protocol': `action="${protocolPaths.freeze(slug)}"`,
      'freeze-amendment': `action="${protocolPaths.amendmentFreeze(slug)}"`,
    }[act]
    expect((await door.get(protocolPaths.freeze(slug), staff)).text).toContain(offer)
    await plants[waiting]()
    const { text } = await door.get(protocolPaths.freeze(slug), staff)
    expect(text).not.toContain(offer)
    const title = { remarks: 'budget', 'texts-aside': 'roles' }[waiting as 'remarks']
    const main = text.slice(text.indexOf('<main'))
    expect(main).toContain(`href="${protocolPaths.part(slug, 'moyens')}#${title}"`)
  })
})

describe('a phase whose instrument is not done, on its page', () => {
  test('is not closed in one press: the page says what is left, asks why, and shows the reason', async () => {
    await opened()
    const page = phasePaths.list(experiment.slug)
    const before = await door.get(page, staff)
    expect(before.text).toContain('<a href="/salle">La salle n’a pas servi.</a>')
    const pressed = await door.post(phasePaths.close(experiment.slug, 'meet'), {}, staff)
    expect(pressed.status).toBe(422)
    expect(pressed.text).toContain('Quelque chose n’est pas fini dans cette phase')
    const [still] = await listPhases(db, experiment.id, '2026-12-01')
    expect(still?.state).toBe('open')
    const closing = { closing: because }
    expect(
      (await door.post(phasePaths.close(experiment.slug, 'meet'), closing, staff)).status,
    ).toBe(303)
    expect((await door.get(page)).text).toContain(because)
  })

  test.each([
    ['2026-12-01', 'finit le 15 décembre 2026, dans 14 jours', false],
    ['2026-12-08', 'finit le 15 décembre 2026, dans 7 jours', true],
    ['2026-12-14', 'finit le 15 décembre 2026, dans 1 jour', true],
    ['2026-12-15', 'finit aujourd’hui', true],
    ['2026-12-17', 'devait finir le 15 décembre 2026, il y a 2 jours', true],
  ])(
    'on %s it says that it %s; before it is near, only inside the closing',
    async (day, words, told) => {
      await opened()
      const days = daysBetween(dayOf(clock.now()), day)
      clock.pass({ days })
      const { text } = await door.get(phasePaths.list(experiment.slug), staff)
      clock.pass({ days: -days })
      expect(text.replace(/\s/g, ' ')).toContain(`Cette phase ${words}.`)
      // Once, and out in the open only when it is news.
      expect(text.split('La salle n’a pas servi').length).toBe(2)
      const folded = text.replace(/<details[\s\S]*?<\/details>/g, '')
      expect(folded.includes('La salle n’a pas servi')).toBe(told)
      expect(/class="notice[^"]*caution/.test(folded)).toBe(told)
    },
  )

  test('closed without what it planned asks once, saying what is missing, and keeps the answer', async () => {
    await opened()
    undone = false
    const close = phasePaths.close(experiment.slug, 'meet')
    const asked = await door.post(close, {}, staff)
    expect(asked.status).toBe(422)
    expect(asked.text).toContain('Le journal ne dit rien depuis l’ouverture de la phase.')
    expect((await door.post(close, { closing: because }, staff)).status).toBe(303)
    expect((await door.get(phasePaths.list(experiment.slug))).text).toContain(because)
  })

  test('is closed in one press when all is done, and nobody else reads what is left', async () => {
    await opened()
    await told()
    expect((await door.get(phasePaths.list(experiment.slug))).text).not.toContain(
      'La salle n’a pas',
    )
    undone = false
    const page = await door.get(phasePaths.list(experiment.slug), staff)
    expect(page.text).not.toContain('Pourquoi la clore')
    expect((await door.post(phasePaths.close(experiment.slug, 'meet'), {}, staff)).status).toBe(303)
  })
})
