import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Frame } from '#kit/frame.ts'
import { newId } from '#kit/ids.ts'
import type { Block } from '#kit/papers/document.ts'
import { proseBlocks } from '#kit/prose/blocks.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { asPerson } from '#platform/testing/world.ts'
import { fileEvaluation } from '../../evaluation/actions/file-evaluation.ts'
import type { Experiment } from '../../experiment.ts'
import { answerCitizenProposal } from '../../follow-up/actions/answer-citizen-proposal.ts'
import { recordCitizenProposal } from '../../follow-up/actions/record-citizen-proposal.ts'
import { remindAnswers } from '../../follow-up/actions/remind-answers.ts'
import { retractLogEntry } from '../../follow-up/actions/retract-log-entry.ts'
import { writeLogEntry } from '../../follow-up/actions/write-log-entry.ts'
import { listCitizenProposals } from '../../follow-up/store/follow-ups.ts'
import { listLogEntries } from '../../follow-up/store/logbook.ts'
import type { Kinds } from '../../instrument-kinds.ts'
import { publishSheet } from '../../sheet/actions/publish-sheet.ts'
import { writeSheet } from '../../sheet/actions/write-sheet.ts'
import { draftSheet } from '../../sheet/case-sheet.ts'
import { sheetSection } from '../../sheet/routes/sheet-section.tsx'
import { collectSheetFacts } from '../../sheet/store/sheet-facts.ts'
import { findSheet } from '../../sheet/store/sheets.ts'
import { insertExperiment } from '../../store/experiments.ts'
import { anExperiment } from '../../testing/examples.ts'
import { insertInstrument, insertPhase } from '../store/phases.ts'

const { db, clock, ctx } = useDatabase()
const staff = asPerson('lab-team')
const stranger = asPerson('innovator')

let experiment: Experiment
let count = 0

beforeEach(async () => {
  count += 1
  experiment = anExperiment({
    id: newId(clock.now(), clock.chance),
    slug: `essai-${count}`,
    stage: 'documentation',
  })
  await insertExperiment(db, experiment)
})

/** A kind of instrument that only these tests know. */
const aKind: Kinds[number] = {
  name: 'walks',
  texts: { fr: { title: 'Marches', help: '' }, en: { title: 'Walks', help: '' } },
  shape: z.object({}),
  fields: [],
  notice: {
    fr: { recorded: '', retention: '', conduct: '' },
    en: { recorded: '', retention: '', conduct: '' },
  },
  open: async () => ({ instrumentId: 'x', href: '/x' }),
  pending: async () => [],
  close: async () => undefined,
  figures: async () => [],
  evidence: async () => [],
}

/** The act as the edge runs it: in one transaction of its own. */
function inOneAct<T>(run: (inside: Ctx) => Promise<T>, person = staff): Promise<T> {
  return db.transaction().execute((trx) => run(ctx({ db: trx, person })))
}

const entry = {
  onDay: '2026-11-23',
  text: 'Deux personnes inscrites sur papier.',
  isPublic: true,
  photoAlt: '',
  photoConsent: false,
}

describe('the logbook', () => {
  test('is written by the team, and taken back by whoever wrote it', async () => {
    const refused = await writeLogEntry(ctx({ person: stranger }), experiment.id, entry, undefined)
    expect(refused).toMatchObject({ refusal: 'forbidden' })
    const written = await writeLogEntry(ctx({ person: staff }), experiment.id, entry, undefined)
    if (!written.ok) throw new Error(written.refusal)
    const all = { all: true, limit: 10 }
    expect(await listLogEntries(db, experiment.id, all)).toHaveLength(1)
    const { id } = written.value
    expect(await retractLogEntry(ctx({ person: stranger }), experiment.id, id)).toMatchObject({
      refusal: 'forbidden',
    })
    expect((await retractLogEntry(ctx({ person: staff }), experiment.id, id)).ok).toBe(true)
    expect(await listLogEntries(db, experiment.id, all)).toEqual([])
  })

  test('keeps what is for the team from the public', async () => {
    await writeLogEntry(
      ctx({ person: staff }),
      experiment.id,
      { ...entry, isPublic: false },
      undefined,
    )
    expect(await listLogEntries(db, experiment.id, { all: false, limit: 10 })).toEqual([])
  })
})

const words = {
  title: 'Ouvrir le vivier dès seize ans',
  text: '',
  madeBy: 'Séance 2',
  madeOn: '2026-11-20',
  answerDueOn: '2026-12-20',
}
const answer = {
  state: 'refused' as const,
  reason: 'La loi fixe l’âge à dix-huit ans pour ce fichier.',
  answeredBy: 'Ville de Valbrenne',
  answeredOn: '2026-12-01',
  dueOn: undefined,
  link: undefined,
}

describe('a proposal of citizens', () => {
  test('takes the next number, even when twenty are recorded at once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, () =>
        inOneAct((inside) => recordCitizenProposal(inside, experiment.id, words)),
      ),
    )
    const numbers = (await listCitizenProposals(db, experiment.id)).map(({ number }) => number)
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
  })

  test('is answered by the territory or the lab, with a reason, until it is settled', async () => {
    await inOneAct((inside) => recordCitizenProposal(inside, experiment.id, words))
    const [proposal] = await listCitizenProposals(db, experiment.id)
    const id = proposal?.id ?? ''
    const by = (person = staff) => answerCitizenProposal(ctx({ person }), experiment.id, id, answer)
    expect(await by(stranger)).toMatchObject({ refusal: 'forbidden' })
    expect((await by()).ok).toBe(true)
    expect(await by()).toMatchObject({ refusal: 'already-settled' })
  })

  test('is recalled once when its day comes near, once when it is past', async () => {
    await inOneAct((inside) => recordCitizenProposal(inside, experiment.id, words))
    clock.set('2026-12-10T07:40:00Z')
    const soon = ctx()
    expect(await remindAnswers(soon)).toBeGreaterThanOrEqual(1)
    expect(soon.mails.some(({ text }) => text.includes('avant le 20 décembre'))).toBe(true)
    expect(await remindAnswers(ctx())).toBe(0)
    clock.set('2026-12-21T07:40:00Z')
    const late = ctx()
    expect(await remindAnswers(late)).toBeGreaterThanOrEqual(1)
    expect(late.mails.some(({ text }) => text.includes('Tout le monde voit ce retard'))).toBe(true)
    expect(await remindAnswers(ctx())).toBe(0)
  })
})

describe('the case sheet', () => {
  const noKinds: never[] = []

  async function drafted() {
    return draftSheet(await collectSheetFacts(ctx(), noKinds, experiment), 'fr')
  }

  test('is published once written, at an address that the next version keeps', async () => {
    const before = {
      ctx: ctx(),
      experiment,
      frame: { locale: 'fr' } as Frame,
      kinds: () => noKinds,
    }
    expect(await sheetSection.draw(before)).toBeUndefined()
    const first = await publishSheet(ctx({ person: staff }), noKinds, experiment.id)
    expect(first).toMatchObject({ refusal: 'nothing-written' })
    const draft = await drafted()
    expect((await writeSheet(ctx({ person: staff }), experiment.id, draft)).ok).toBe(true)
    const published = await publishSheet(ctx({ person: staff }), noKinds, experiment.id)
    if (!published.ok) throw new Error(published.refusal)
    const again = await publishSheet(ctx({ person: staff }), noKinds, experiment.id)
    expect(again).toMatchObject({ ok: true, value: { slug: published.value.slug } })
    expect((await findSheet(db, experiment.id))?.resourceSlug).toBe(published.value.slug)
    const at = { ctx: ctx(), experiment, frame: { locale: 'fr' } as Frame, kinds: () => noKinds }
    expect(String(await sheetSection.draw(at))).toContain(`/ressources/${published.value.slug}`)
  })

  test('keeps what an instrument counted as a table, from its draft to what is published', async () => {
    const phaseId = newId(clock.now(), clock.chance)
    const day = '2026-11-02'
    await insertPhase(db, experiment.id, {
      ...{ id: phaseId, planId: 'p', title: 'Débattre', protocolVersion: 1, state: 'closed' },
      ...{ plannedStartsOn: day, plannedEndsOn: day, openedOn: day, closedOn: day, reason: '' },
    })
    await insertInstrument(db, experiment.id, {
      ...{ id: newId(clock.now(), clock.chance), phaseId, kind: 'walks', planId: 'w' },
      ...{ instrumentId: phaseId, href: '/marches/1', protocolVersion: 1, openedAt: clock.now() },
    })
    const blocks: readonly Block[] = [
      { kind: 'paragraph', text: 'Deux marches.' },
      { kind: 'list', items: ['Un point'] },
      { kind: 'facts', items: [{ name: 'Sur papier', value: '12 voix' }] },
      {
        kind: 'table',
        caption: 'Ce qui a été vu',
        columns: [{ title: 'Lieu' }, { title: 'Notes', align: 'right' }],
        rows: [
          ['Halle | nord', '12'],
          ['Gare', '7'],
        ],
      },
    ]
    const walks: Kinds = [{ ...aKind, name: 'walks', evidence: async () => blocks }]
    const draft = draftSheet(await collectSheetFacts(ctx(), walks, experiment), 'fr')
    expect((await writeSheet(ctx({ person: staff }), experiment.id, draft)).ok).toBe(true)
    expect((await publishSheet(ctx({ person: staff }), walks, experiment.id)).ok).toBe(true)
    const results = (await findSheet(db, experiment.id))?.content.parts.results ?? ''
    for (const part of ['Deux marches.', 'Un point', 'Ce qui a été vu', 'Sur papier', '12 voix'])
      expect(results).toContain(part)
    expect(proseBlocks(results).find(({ kind }) => kind === 'table')).toMatchObject({
      columns: [{ title: 'Lieu' }, { title: 'Notes' }],
      rows: [
        ['Halle | nord', '12'],
        ['Gare', '7'],
      ],
    })
  })

  test('is not overwritten by a form that started from an older one', async () => {
    const draft = await drafted()
    await writeSheet(ctx({ person: staff }), experiment.id, draft)
    const late = { ...draft, title: 'Écrit trop tard' }
    expect(await writeSheet(ctx({ person: staff }), experiment.id, late)).toMatchObject({
      refusal: 'written-meanwhile',
    })
    expect((await findSheet(db, experiment.id))?.title).toBe(draft.title)
  })

  test('saved by twenty people at once is saved by one, and the others are told', async () => {
    const draft = await drafted()
    const done = await Promise.all(
      Array.from({ length: 20 }, () =>
        inOneAct((inside) => writeSheet(inside, experiment.id, draft)),
      ),
    )
    expect(done.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('cannot be approved or held back by the territory, nor published by a stranger', async () => {
    await writeSheet(ctx({ person: staff }), experiment.id, await drafted())
    expect(await publishSheet(ctx({ person: stranger }), noKinds, experiment.id)).toMatchObject({
      refusal: 'forbidden',
    })
  })
})

test('an evaluation is filed by the team and opens the gate', async () => {
  const report = {
    form: 'self' as const,
    author: 'Équipe de Valbrenne',
    filedOn: '2026-11-20',
    summary: 'Vingt-neuf inscriptions pour trente-sept attendues.',
    link: undefined,
  }
  const refused = await fileEvaluation(ctx({ person: stranger }), experiment.id, report, undefined)
  expect(refused).toMatchObject({ refusal: 'forbidden' })
  expect((await fileEvaluation(ctx({ person: staff }), experiment.id, report, undefined)).ok).toBe(
    true,
  )
})
