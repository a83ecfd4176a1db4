import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { type Shown, smallBrowser } from '#platform/testing/small-browser.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { type Method, methods } from '../method.ts'
import { votesModule } from '../module.ts'
import { votePaths } from '../paths.ts'
import { giveCodes, recordProxy } from '../roll/actions/give-codes.ts'
import { linkToken, writtenCode } from '../roll/code.ts'

const database = useDatabase()
const { clock, db, pool } = database
const { app, post, get, house } = openDoor(database, { routes: votesModule(() => []).routes })
const staff = asPerson('lab-team')
const browser = () => smallBrowser(app)

async function opened(method: Method, more: object = {}) {
  clock.set('2026-12-01T10:00:00Z')
  const made = await post(
    votePaths.create,
    {
      title: 'Le nom de la place',
      question: 'Quel nom ?',
      options: 'Marché\nTilleuls\nHalle\nRosa-Parks',
      method,
      tier: 'tracked',
      seats: '1',
      proxies: '1',
      closesOn: '2026-12-10',
      closesTime: '18:00',
      ...more,
    },
    staff,
  )
  const slug = /\/scrutins\/(.*)\/preparer/.exec(made.location ?? '')?.[1] ?? ''
  await post(votePaths.roll(slug), { source: 'list', people: 'Une\nDeux\nTrois' }, staff)
  expect((await post(votePaths.act(slug), { act: 'open', unreached: 'yes' }, staff)).status).toBe(
    303,
  )
  return { slug, codes: await codesOf(slug) }
}

async function codesOf(slug: string) {
  const result = await act(house, { person: staff }, (ctx) => giveCodes(ctx, slug))
  if (!result.ok) throw new Error(result.refusal)
  return result.value.given.map(({ code }) => code)
}

const receiptIn = ({ text }: Shown) => /class="vote-receipt"><code>([^<]*)</.exec(text)?.[1]

/** The hidden fields of the form of this page that is sent there. */
function hiddenIn({ text }: Shown, action: string): Record<string, string[]> {
  const form = new RegExp(`<form[^>]*action="${action}"[^>]*>(.*?)</form>`, 's').exec(text)?.[1]
  const found: Record<string, string[]> = {}
  for (const [, name = '', value = ''] of (form ?? '').matchAll(
    /type="hidden" name="([^"]*)" value="([^"]*)"/g,
  ))
    found[name] = [...(found[name] ?? []), value]
  return found
}

/** Ticked or chosen. */
function standing({ text }: Shown): readonly string[] {
  const ticked = [...text.matchAll(/<input [^>]*>/g)].flatMap(([tag]) =>
    /\schecked/.test(tag)
      ? [`${/name="([^"]*)"/.exec(tag)?.[1]}=${/value="([^"]*)"/.exec(tag)?.[1]}`]
      : [],
  )
  const chosen = [...text.matchAll(/<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs)].flatMap(
    ([, name, inside = '']) => {
      const value = /<option value="([^"]*)" selected/.exec(inside)?.[1]
      return value ? [`${name}=${value}`] : []
    },
  )
  return [...ticked, ...chosen].sort()
}

const good: Readonly<Record<Method, Readonly<Record<string, string | readonly string[]>>>> = {
  mj: { o0: '6', o1: 'none', o3: '0' },
  score: { o0: '6', o1: 'none' },
  approval: { choice: ['0', '2'] },
  single: { choice: '1' },
  schulze: { o0: '2', o1: '1', o2: '2' },
  irv: { o0: '2', o1: '1' },
  'stv-scottish': { o0: '2', o1: '1' },
  'stv-meek': { o0: '2', o1: '1' },
}
const bad: Readonly<Record<Method, Readonly<Record<string, string>>>> = {
  mj: { o0: '9', o1: '3' },
  score: { o0: '9', o1: '3' },
  approval: { choice: '9' },
  single: {},
  schulze: { o0: 'x', o1: '1' },
  irv: { o0: '1', o1: '1' },
  'stv-scottish': { o0: '1', o1: '1' },
  'stv-meek': { o0: '1', o1: '1' },
}

describe.each(methods.map((method) => ({ method })))('the steps of $method', ({ method }) => {
  const fields = good[method]
  const wanted = Object.entries(fields)
    .flatMap(([name, value]) => [value].flat().map((one) => `${name}=${one}`))
    .sort()
  let slug = ''
  let ballot = ''
  const here = browser()

  beforeAll(async () => {
    const vote = await opened(method)
    slug = vote.slug
    ballot = votePaths.ballot(slug, await linkToken(vote.codes[0] ?? { secret: '' }))
  })

  test('each is sent, then shown at an address of its own, the refused one too', async () => {
    expect(standing(await here.open(ballot))).toEqual([])
    const refused = await here.send(ballot, bad[method])
    expect(refused).toMatchObject({ status: 200, at: ballot })
    expect(refused.text).toContain('role="alert"')
    const review = await here.send(ballot, fields)
    expect(review).toMatchObject({ status: 200, at: `${ballot}/relire` })
    const change = await here.send(ballot, hiddenIn(review, ballot))
    expect(change.at).toBe(ballot)
    expect(standing(change)).toEqual(wanted)
    await here.send(ballot, fields)
    const done = await here.send(`${ballot}/envoyer`, hiddenIn(review, `${ballot}/envoyer`))
    expect(done.at).toBe(`${ballot}/envoye`)
    expect(here.sent).toEqual([303, 303, 303, 303, 303])
  })

  test('the review can be read again, and its receipt is the one that the box gives', async () => {
    await here.open(ballot)
    const review = await here.send(ballot, fields)
    const receipt = receiptIn(review)
    expect(receipt).toMatch(/\w{4}/)
    // Said before, on a first vote too: whoever changes the ballot notes another receipt.
    expect(review.text).toMatch(/son reçu change aussi[\s\S]*Changer mon bulletin/)
    expect(receiptIn(await here.open(`${ballot}/relire`))).toBe(receipt)
    // “Back” to the form shows what was chosen, and going on again gives the receipt that was noted.
    expect(standing(await here.open(ballot))).toEqual(wanted)
    expect(receiptIn(await here.send(ballot, fields))).toBe(receipt)
    const done = await here.send(`${ballot}/envoyer`, hiddenIn(review, `${ballot}/envoyer`))
    expect(receiptIn(done)).toBe(receipt)
  })

  test('once it is sent nothing is left: “back” shows an empty form that says so', async () => {
    expect([...here.jar.values()].filter(({ path }) => path === ballot)).toEqual([])
    for (const back of [await here.open(`${ballot}/relire`), await here.open(ballot)]) {
      expect(back).toMatchObject({ status: 200, at: ballot })
      expect(back.text).toContain('Vous avez déjà voté')
      expect(standing(back)).toEqual([])
    }
  })
})

describe('a ballot in hand', () => {
  test('is not in the base, nor readable where it is, and its cookie is of its pages alone', async () => {
    const { slug, codes } = await opened('mj')
    const ballot = votePaths.ballot(slug, await linkToken(codes[0] ?? { secret: '' }))
    const here = browser()
    await here.open(ballot)
    const before = await everyRow()
    const review = await here.send(ballot, { o0: '6', o1: '2' })
    expect(await everyRow()).toBe(before)
    const salt = hiddenIn(review, `${ballot}/envoyer`)['salt']?.[0] ?? ''
    const cookie = here.cookies.at(-1) ?? ''
    expect(cookie).toMatch(new RegExp(`Path=${ballot}(;|$)`))
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/)
    expect(cookie).toMatch(/Max-Age=1800/)
    const value = /bulletin=([^;]*)/.exec(cookie)?.[1] ?? ''
    const bytes = Buffer.from(value, 'base64url').toString('latin1')
    for (const plain of ['"o0"', 'typed', salt]) expect(bytes).not.toContain(plain)
    // Control: the pages of its link do read it.
    expect(standing(await here.open(ballot))).toEqual(['o0=6', 'o1=2'])
    // Planted at the link of another voter, it opens nothing.
    const other = votePaths.ballot(slug, await linkToken(codes[1] ?? { secret: '' }))
    here.jar.set('bulletin other', { path: other, pair: `bulletin=${value}` })
    expect(standing(await here.open(other))).toEqual([])
    expect((await here.open(`${other}/relire`)).at).toBe(other)
  })

  test('two tabs: each sends what it shows', async () => {
    const { slug, codes } = await opened('single')
    const ballot = votePaths.ballot(slug, await linkToken(codes[0] ?? { secret: '' }))
    const here = browser()
    await here.open(ballot)
    const first = await here.send(ballot, { choice: '0' })
    const second = await here.send(ballot, { choice: '3' })
    expect(receiptIn(first)).not.toBe(receiptIn(second))
    const done = await here.send(`${ballot}/envoyer`, hiddenIn(first, `${ballot}/envoyer`))
    expect(receiptIn(done)).toBe(receiptIn(first))
    const box = await db
      .selectFrom('vote_ballots' as never)
      .selectAll()
      .execute()
    expect(box).toContainEqual(expect.objectContaining({ choice: { kind: 'one', option: 0 } }))
  })

  test('is taken off a device that others use by a button', async () => {
    const { slug, codes } = await opened('mj')
    const ballot = votePaths.ballot(slug, await linkToken(codes[0] ?? { secret: '' }))
    const here = browser()
    await here.open(ballot)
    await here.send(ballot, { o0: '6' })
    expect((await here.open(ballot)).text).toContain('Effacer mes choix de cet appareil')
    const gone = await here.send(ballot, { forget: 'yes' })
    expect(standing(gone)).toEqual([])
    expect(gone.text).not.toContain('Effacer mes choix')
    expect((await here.open(`${ballot}/relire`)).at).toBe(ballot)
  })

  test('a browser that keeps nothing is answered at once, and votes all the same', async () => {
    const { slug, codes } = await opened('mj')
    const ballot = votePaths.ballot(slug, await linkToken(codes[0] ?? { secret: '' }))
    const review = await post(ballot, { o0: '6', o1: '2' })
    expect(review.status).toBe(200)
    const shown = { status: 200, at: ballot, text: review.text }
    const back = await post(ballot, hiddenIn(shown, ballot))
    expect(standing({ ...shown, text: back.text })).toEqual(['o0=6', 'o1=2'])
    expect((await post(ballot, { o0: '9' })).status).toBe(422)
    const done = await post(`${ballot}/envoyer`, hiddenIn(shown, `${ballot}/envoyer`))
    expect(done).toMatchObject({ status: 303, location: `${ballot}/envoye` })
  })
})

describe('the fields of somebody else’s page', () => {
  test.each(['another voter', 'another vote', 'another vote of the same options'])(
    'of %s are refused in words',
    async (whose) => {
      const { slug, codes } = await opened('mj')
      const other =
        whose === 'another voter'
          ? { slug, codes }
          : await opened(whose === 'another vote' ? 'single' : 'mj')
      const from = votePaths.ballot(other.slug, await linkToken(other.codes[0] ?? { secret: '' }))
      const to = votePaths.ballot(slug, await linkToken(codes[1] ?? { secret: '' }))
      const theirs = browser()
      await theirs.open(from)
      const fields = whose === 'another vote' ? { choice: '1' } : { o0: '6', o1: '2' }
      const review = await theirs.send(from, fields)
      const hidden = hiddenIn(review, `${from}/envoyer`)
      await theirs.send(`${from}/envoyer`, hidden)
      const before = await everyRow()

      const mine = browser()
      await mine.open(to)
      const answer = await mine.send(`${to}/envoyer`, hidden)
      expect(answer).toMatchObject({ status: 200, at: to })
      expect(answer.text).toContain('vient d’une autre page que la vôtre')
      expect(await everyRow()).toBe(before)
      // And one’s own goes on from there.
      const own = await mine.send(to, { o0: '6', o1: '2' })
      const sent = await mine.send(`${to}/envoyer`, hiddenIn(own, `${to}/envoyer`))
      expect(sent.at).toBe(`${to}/envoye`)
      expect(mine.sent.every((status) => status < 500)).toBe(true)
    },
  )

  test('a ballot already in the box stays there when a second one is refused', async () => {
    const { slug, codes } = await opened('mj')
    const [one, two] = await Promise.all(
      codes.slice(0, 2).map(async (code) => votePaths.ballot(slug, await linkToken(code))),
    )
    const salt = 'ab'.repeat(16)
    await post(`${one}/envoyer`, { salt, o0: '6' })
    await post(`${two}/envoyer`, { salt, o0: '1' })
    const before = await everyRow()
    expect((await post(`${two}/envoyer`, { salt, o0: '6' })).status).toBe(422)
    expect(await everyRow()).toBe(before)
  })
})

describe('a link that opens nothing says what happened, and what to do', () => {
  test('when a newer code took its place, at each of its addresses', async () => {
    const { slug, codes } = await opened('mj')
    const old = votePaths.ballot(slug, await linkToken(codes[0] ?? { secret: '' }))
    await codesOf(slug)
    const answers = [
      await get(old),
      await get(`${old}/relire`),
      await get(`${old}/envoye`),
      await post(old, { o0: '6' }),
      await post(`${old}/envoyer`, { o0: '6', salt: 'ab'.repeat(16) }),
    ]
    for (const { status, text } of answers) {
      expect(status).toBe(404)
      expect(text).toContain('Un code plus récent vous a été donné')
      expect(text).toContain(`href="${votePaths.enter(slug)}"`)
    }
  })

  test('when a proxy was given', async () => {
    const { slug, codes } = await opened('mj')
    await act(house, { person: staff }, (ctx) => recordProxy(ctx, slug, { giver: 1, holder: 2 }))
    const answer = await get(votePaths.ballot(slug, await linkToken(codes[0] ?? { secret: '' })))
    expect(answer.text).toContain('Vous avez donné procuration')
  })

  test.each([
    ['cancelled', /Il a été annulé le 1er\sdécembre 2026 à 11\sh.*La raison\s: Une panne/s],
    ['shut', /Il s’est terminé le/],
    ['closed', /Le résultat est publié/],
    ['past its end', /Il s’est terminé le/],
  ])('when the vote is %s', async (how, words) => {
    const { slug, codes } = await opened('mj')
    const link = votePaths.ballot(slug, await linkToken(codes[0] ?? { secret: '' }))
    const reason = 'Une panne'
    if (how === 'cancelled') await post(votePaths.act(slug), { act: 'cancel', reason }, staff)
    if (/shut|closed/.test(how)) await post(votePaths.act(slug), { act: 'shut', reason }, staff)
    if (how === 'closed')
      await post(
        votePaths.act(slug),
        { act: 'close', publish: 'all', reason: 'Le bureau l’a décidé' },
        staff,
      )
    if (how === 'past its end') clock.set('2026-12-10T17:00:00Z')
    const short = votePaths.short(slug.slice(-4))
    expect((await get(short)).location).toBe(votePaths.enter(slug))
    for (const path of [link, `${link}/relire`, `${link}/envoye`, votePaths.enter(slug)]) {
      const answer = await get(path)
      expect(answer.status, path).toBe(200)
      expect(answer.text, path).toMatch(words)
    }
    expect((await post(`${link}/envoyer`, { o0: '6' })).text).toMatch(words)
  })
})

describe('the entry', () => {
  test('signs that open nothing are shown again once, at the address of the form', async () => {
    const { slug, codes } = await opened('mj')
    const here = browser()
    await here.open(votePaths.enter(slug))
    const wrong = writtenCode({ secret: 'ab'.repeat(16) })
    const again = await here.send(votePaths.enter(slug), { code: wrong })
    expect(again.at).toBe(votePaths.enter(slug))
    expect(again.text).toContain('Ce code n’est pas valable pour ce scrutin')
    expect(again.text).toContain(wrong)
    expect((await here.open(votePaths.enter(slug))).text).not.toContain(wrong)
    const right = writtenCode(codes[0] ?? { secret: '' })
    expect((await here.send(votePaths.enter(slug), { code: right })).text).toMatch(/Quel nom\s\?/)
    expect(here.sent).toEqual([303, 303])
  })

  test('one’s own code is shown at an address of its own, to the session that asked', async () => {
    const person = asPerson('volunteer')
    const { slug } = await opened('mj')
    const here = browser()
    here.jar.set('ouvroir /', { path: '/', pair: await sessionOf(person) })
    await here.open(votePaths.enter(slug))
    const refused = await here.send(votePaths.ownCode(slug), {})
    expect(refused.at).toBe(votePaths.enter(slug))
    expect(refused.text).toContain('Vous n’êtes pas sur la liste')

    await pool.query(
      `update vote_voter_identities set person_id = $1 from vote_voters v, votes o
        where v.id = voter_id and o.id = v.vote_id and o.slug = $2 and v.number = 1`,
      [person.id, slug],
    )
    const given = await here.send(votePaths.ownCode(slug), {})
    expect(given.at).toBe(votePaths.ownCode(slug))
    // Read again, it is the same: no other code is given.
    expect(receiptIn(await here.open(votePaths.ownCode(slug)))).toBe(receiptIn(given))
    const link = /href="([^"]*voter\/[0-9a-f]{40})"/.exec(given.text)?.[1] ?? ''
    expect((await here.open(link)).text).toMatch(/Quel nom\s\?/)
    expect(here.sent).toEqual([303, 303])
    // Another session of this device reads nothing of it.
    here.jar.set('ouvroir /', { path: '/', pair: await sessionOf(asPerson('volunteer')) })
    expect((await here.open(votePaths.ownCode(slug))).at).toBe(votePaths.enter(slug))
  })
})

/** The cookie of a session, as the test’s own door makes it. */
async function sessionOf(person: Viewer): Promise<string> {
  let cookie = ''
  const real = app.request
  app.request = (input, init) => {
    cookie = new Headers(init?.headers).get('cookie') ?? ''
    return real.call(app, input, init)
  }
  await get('/', person)
  app.request = real
  return cookie
}

/** All that the base holds of votes. */
async function everyRow(): Promise<string> {
  const tables = ['vote_ballots', 'vote_marks', 'vote_codes', 'vote_board', 'submissions']
  const rows = await Promise.all(
    tables.map((table) => pool.query(`select * from ${table} order by 1, 2`)),
  )
  return JSON.stringify(rows.map((row) => row.rows))
}
