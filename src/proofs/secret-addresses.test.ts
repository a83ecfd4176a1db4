import { beforeAll, describe, expect, test } from 'vitest'
import { makePeople } from '#modules/draws/recruits/actions/make-people.ts'
import { openOwnRecruitment } from '#modules/draws/recruits/actions/set-recruitment.ts'
import { noIdentity } from '#modules/draws/recruits/recruit.ts'
import { insertRecruits } from '#modules/draws/recruits/store/recruits.ts'
import { findDrawBySlug } from '#modules/draws/store/draws.ts'
import { giveCodes } from '#modules/votes/roll/actions/give-codes.ts'
import { linkToken } from '#modules/votes/roll/code.ts'
import type { Ctx } from '#platform/context.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { makeRooms, roomNeeds } from '../app.ts'
import { listRoutes } from '../cli/list-routes.ts'
import { useDemonstration } from './demonstration-forms.ts'

// An address that opens something of somebody is nobody else's: no cache between here and the person may keep its page,
// neither the house's own nor a proxy's, and the next page is not told it.

const database = useDemonstration()
const rooms = makeRooms()
const { identify: _, ...needs } = roomNeeds(rooms)
const door = openDoor(database, { ...needs, stepUp: () => undefined })
const run = <T>(what: (ctx: Ctx) => Promise<T>) =>
  act(door.house, { person: asPerson('lab-team') }, what)

const open = listRoutes().filter(({ method, who }) => method === 'GET' && who === 'anyone')
const parameters = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
const secrets = ['token', 'code']
/** What the other blanks of open addresses hold: names that lists and pages show. */
const shown = [
  ...['slug', 'id', 'file', 'version', 'mark', 'kind', 'step', 'kid'],
  // Of the index: a part of its public referential, a place, and which time it looked at itself.
  ...['marker', 'pillar', 'territory', 'wave'],
  // Of an idea, in the order in which they came.
  'number',
]

let codes: readonly string[] = []
let ballots: readonly string[] = []

beforeAll(async () => {
  codes = await run(async (ctx) => {
    const draw = await findDrawBySlug(ctx.db, 'convention-sur-l-eau')
    if (!draw) throw new Error('the demonstration recruits no more')
    const recruitment = await openOwnRecruitment(ctx, draw)
    const letters = (['invited', 'registered', 'refused', 'withdrawn', 'excluded'] as const).map(
      (status, at) => ({
        ...{ identity: { ...noIdentity, address: `${at + 1} rue Haute` }, answers: {}, status },
        ...{ channel: 'letter', waveId: undefined, number: at + 1, stratum: '' },
      }),
    )
    const people = makePeople(ctx, draw, recruitment, letters)
    await insertRecruits(ctx.db, people, ctx.now)
    return people.map(({ code }) => code)
  })
  const slug = 'le-prochain-theme-des-midis-du-reseau'
  const vote = await database.db
    .selectFrom('votes' as never)
    .select('slug' as never)
    .where('state' as never, '=', 'open' as never)
    .executeTakeFirst()
  const at = (vote as { slug?: string } | undefined)?.slug ?? slug
  const result = await run((ctx) => giveCodes(ctx, at))
  if (!result.ok) throw new Error(result.refusal)
  ballots = await Promise.all(
    result.value.given.map(async ({ code }) => `/scrutins/${at}/voter/${await linkToken(code)}`),
  )
}, 90_000)

async function isKept(path: string): Promise<boolean> {
  const { headers } = (await door.get(path)).response
  return headers.get('cache-control') !== 'no-store' || headers.has('etag')
}

describe('addresses that open something of somebody', () => {
  test('say so by the name of what they hold', () => {
    const names = new Set(open.flatMap(({ path }) => parameters(path)))
    expect([...names].filter((name) => ![...secrets, ...shown].includes(name))).toEqual([])
  })

  test('are kept by nobody and told to nobody, whatever they answer', async () => {
    const own = open.filter(({ path }) => parameters(path).some((name) => secrets.includes(name)))
    expect(own.length).toBeGreaterThan(25)
    const wrong: string[] = []
    for (const { path } of own) {
      const address = path.replaceAll(/:\w+/g, 'k7rw3tpx')
      const { headers } = (await door.get(address)).response
      if (headers.get('referrer-policy') !== 'no-referrer') wrong.push(`${path} is told`)
      if (await isKept(address)) wrong.push(`${path} is kept`)
    }
    expect(wrong).toEqual([])
  })

  test('the codes of real letters neither, whatever became of them', async () => {
    expect(codes).toHaveLength(5)
    expect(ballots.length).toBeGreaterThan(3)
    const wrong: string[] = []
    for (const code of codes) {
      const own = ['', '?fait=inscription', '/une-page', '/relire'].map(
        (rest) => `/t/${code}${rest}`,
      )
      for (const path of own) if (await isKept(path)) wrong.push(path)
    }
    for (const path of ballots.slice(0, 3)) if (await isKept(path)) wrong.push(path)
    expect(wrong).toEqual([])
    // The public page of the same draw is kept: the test sees the difference.
    expect(await isKept('/tirages/convention-sur-l-eau')).toBe(true)
  })
})
