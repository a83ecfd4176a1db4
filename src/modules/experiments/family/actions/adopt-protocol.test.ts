import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { asPerson, type TestCtx } from '#platform/testing/world.ts'
import type { Experiment } from '../../experiment.ts'
import { sha256Hex } from '../../freeze-verification.ts'
import { compareFamily } from '../../protocol/lineage.ts'
import { addFreeze } from '../../protocol/store/freezes.ts'
import { findLineage, listFamily } from '../../protocol/store/lineage.ts'
import { beginProtocol, findProtocol } from '../../protocol/store/versions.ts'
import { findExperiment, insertExperiment, saveExperiment } from '../../store/experiments.ts'
import { type ProtocolContent, phasesIn, textIn } from '../../template/protocol-answer.ts'
import { wholeProtocol } from '../../template/protocol-example.ts'
import { anExperiment } from '../../testing/examples.ts'
import { adoptProtocol } from './adopt-protocol.ts'
import { requestProtocol } from './request-protocol.ts'

const { db, clock, ctx } = useDatabase()
const staff = asPerson('lab-team')
const changes = 'Des lettres et des dés, mais dans trente-deux communes.'

let source: Experiment

beforeEach(async () => {
  source = anExperiment({ id: newId(clock.now(), clock.chance) })
  await insertExperiment(db, source)
})

async function freeze(id: string) {
  const answers = wholeProtocol
  await beginProtocol(db, id, { act: 'begun', authorId: staff.id, at: clock.now(), answers })
  const bytes = new TextEncoder().encode('figé')
  const sha256 = await sha256Hex(bytes)
  const freeze = { version: 1, sha256, frozenAt: clock.now(), frozenBy: undefined }
  await addFreeze(db, id, { ...freeze, amends: undefined, reason: '' }, bytes)
}

function inOneAct<T>(run: (act: TestCtx) => Promise<T>, world: TestCtx): Promise<T> {
  return db.transaction().execute((trx) => run({ ...world, db: trx }))
}

const adopt = (id = source.id) =>
  inOneAct(
    (act) =>
      adoptProtocol(act, id, {
        title: 'Tirer au sort aux Trois-Rives',
        territory: undefined,
        changes,
      }),
    ctx({ person: staff }),
  )

describe('adopting the protocol of a published experiment', () => {
  test('gives a new experiment with the method, without what is of the first place', async () => {
    await freeze(source.id)
    const adopted = await adopt()
    if (!adopted.ok) throw new Error(adopted.refusal)
    expect(await findExperiment(db, adopted.value.id)).toMatchObject({
      stage: 'idea',
      visibility: 'draft',
      challenges: source.challenges,
    })
    const protocol = await findProtocol(db, adopted.value.id)
    expect(protocol?.version).toBe(1)
    expect(textIn(protocol?.content['title'])).toBe('Tirer au sort aux Trois-Rives')
    expect(protocol?.content['recruitment']).toEqual(wholeProtocol['recruitment'])
    expect(protocol?.content['context']).toBeUndefined()
    expect(protocol?.content['existing-data']).toBeUndefined()
    const phases = phasesIn(protocol?.content['phases'])
    expect(phases.map((phase) => phase.title)).toEqual([
      'Écrire et passer',
      'Tirer au sort en public',
    ])
    expect(phases.every((phase) => phase.startsOn === '')).toBe(true)
  })

  test('keeps the lineage, to the first of the family', async () => {
    await freeze(source.id)
    const child = await adopt()
    if (!child.ok) throw new Error(child.refusal)
    expect(await findLineage(db, child.value.id)).toMatchObject({
      fromExperimentId: source.id,
      fromVersion: 1,
      rootId: source.id,
      changes,
    })

    await saveExperiment(db, { ...child.value, visibility: 'published' })
    const bytes = new TextEncoder().encode('figé')
    const sha256 = await sha256Hex(bytes)
    const frozen = { version: 1, sha256, frozenAt: clock.now(), frozenBy: undefined }
    await addFreeze(db, child.value.id, { ...frozen, amends: undefined, reason: '' }, bytes)
    const grandchild = await adopt(child.value.id)
    if (!grandchild.ok) throw new Error(grandchild.refusal)
    expect((await findLineage(db, grandchild.value.id))?.rootId).toBe(source.id)
    expect(await listFamily(db, source.id)).toHaveLength(2)
  })

  test('needs a published experiment with a frozen protocol, and someone of the lab', async () => {
    expect(await adopt()).toEqual({ ok: false, refusal: 'not-frozen' })
    await freeze(source.id)
    await saveExperiment(db, { ...source, visibility: 'draft' })
    expect(await adopt()).toEqual({ ok: false, refusal: 'not-published' })
    const outsider = ctx({ person: asPerson('innovator') })
    expect(
      await adoptProtocol(outsider, source.id, { title: 'x', territory: undefined, changes }),
    ).toEqual({ ok: false, refusal: 'forbidden' })
  })
})

describe('asking to redo an experiment, without an account', () => {
  const request = {
    title: '',
    changes,
    name: 'Camille Aubry',
    email: 'camille@exemple.fr',
    organisation: 'Mairie de Saint-Aubrac',
    territory: undefined,
  }

  test('is a proposal that is read first, and already bears the protocol and its lineage', async () => {
    await freeze(source.id)
    const act = ctx()
    const asked = await inOneAct((testCtx) => requestProtocol(testCtx, source.id, request), act)
    if (!asked.ok) throw new Error(asked.refusal)
    expect(await findExperiment(db, asked.value.id)).toMatchObject({
      visibility: 'in-review',
      title: source.title,
      summary: changes,
    })
    expect((await findLineage(db, asked.value.id))?.fromExperimentId).toBe(source.id)
    expect(act.mails.map((mail) => mail.to)).toContain('camille@exemple.fr')
  })

  test('is refused for an experiment that does not show', async () => {
    await freeze(source.id)
    await saveExperiment(db, { ...source, visibility: 'draft' })
    expect(await requestProtocol(ctx(), source.id, request)).toEqual({
      ok: false,
      refusal: 'not-found',
    })
  })
})

describe('a family side by side', () => {
  test('says who changed what from the protocol they took', () => {
    const child = { ...wholeProtocol, recruitment: { answer: 'Par téléphone.' } }
    const { context: _context, ...without }: ProtocolContent = child
    const family = compareFamily(
      [
        { experimentId: 'a', parentId: undefined, content: wholeProtocol },
        { experimentId: 'b', parentId: 'a', content: without },
      ],
      'fr',
    )
    const standing = (key: string) =>
      family
        .find((section) => section.section.key === key)
        ?.members.map((member) => member.standing)
    expect(standing('recruitment')).toEqual(['first', 'changed'])
    expect(standing('ethics')).toEqual(['first', 'same'])
    expect(standing('context')).toEqual(['first', 'to-write'])
    expect(family.some((section) => section.section.key === 'exploratory')).toBe(false)
  })
})
