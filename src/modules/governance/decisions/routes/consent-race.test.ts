import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { aCircle } from '../../examples.ts'
import { governanceModule } from '../../module.ts'
import { holdDecision, lookAtDecision } from '../../procedure/actions/hold-decision.ts'
import type { ConsentEvent } from '../../procedure/consent.ts'
import { replayConsent } from '../../procedure/consent-acts.ts'
import type { HeldDecision } from '../../procedure/seen.ts'
import { findDecisionBySlug } from '../../procedure/store/decisions.ts'
import { listEvents } from '../../procedure/store/log.ts'
import { answerShape, editShape } from '../../procedure/words.ts'
import { insertCircle } from '../../store/circles.ts'
import { answerDecision } from '../actions/answer-decision.ts'
import { editProposal } from '../actions/edit-proposal.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const door = openDoor(database, { routes: governanceModule.routes })
let ana = asPerson('volunteer')
let others: readonly Viewer[] = []

beforeAll(async () => {
  await insertCircle(db, aCircle(), undefined)
  const join = async (name: string) => {
    const personId = await recordPerson(ctx(), { name, email: undefined })
    const id = newId(clock.now(), clock.chance)
    const member = { id, circleId: aCircle().id, personId, joinedOn: '2026-01-01' }
    await db.insertInto('circle_members').values(member).execute()
    return asPerson('volunteer', { id: personId, name })
  }
  ana = await join('Ana')
  others = [await join('Bilal'), await join('Chloé'), await join('Dario')]
})

/** A decision whose consent round is open, everyone being there. */
async function openRound(title: string): Promise<string> {
  const made = await door.post(
    '/decisions',
    {
      circle: 'animation',
      kind: 'consent',
      title,
      text: 'Se réunir le mardi soir.',
      carrier: ana.id,
      facilitator: ana.id,
      mode: 'room',
    },
    ana,
  )
  const at = made.location ?? ''
  const present = [ana, ...others].map(({ id }) => id)
  await door.post(`${at}/conduite`, { act: 'open', present }, ana)
  for (let step = 0; step < 4; step++) await door.post(`${at}/conduite`, { act: 'next' }, ana)
  return at.split('/')[2] ?? ''
}

type Hold = (inside: Ctx, slug: string) => Promise<HeldDecision | undefined>

/** Everybody acts at once, each by the very actions of the house; `hold` says who waits for whom. */
async function race(slug: string, hold: Hold) {
  const acting = (person: Viewer, run: (inside: Ctx, held: HeldDecision) => Promise<unknown>) =>
    act(door.house, { person }, async (inside) => {
      const held = await hold(inside, slug)
      if (!held) throw new Error(slug)
      // As on a slow day: whoever does not wait for the others has read before any of them writes.
      await wait(30)
      return run(inside, held)
    }).catch((error: unknown) => error)
  const consent = answerShape.parse({ answer: 'consent', version: '1' })
  const edit = editShape.parse({ version: '1', text: 'Se réunir le lundi soir.' })
  await Promise.all([
    acting(ana, (inside, held) => editProposal(inside, held, edit)),
    ...others.map((person) =>
      acting(person, (inside, held) => answerDecision(inside, held, consent)),
    ),
  ])
}

/** One line after another, each of which could happen after those before, and the last text is the second. */
async function holds(slug: string): Promise<boolean> {
  const decision = await findDecisionBySlug(db, slug)
  const log = await listEvents(db, decision?.id ?? '')
  const read = replayConsent(log.map(({ event }) => event as ConsentEvent))
  return (
    log.every(({ seq }, at) => seq === at + 1) &&
    read.ok &&
    read.state.version === 2 &&
    decision?.version === 2 &&
    Object.keys(read.state.answers).length === 0
  )
}

describe('three consents and an edit at the same moment', () => {
  test('ten times, leave a log that holds: no consent stands on a text that was not read', async () => {
    for (let turn = 0; turn < 10; turn++) {
      const slug = await openRound(`Une course ${turn}`)
      await race(slug, holdDecision)
      expect(await holds(slug)).toBe(true)
    }
  })

  test('without the lock, the number of the line still keeps two acts from following the same one', async () => {
    const slug = await openRound('Une course sans verrou')
    await race(slug, lookAtDecision)
    const decision = await findDecisionBySlug(db, slug)
    const log = await listEvents(db, decision?.id ?? '')
    const read = replayConsent(log.map(({ event }) => event as ConsentEvent))
    expect(read.ok).toBe(true)
  })

  test('control: without the lock nor the number, the log does not hold', async () => {
    const slug = await openRound('Une course sans rien')
    await sql`alter table decision_events drop constraint decision_events_pkey`.execute(db)
    await race(slug, lookAtDecision)
    expect(await holds(slug)).toBe(false)
  })
})
