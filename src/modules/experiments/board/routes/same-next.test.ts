import { describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { registerPlace } from '#modules/territories/index.ts'
import type { Db } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { addCallAnswer } from '../../calls/store/call-answers.ts'
import type { Experiment } from '../../experiment.ts'
import { sha256Hex } from '../../freeze-verification.ts'
import { gates } from '../../gate.ts'
import { saveStageDates } from '../../gates/store/passages.ts'
import { findWhatNext } from '../../gates/store/what-next.ts'
import { nextWords } from '../../gates/texts/what-next.ts'
import type { NextThing } from '../../gates/what-next.ts'
import { coreRoutes } from '../../module.ts'
import type { PhaseRecord } from '../../phases/phase.ts'
import { insertPhase } from '../../phases/store/phases.ts'
import { addFreeze } from '../../protocol/store/freezes.ts'
import { beginProtocol } from '../../protocol/store/versions.ts'
import { markSheetPublished, saveSheet } from '../../sheet/store/sheets.ts'
import { type Station, stations } from '../../stage.ts'
import { addWaiver } from '../../store/gate-record.ts'
import { wholeProtocol } from '../../template/protocol-example.ts'
import { recordedIn } from '../../testing/recorded.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const door = openDoor(database, { routes: coreRoutes(() => []) })
const staff = asPerson('lab-team')
const today = '2026-11-25'
const recorded = recordedIn(database)

type Days = readonly [string, string]
type Kind = NextThing['kind']
interface State {
  readonly words: string
  readonly stage: Station
  readonly kind: Kind
  readonly more?: Partial<Experiment>
  readonly stopped?: boolean
  readonly planted?: (experiment: Experiment) => Promise<unknown>
}

const id = () => newId(clock.now(), clock.chance)

async function setAside(experiment: Experiment) {
  for (const requirement of gates[experiment.stage as Station])
    await addWaiver(db, experiment.id, {
      ...{ id: id(), requirement, reason: 'Le conseil l’a écrit.' },
      ...{ personId: undefined, at: clock.now() },
    })
}

const late = (experiment: Experiment) =>
  saveStageDates(db, experiment.id, { [experiment.stage]: '2026-11-01' })

/** A frozen protocol that plans one phase on these days, and what became of it. */
const planning =
  (days: Days | undefined, state?: PhaseRecord['state']) => async (experiment: Experiment) => {
    const plan = {
      ...{ id: 'meet', title: 'Réunir le jury', purpose: '', milestones: [], dependsOn: [] },
      ...{ startsOn: days?.[0] ?? '', endsOn: days?.[1] ?? '', instruments: [] },
    }
    await beginProtocol(db, experiment.id, {
      ...{ act: 'begun', authorId: undefined, at: clock.now() },
      answers: { ...wholeProtocol, phases: { answer: days ? [plan] : [] } },
    })
    const bytes = new TextEncoder().encode('{}')
    const frozen = { version: 1, sha256: await sha256Hex(bytes), frozenAt: clock.now() }
    const freeze = { ...frozen, frozenBy: undefined, amends: undefined, reason: '' }
    await db.transaction().execute((trx: Db) => addFreeze(trx, experiment.id, freeze, bytes))
    if (!state) return
    await insertPhase(db, experiment.id, {
      ...{ id: id(), planId: 'meet', title: plan.title, protocolVersion: 1, state, reason: '' },
      ...{ plannedStartsOn: plan.startsOn, plannedEndsOn: plan.endsOn },
      ...{ openedOn: today, closedOn: state === 'open' ? undefined : today },
    })
  }

async function answered(experiment: Experiment) {
  const place = await registerPlace(ctx(), {
    ...{ kind: 'commune', subtype: '', slug: `valbrenne-${experiment.slug}`, name: 'Valbrenne' },
    ...{ source: 'demo', regionCode: '75', population: 8400, lon: 1.2, lat: 46.6 },
  })
  const said = { title: 'Chez nous', message: 'Nous avons une salle.', at: clock.now() }
  await addCallAnswer(db, experiment.id, {
    id: id(),
    territoryId: place.id,
    personId: undefined,
    ...said,
  })
}

async function told(experiment: Experiment) {
  const content = { sections: {} } as unknown as Parameters<typeof saveSheet>[3]['content']
  const sheet = { title: experiment.title, lead: '', licence: 'CC-BY-SA-4.0', content }
  await saveSheet(db, experiment.id, 1, { ...sheet, by: undefined, now: clock.now() })
  await markSheetPublished(db, experiment.id, { id: id(), slug: 'racontee' }, clock.now())
}

const gated = stations.filter((station) => station !== 'dissemination')
const hidden = { visibility: 'draft' } as const
const soon: Days = ['2026-11-20', '2026-12-20']

const states: readonly State[] = [
  ...gated.flatMap((stage): State[] => [
    {
      words: 'something is missing',
      stage,
      kind: stage === 'running' ? 'plan-phases' : 'requirement',
    },
    { words: 'all is set aside', stage, kind: 'pass', planted: setAside },
    {
      words: 'late',
      stage,
      kind: stage === 'running' ? 'plan-phases' : 'requirement',
      planted: late,
    },
    { words: 'a territory waits', stage, kind: 'answer-call', planted: answered },
  ]),
  { words: 'the end of the line', stage: 'dissemination', kind: 'spread' },
  { words: 'hidden while it runs', stage: 'running', kind: 'publish', more: hidden },
  ...stations.flatMap((stage): State[] => [
    { words: 'stopped', stage, kind: 'tell-stop', stopped: true },
    { words: 'stopped and told', stage, kind: 'stop-told', stopped: true, planted: told },
    { words: 'stopped and hidden', stage, kind: 'publish', stopped: true, more: hidden },
  ]),
  { words: 'no phase', stage: 'running', kind: 'plan-phases', planted: planning(undefined) },
  { words: 'to open', stage: 'running', kind: 'open-phase', planted: planning(soon) },
  {
    words: 'to open later',
    stage: 'running',
    kind: 'open-phase',
    planted: planning(['2027-02-01', '2027-03-01']),
  },
  { words: 'under way', stage: 'running', kind: 'run-phase', planted: planning(soon, 'open') },
  {
    words: 'overrun',
    stage: 'running',
    kind: 'close-phase',
    planted: planning(['2026-10-01', '2026-11-01'], 'open'),
  },
  { words: 'all over', stage: 'running', kind: 'pass', planted: planning(soon, 'closed') },
]

/** What a page says comes next, and of what day, as it is read. */
function saidNext(html: string) {
  const match = /<(div|p) data-next="([a-z-]+)">([\s\S]*?)<\/\1>/.exec(html)
  if (!match) return undefined
  const text = (match[3] ?? '')
    .replace(/<\/?bdi[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
  return { kind: match[2], text: text.replace(/ \./g, '.').trim() }
}

describe('the overview and the stages say the same next thing', () => {
  test.each(states)('$stage, $words: $kind', async (state) => {
    const stop = { reason: 'other', text: 'Plus de salle.', at: clock.now() } as const
    const experiment = await recorded({
      ...{ title: `Une expérience ${state.stage} ${state.words}`, ...state.more },
      ...(state.stopped
        ? { stage: 'stopped', stop: { from: state.stage, ...stop } }
        : { stage: state.stage }),
    })
    await state.planted?.(experiment)
    const next = await findWhatNext(db, experiment, today, true)
    expect(next.kind).toBe(state.kind)
    const overview = `/experiences/${experiment.slug}`
    const readers = state.more === hidden ? [staff] : [staff, undefined]
    for (const locale of ['fr', 'en'] as const)
      for (const reader of readers) {
        const read = async (path: string) =>
          (await door.get(`${path}?langue=${locale}`, reader)).text
        const there = saidNext(await read(overview))
        const stages = await read(`${overview}/etapes`)
        expect(saidNext(stages)).toEqual(there)
        if (reader !== staff) {
          if (state.stopped) expect(there).toBeUndefined()
          continue
        }
        if (state.kind === 'stop-told') expect(there).toBeUndefined()
        else expect(there?.kind).toBe(state.kind)
        if (there && state.kind !== 'spread')
          expect(there.text).toContain(nextWords(next, locale).replace(/\s+/g, ' '))
        // The words of the gate on all phases are not said beside the phase that counts.
        if (state.kind.endsWith('-phase'))
          expect(stages).not.toMatch(/mener les phases|carry the phases/)
        expect(/>(?:à faire|to do)</.test(stages)).toBe(
          !['pass', 'spread', 'run-phase'].includes(state.kind) && !state.stopped,
        )
      }
  })

  test('every kind of next thing was met', () => {
    const kinds: Record<Kind, true> = {
      'answer-call': true,
      requirement: true,
      publish: true,
      'plan-phases': true,
      'open-phase': true,
      'run-phase': true,
      'close-phase': true,
      pass: true,
      'tell-stop': true,
      'stop-told': true,
      spread: true,
    }
    expect(new Set(states.map(({ kind }) => kind))).toEqual(new Set(Object.keys(kinds)))
  })
})
