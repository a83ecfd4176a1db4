import { describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { asPerson } from '#platform/testing/world.ts'
import { draftDays, type ProtocolDraft } from '../../protocol/protocol-draft.ts'
import { findDraft, keepDraft } from '../../protocol/store/drafts.ts'
import { insertExperiment } from '../../store/experiments.ts'
import { exportProtocolWriter, forgetProtocolWriter } from '../../store/protocol-person.ts'
import { anExperiment } from '../../testing/examples.ts'
import { purgeProtocolDrafts } from './purge-protocol-drafts.ts'

const { db, clock, ctx } = useDatabase()
const person = asPerson('lab-team')

async function aDraft(experimentId: string, overrides: Partial<ProtocolDraft>): Promise<string> {
  const id = newId(clock.now(), clock.chance)
  await keepDraft(db, {
    id,
    experimentId,
    section: 'context',
    authorId: person.id,
    baseVersion: 0,
    answer: { answer: 'Un texte' },
    state: 'open',
    savedAt: clock.now(),
    ...overrides,
  })
  return id
}

async function anExperimentHere(): Promise<string> {
  const id = newId(clock.now(), clock.chance)
  await insertExperiment(db, anExperiment({ id }))
  return id
}

describe('a text that was never sent', () => {
  test('goes when its time is over; one that was set aside stays', async () => {
    const experiment = await anExperimentHere()
    const open = await aDraft(experiment, {})
    const aside = await aDraft(experiment, { state: 'aside' })
    clock.pass({ days: draftDays - 1 })
    const recent = await aDraft(experiment, {})
    await purgeProtocolDrafts(ctx())
    expect(await findDraft(db, experiment, open)).toBeDefined()

    clock.pass({ days: 2 })
    expect(await purgeProtocolDrafts(ctx())).toBe(1)
    expect(await findDraft(db, experiment, open)).toBeUndefined()
    expect(await findDraft(db, experiment, recent)).toBeDefined()
    expect(await findDraft(db, experiment, aside)).toBeDefined()
  })

  test('goes with the person; one that was set aside stays without its author', async () => {
    const experiment = await anExperimentHere()
    const open = await aDraft(experiment, {})
    const aside = await aDraft(experiment, { state: 'aside' })
    expect((await exportProtocolWriter(db, person.id)).drafts.length).toBeGreaterThanOrEqual(2)
    await forgetProtocolWriter(db, person.id)
    expect(await findDraft(db, experiment, open)).toBeUndefined()
    expect(await findDraft(db, experiment, aside)).toMatchObject({
      authorId: undefined,
      answer: { answer: 'Un texte' },
    })
    expect((await exportProtocolWriter(db, person.id)).drafts).toEqual([])
  })
})
