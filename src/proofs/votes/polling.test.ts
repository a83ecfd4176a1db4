import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { tellBoard } from '#modules/votes/box/actions/public-definition.ts'
import { type Archive, verifyArchive } from '#modules/votes/box/archive.ts'
import { markShown } from '#modules/votes/box/store/box.ts'
import { type Choice, fieldsOf, trackerOf } from '#modules/votes/choice.ts'
import { voteTimetable } from '#modules/votes/jobs.ts'
import { voteFiles, votePaths } from '#modules/votes/paths.ts'
import { closeVote, shutVote } from '#modules/votes/preparing/actions/run-vote.ts'
import { linkToken } from '#modules/votes/roll/code.ts'
import { lockVote } from '#modules/votes/store/votes.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { act } from '#platform/world.ts'
import { makeRooms } from '../../app.ts'
import { useVotes } from './open-votes.ts'

const database = useDatabase()
const { clock, staffAct, opened } = useVotes(database)
const routes = makeRooms().flatMap((room) => room.routes)
const door = openDoor(database, { routes })

const heard: string[] = []
const ear = new pg.Client({ connectionString: database.connectionString })
afterAll(() => ear.end())

/** Every public address that says something of this vote: those of its own, and those of the house that name it. */
async function addressesOf(slug: string): Promise<readonly string[]> {
  const open = routes.filter(({ method, audience }) => method === 'GET' && audience === 'anyone')
  const own = open
    .filter(({ path }) => path.startsWith(votePaths.vote(':slug')) && !path.includes(':token'))
    .flatMap(({ path }) =>
      path.includes(':file')
        ? voteFiles.map((file) => votePaths.file(slug, file))
        : [path.replace(':slug', slug)],
    )
  const whole = open.map(({ path }) => path).filter((path) => !path.includes(':'))
  const named = []
  for (const path of new Set(whole)) {
    const answer = await door.get(path)
    if (answer.status === 200 && answer.text.includes(slug)) named.push(path)
  }
  return [...own, ...named]
}

interface Seen {
  readonly at: number
  readonly address: string
  readonly receipts: readonly string[]
}

const receiptShape =
  /\b[0-9a-hjkmnp-tv-z]{24}\b|\b(?:[0-9a-hjkmnp-tv-z]{4} ){5}[0-9a-hjkmnp-tv-z]{4}\b/g

/** Whoever asks all of them again and again, each 50 ms, and notes what changed: words, status, headers, ETag. */
function poll(addresses: readonly string[]) {
  const seen: Seen[] = []
  const last = new Map<string, string>()
  const known = new Set<string>()
  let sweeps = 0
  let stopped = false
  const running = (async () => {
    while (!stopped) {
      const begun = performance.now()
      for (const address of addresses) {
        const { status, text, response } = await door.get(address)
        const headers = [...response.headers].filter(([name]) => !/policy|date/.test(name))
        const body = text.replace(/nonce="[^"]*"/g, '')
        const now = JSON.stringify([status, headers, body])
        if (last.has(address) && last.get(address) === now) continue
        const receipts = [...body.matchAll(receiptShape)]
          .map(([one]) => one.replaceAll(' ', ''))
          .filter((one) => !known.has(one))
        for (const receipt of receipts) known.add(receipt)
        if (last.has(address)) seen.push({ at: performance.now(), address, receipts })
        last.set(address, now)
      }
      sweeps++
      await wait(Math.max(1, 50 - (performance.now() - begun)))
    }
  })()
  return {
    seen,
    /** Until everything was asked at least once since now. */
    async sweep() {
      const wanted = sweeps + 2
      while (sweeps < wanted) await wait(5)
    },
    async stop() {
      stopped = true
      await running
    },
  }
}

interface Arrival {
  readonly at: number
  readonly until: number
  readonly tracker: string
}

/** What the watcher concludes, and how often they are right. */
function joined(arrivals: readonly Arrival[], seen: readonly Seen[], archive: Archive) {
  const choices = new Map(archive.ballots.map(({ tracker, choice }) => [tracker, choice]))
  const during = ({ at, until }: Arrival) => seen.filter((one) => one.at >= at && one.at < until)
  const inOrder = seen.flatMap(({ receipts }) => receipts)
  const right = (guess: (arrival: Arrival, at: number) => string | undefined) =>
    arrivals.filter((arrival, at) => {
      const receipt = guess(arrival, at)
      return receipt === arrival.tracker && choices.has(receipt)
    }).length
  return {
    /** Somebody was seen to vote, and something public moved. */
    told: arrivals.filter((arrival) => during(arrival).length > 0).length,
    byMoment: right((arrival) => {
      const receipts = during(arrival).flatMap((one) => one.receipts)
      return receipts.length === 1 ? receipts[0] : undefined
    }),
    byOrderSeen: right((_, at) => inOrder[at]),
    byOrderOfBoard: right((_, at) => trackersIn(archive)[at]),
    byOrderOfBox: right((_, at) => archive.ballots[at]?.tracker),
  }
}

const trackersIn = ({ board }: Archive) =>
  board.flatMap(({ body }) => {
    const event = JSON.parse(body)
    return event.trackers ?? (event.tracker ? [event.tracker] : [])
  })

const voters = 26
/** Who votes when, by place on the roll; some come twice, before and after the first batch. */
const visits = [
  ...Array.from({ length: 14 }, (_, at) => (at * 7) % voters),
  7,
  14,
  ...Array.from({ length: 12 }, (_, at) => ((at + 14) * 7) % voters),
  21,
  2,
]
const batchAfter = 16

/** A vote watched from its opening to its archive; `asBefore` writes the board as it was written until November 2026. */
async function watched(asBefore: boolean) {
  clock.set('2026-12-01T10:10:00Z')
  const { slug, id, codes } = await opened(voters)
  const watcher = poll(await addressesOf(slug))
  await watcher.sweep()
  heard.length = 0
  const arrivals: Arrival[] = []
  const kept = new Map<number, string>()
  for (const [at, voter] of visits.entries()) {
    if (at === batchAfter) {
      clock.set('2026-12-01T11:00:01Z')
      for (const { name, run } of voteTimetable)
        if (name === 'votes.show-batches') await act(door.house, {}, run)
      await watcher.sweep()
      clock.set('2026-12-01T11:20:00Z')
    }
    const choice: Choice = { kind: 'grades', grades: [voter % 7, (voter * 3 + at) % 7, at % 7] }
    const salt = (at + 1).toString(16).padStart(32, '0')
    const tracker = await trackerOf(id, salt, choice)
    const since = performance.now()
    const told = heard.length
    const token = await linkToken(codes[voter] ?? { secret: '' })
    const fields = { ...Object.fromEntries(fieldsOf(choice)), salt }
    const sent = await door.post(votePaths.send(slug, token), fields)
    if (sent.status !== 303) throw new Error(`the ballot was answered ${sent.status}`)
    if (asBefore) await tellAsBefore(slug, tracker, kept.get(voter))
    kept.set(voter, tracker)
    await watcher.sweep()
    expect(heard.length - told, 'what open pages are told').toBe(0)
    arrivals.push({ at: since, until: performance.now(), tracker })
  }
  const beforeEnd = watcher.seen.length
  await staffAct((ctx) => shutVote(ctx, slug, 'fin avancée'))
  await watcher.sweep()
  await staffAct((ctx) => closeVote(ctx, slug))
  await watcher.stop()
  const archive = JSON.parse((await door.get(votePaths.file(slug, 'archive.json'))).text)
  return { arrivals, kept, beforeEnd, watcher, archive: archive as Archive }
}

/** The line that each ballot had, with its receipt and the one that it replaced, in the act that put it in the box. */
function tellAsBefore(slug: string, tracker: string, replaces: string | undefined) {
  return act(door.house, {}, async (ctx) => {
    const vote = await lockVote(ctx.db, slug)
    if (!vote) throw new Error('no vote')
    await tellBoard(ctx, vote, { kind: 'ballot', tracker, ...(replaces ? { replaces } : {}) })
    await markShown(ctx.db, vote.id, [tracker])
  })
}

describe('somebody asks every public address of a vote each 50 ms, and sees who comes to vote', () => {
  test('nothing moves when somebody votes, and nobody is joined to a ballot', async () => {
    await ear.connect()
    await ear.query('listen ouvroir_changed')
    ear.on('notification', ({ payload }) => heard.push(String(payload)))
    const { arrivals, kept, watcher, beforeEnd, archive } = await watched(false)
    const found = joined(arrivals, watcher.seen, archive)
    expect(found).toMatchObject({ told: 0, byMoment: 0 })
    // By chance alone one of the twenty-six is right in each order.
    for (const order of [found.byOrderSeen, found.byOrderOfBoard, found.byOrderOfBox])
      expect(order).toBeLessThan(7)

    // The batch was seen, by tens, and so does the watcher work; the turnout was told to the nearest ten.
    const batch = watcher.seen.slice(0, beforeEnd).flatMap(({ receipts }) => receipts)
    expect(batch).toHaveLength(10)
    expect(await verifyArchive(archive)).toMatchObject({ ok: true, ballots: voters })
    expect(archive.format).toBe('ouvroir vote 2')
    expect(archive.ballots.map(({ tracker }) => tracker)).toEqual([...kept.values()].sort())
    expect(JSON.stringify(archive.board)).not.toContain('replaces')
  }, 180_000)

  test('control: on the board as it was, everybody is', async () => {
    const { arrivals, watcher, archive } = await watched(true)
    const found = joined(arrivals, watcher.seen, archive)
    const counted = new Set(archive.ballots.map(({ tracker }) => tracker))
    const last = arrivals.filter(({ tracker }) => counted.has(tracker)).length
    expect(last).toBe(voters)
    expect(found.told).toBe(visits.length)
    expect(found.byMoment).toBe(voters)
    expect(await verifyArchive(archive)).toMatchObject({ ok: true, ballots: voters })
  }, 180_000)
})
