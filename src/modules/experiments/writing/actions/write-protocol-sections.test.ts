import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { asPerson } from '#platform/testing/world.ts'
import type { Experiment } from '../../experiment.ts'
import { findDraft, listDraftsAside, listOpenDrafts } from '../../protocol/store/drafts.ts'
import {
  findAnswerAt,
  findProtocol,
  findProtocolAt,
  listVersions,
  saveVersion,
} from '../../protocol/store/versions.ts'
import { insertExperiment } from '../../store/experiments.ts'
import { textIn } from '../../template/protocol-answer.ts'
import { findSection } from '../../template/protocol-sections.ts'
import type { Section } from '../../template/protocol-template.ts'
import { anExperiment } from '../../testing/examples.ts'
import { beginProtocol } from './begin-protocol.ts'
import { changeProtocolRows } from './change-protocol-rows.ts'
import { keepProtocolDraft } from './keep-protocol-draft.ts'
import { settleProtocolDraft } from './settle-protocol-draft.ts'
import { writeProtocolSections } from './write-protocol-sections.ts'

const { db, clock, ctx } = useDatabase()
const staff = asPerson('lab-team')
const context = sectionNamed('context')

let experiment: Experiment

beforeEach(async () => {
  experiment = anExperiment({ id: newId(clock.now(), clock.chance) })
  await insertExperiment(db, experiment)
  await beginProtocol(ctx({ person: staff }), experiment.id)
})

/** The act as the edge runs it: in one transaction of its own. */
function inOneAct<T>(run: (ctx: Ctx) => Promise<T>, person: Viewer = staff): Promise<T> {
  return db.transaction().execute((trx) => run(ctx({ db: trx, person })))
}

/** One gesture on a section, from the version that its author saw. */
function change(text: string, baseVersion: number, person: Viewer = staff) {
  const answer = { answer: text }
  return inOneAct(
    (act) =>
      changeProtocolRows(act, experiment.id, {
        ...{ section: context, baseVersion },
        change: () => answer,
      }),
    person,
  )
}

function write(text: string, person: Viewer = staff, drafts: readonly string[] = []) {
  const answers = { context: { answer: text } }
  return inOneAct((act) => writeProtocolSections(act, experiment.id, answers, drafts), person)
}

function sectionNamed(key: string): Section {
  const section = findSection(key)
  if (!section) throw new Error(key)
  return section
}

const currentText = async () => textIn((await findProtocol(db, experiment.id))?.content['context'])

describe('beginning a protocol', () => {
  test('takes what the experiment already says, as version 1', async () => {
    const protocol = await findProtocol(db, experiment.id)
    expect(protocol?.version).toBe(1)
    expect(protocol?.content).toMatchObject({
      title: { answer: experiment.title },
      question: { answer: experiment.question },
      context: { answer: experiment.summary },
      challenges: { answer: ['diversify_participants'] },
    })
  })

  test('happens once', async () => {
    expect(await beginProtocol(ctx({ person: staff }), experiment.id)).toEqual({
      ok: false,
      refusal: 'already-begun',
    })
  })
})

describe('writing sections', () => {
  test('makes a version, with its author, its time and its section', async () => {
    expect(await write('Un bourg de 8 400 habitant·es.')).toEqual({
      ok: true,
      value: { version: 2, changed: ['context'] },
    })
    const [version] = await listVersions(db, experiment.id, { limit: 10, offset: 0 })
    expect(version).toEqual({
      number: 2,
      act: 'written',
      authorId: staff.id,
      at: clock.now(),
      sections: ['context'],
    })
    expect(textIn((await findProtocolAt(db, experiment.id, 1))?.content['context'])).toBe(
      experiment.summary,
    )
  })

  test('that changes nothing makes no version', async () => {
    expect(await write(experiment.summary)).toMatchObject({ value: { version: 1, changed: [] } })
    const empty = {
      ethics: { answer: '' },
      authors: { answer: [] },
      'participants-planned': { answer: null },
    }
    expect(await inOneAct((act) => writeProtocolSections(act, experiment.id, empty))).toMatchObject(
      { value: { changed: [] } },
    )
    expect((await findProtocol(db, experiment.id))?.version).toBe(1)
  })

  test('writes accents in one form', async () => {
    await write('Cafe\u0301')
    expect(await currentText()).toBe('Café')
  })

  test('is refused to whoever does not work on this experiment', async () => {
    const elsewhere = { kind: 'experiment', id: newId(clock.now(), clock.chance) } as const
    const here = { kind: 'experiment', id: experiment.id } as const
    for (const person of [
      asPerson('finance'),
      asPerson('participant'),
      asPerson([{ role: 'participant', place: here }]),
      asPerson([{ role: 'innovator', place: elsewhere }]),
    ]) {
      expect(await write('Non', person)).toEqual({ ok: false, refusal: 'forbidden' })
    }
    const innovator = asPerson([{ role: 'innovator', place: here }])
    expect(await write('Oui', innovator)).toMatchObject({ ok: true })
  })
})

describe('two people save the same section', () => {
  test('the second text is set aside, whole, and the first stands', async () => {
    const other = asPerson('lab-team')
    await change('Écrit la première', 1)
    const outcome = await change('Écrit la seconde', 1, other)
    if (!outcome.ok || outcome.value.kind !== 'aside') throw new Error('not set aside')
    expect(await currentText()).toBe('Écrit la première')
    expect(await findDraft(db, experiment.id, outcome.value.draftId)).toMatchObject({
      authorId: other.id,
      answer: { answer: 'Écrit la seconde' },
      baseVersion: 1,
      state: 'aside',
    })
  })

  test('twenty at once: not one text is lost', async () => {
    const texts = Array.from({ length: 20 }, (_, at) => `Texte numéro ${at}`)
    const outcomes = await Promise.all(texts.map((text) => change(text, 1)))
    const saved = outcomes.filter((outcome) => outcome.ok && outcome.value.kind === 'saved')
    expect(saved).toHaveLength(1)
    expect(await everyText()).toEqual(new Set([...texts, experiment.summary]))
  })

  test('twenty at once, each trusting what it read without holding it: texts are lost', async () => {
    const texts = Array.from({ length: 20 }, (_, at) => `Texte numéro ${at}`)
    let readers = 0
    const naive = (text: string) =>
      db.transaction().execute(async (trx) => {
        const inside = ctx({ db: trx }).db
        const protocol = await findProtocol(inside, experiment.id)
        if (!protocol) throw new Error('no protocol')
        readers++
        // The pool lends ten connections: each waits for the nine others to have read as well.
        while (readers < 10) await new Promise((resolve) => setTimeout(resolve, 1))
        await saveVersion(inside, protocol, {
          act: 'written',
          authorId: staff.id,
          at: clock.now(),
          answers: { context: { answer: text } },
        })
      })
    const outcomes = await Promise.allSettled(texts.map(naive))
    expect(
      outcomes.filter((outcome) => outcome.status === 'rejected').length,
    ).toBeGreaterThanOrEqual(9)
    const kept = await everyText()
    expect(texts.filter((text) => kept.has(text)).length).toBeLessThan(20)
  })

  async function everyText(): Promise<Set<string>> {
    const protocol = await findProtocol(db, experiment.id)
    const texts = (await listDraftsAside(db, experiment.id)).map((draft) => textIn(draft.answer))
    for (let number = 1; number <= (protocol?.version ?? 0); number++) {
      texts.push(textIn(await findAnswerAt(db, experiment.id, 'context', number)))
    }
    return new Set(texts)
  }
})

describe('choosing between two texts', () => {
  async function conflict(mine: string) {
    await change('Le mardi à la mairie', 1)
    const outcome = await change(mine, 1)
    if (!outcome.ok || outcome.value.kind !== 'aside') throw new Error('not set aside')
    return outcome.value.draftId
  }

  test('one’s own takes the place, and the other stays in history', async () => {
    const draftId = await conflict('Le jeudi à l’école')
    const settled = await inOneAct((act) =>
      settleProtocolDraft(act, experiment.id, {
        draftId,
        answer: { answer: 'Le jeudi à l’école' },
        seenVersion: 2,
      }),
    )
    expect(settled).toEqual({ ok: true, value: { kind: 'merged', version: 3 } })
    expect(await currentText()).toBe('Le jeudi à l’école')
    expect(textIn(await findAnswerAt(db, experiment.id, 'context', 2))).toBe('Le mardi à la mairie')
    expect(await findDraft(db, experiment.id, draftId)).toMatchObject({
      state: 'settled',
      settledVersion: 3,
    })
  })

  test('theirs stays, and one’s own is kept with what was decided', async () => {
    const draftId = await conflict('Le jeudi à l’école')
    await inOneAct((act) =>
      settleProtocolDraft(act, experiment.id, { draftId, answer: 'theirs', seenVersion: 2 }),
    )
    expect(await currentText()).toBe('Le mardi à la mairie')
    expect(await findDraft(db, experiment.id, draftId)).toMatchObject({
      state: 'settled',
      settledVersion: undefined,
      answer: { answer: 'Le jeudi à l’école' },
    })
  })

  test('while a third person saves: the choice is set aside in its turn', async () => {
    const draftId = await conflict('Le jeudi à l’école')
    await change('Le lundi au gymnase', 2)
    const settled = await inOneAct((act) =>
      settleProtocolDraft(act, experiment.id, {
        draftId,
        answer: { answer: 'Le jeudi à la mairie' },
        seenVersion: 2,
      }),
    )
    if (!settled.ok || settled.value.kind !== 'aside') throw new Error('not set aside')
    expect(await currentText()).toBe('Le lundi au gymnase')
    expect((await findDraft(db, experiment.id, settled.value.draftId))?.answer).toEqual({
      answer: 'Le jeudi à la mairie',
    })
  })

  test('is done once', async () => {
    const draftId = await conflict('Le jeudi')
    const choice = { draftId, answer: 'theirs', seenVersion: 2 } as const
    await inOneAct((act) => settleProtocolDraft(act, experiment.id, choice))
    expect(await inOneAct((act) => settleProtocolDraft(act, experiment.id, choice))).toEqual({
      ok: false,
      refusal: 'already-settled',
    })
  })
})

describe('what is typed and not sent yet', () => {
  const keep = (text: string, draftId: string, person: Viewer = staff) =>
    inOneAct(
      (act) =>
        keepProtocolDraft(act, experiment.id, {
          section: context,
          answer: { answer: text },
          baseVersion: 1,
          draftId,
        }),
      person,
    )

  test('is kept beside the protocol, for its author alone, and goes when it is saved', async () => {
    const id = newId(clock.now(), clock.chance)
    await keep('Un déb', id)
    await keep('Un début', id)
    expect(await listOpenDrafts(db, experiment.id, ['context'], staff.id)).toMatchObject([
      { id, answer: { answer: 'Un début' } },
    ])
    expect(await listOpenDrafts(db, experiment.id, ['context'], asPerson('lab-team').id)).toEqual(
      [],
    )
    expect((await findProtocol(db, experiment.id))?.version).toBe(1)

    await write('Autre chose')
    expect(await listOpenDrafts(db, experiment.id, ['context'], staff.id)).toHaveLength(1)
    await write('Un début et une fin', asPerson('lab-team'), [id])
    expect(await listOpenDrafts(db, experiment.id, ['context'], staff.id)).toHaveLength(1)
    await write('Un début et une fin, dite', staff, [id])
    expect(await listOpenDrafts(db, experiment.id, ['context'], staff.id)).toEqual([])
  })

  test('cannot write over someone else’s draft, nor over one that was set aside', async () => {
    const id = newId(clock.now(), clock.chance)
    await keep('À moi', id)
    expect(await keep('À toi', id, asPerson('lab-team'))).toEqual({
      ok: false,
      refusal: 'not-open',
    })
  })
})
