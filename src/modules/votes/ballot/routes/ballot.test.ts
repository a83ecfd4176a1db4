import { describe, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { methods } from '../../method.ts'
import { votesModule } from '../../module.ts'
import { votePaths } from '../../paths.ts'
import { giveCodes } from '../../roll/actions/give-codes.ts'
import { linkToken, writtenCode } from '../../roll/code.ts'
import { readLetterCode } from '../actions/read-letter-code.ts'

const database = useDatabase()
const { clock } = database
const { get, post, house } = openDoor(database, { routes: votesModule(() => []).routes })
const staff = asPerson('lab-team')

async function opened(method: string) {
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
      proxies: '0',
      closesOn: '2026-12-10',
      closesTime: '18:00',
    },
    staff,
  )
  const slug = /\/scrutins\/(.*)\/preparer/.exec(made.location ?? '')?.[1] ?? ''
  await post(votePaths.roll(slug), { source: 'list', people: 'Une\nDeux' }, staff)
  expect((await post(votePaths.act(slug), { act: 'open', unreached: 'yes' }, staff)).status).toBe(
    303,
  )
  const result = await act(house, { person: staff }, (ctx) => giveCodes(ctx, slug))
  const code = (result.ok && result.value.given[0]?.code) || { secret: '' }
  return { slug, code, token: await linkToken(code) }
}

/** What a browser would send again of a page: what is ticked, chosen, or hidden in its form that acts so. */
function standing(html: string): string[][] {
  const found: string[][] = []
  for (const [tag] of html.matchAll(/<input [^>]*>/g)) {
    const [, name = ''] = /name="([^"]*)"/.exec(tag) ?? []
    const [, value = ''] = /value="([^"]*)"/.exec(tag) ?? []
    if (/type="(radio|checkbox)"/.test(tag) && /\schecked/.test(tag)) found.push([name, value])
  }
  for (const [, name = '', inside = ''] of html.matchAll(
    /<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs,
  )) {
    const [, value = ''] = /<option value="([^"]*)" selected/.exec(inside) ?? []
    if (value !== '') found.push([name, value])
  }
  return found
}

interface Typed {
  readonly [name: string]: string | readonly string[]
}

/** A ballot with something left open, and what the review says of each option. */
const typed: Readonly<Record<(typeof methods)[number], readonly [Typed, readonly RegExp[]]>> = {
  mj: [
    { o0: '6', o1: 'none', o3: '0' },
    [/Excellent/, /À rejeter\s\(sans avis\)/, /sans avis/, /À rejeter/],
  ],
  score: [
    { o0: '6', o1: 'none' },
    [/Excellent/, /À rejeter\s\(sans avis\)/, /sans avis/, /sans avis/],
  ],
  approval: [
    { choice: ['0', '2'] },
    [/>approuvée/, /non approuvée/, />approuvée/, /non approuvée/],
  ],
  single: [{ choice: '1' }, [/non choisie/, /votre choix/, /non choisie/, /non choisie/]],
  schulze: [
    { o0: '2', o1: '1', o2: '2' },
    [/2e, à égalité/, /1re/, /2e, à égalité/, /non classée/],
  ],
  irv: [{ o0: '2', o1: '1' }, [/2e/, /1re/, /non classée/, /non classée/]],
  'stv-scottish': [{ o0: '2', o1: '1' }, [/2e/, /1re/, /non classée/, /non classée/]],
  'stv-meek': [{ o0: '2', o1: '1' }, [/2e/, /1re/, /non classée/, /non classée/]],
}

const flat = (fields: Typed) =>
  Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))

describe.each(methods.map((method) => ({ method })))('a ballot of $method', ({ method }) => {
  const [fields, words] = typed[method]

  test('begins with nothing ticked nor chosen', async () => {
    const { slug, token } = await opened(method)
    expect(standing((await get(votePaths.ballot(slug, token))).text)).toEqual([])
  })

  test('is read again option by option, with what each will count as', async () => {
    const { slug, token } = await opened(method)
    const review = await post(votePaths.ballot(slug, token), fields)
    expect(review.status).toBe(200)
    const rows = [...review.text.matchAll(/<tr><th scope="row"[^>]*>(.*?)<\/tr>/g)].map(
      ([row]) => row,
    )
    expect(rows).toHaveLength(4)
    for (const [at, label] of ['Marché', 'Tilleuls', 'Halle', 'Rosa-Parks'].entries()) {
      expect(rows[at]).toContain(label)
      expect(rows[at]).toMatch(words[at] as RegExp)
    }
  })

  test('comes back as it was typed, by a form: nothing of it is in an address', async () => {
    const { slug, token } = await opened(method)
    const review = await post(votePaths.ballot(slug, token), fields)
    const form = new RegExp(
      `<form method="post" action="${votePaths.ballot(slug, token)}">(.*?)</form>`,
      's',
    ).exec(review.text)?.[1]
    const hidden = [...(form ?? '').matchAll(/name="([^"]*)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    )
    expect(hidden).toContainEqual(['change', 'yes'])
    const again: Record<string, string[]> = {}
    for (const [name = '', value = ''] of hidden) again[name] = [...(again[name] ?? []), value]
    const back = await post(votePaths.ballot(slug, token), again)
    expect(back.status).toBe(200)
    expect(standing(back.text).sort()).toEqual(flat(fields).sort())
    expect(back.response.headers.get('cache-control')).toBe('no-store')
    for (const { text } of [review, back])
      expect(text).not.toMatch(/(href|action)="[^"]*[?&](o\d|choice)=/)
  })

  test('left empty, it is said to be blank, or something must be ticked', async () => {
    const { slug, token } = await opened(method)
    const empty = await post(votePaths.ballot(slug, token), {})
    if (method === 'single') {
      expect(empty.status).toBe(422)
      expect(empty.text).toContain('Vote blanc')
    }
    const blank =
      method === 'single' ? await post(votePaths.ballot(slug, token), { choice: 'none' }) : empty
    expect(blank.status).toBe(200)
    expect(blank.text).toContain('Ce bulletin est blanc')
  })
})

describe('a vote that is over says so before it asks for a code', () => {
  test.each(['late', 'shut', 'closed', 'cancelled'])('when it is %s', async (how) => {
    const { slug, code, token } = await opened('mj')
    expect((await get(votePaths.enter(slug))).text).toContain('name="code"')
    const why = { reason: 'Une panne' }
    if (how === 'cancelled') await post(votePaths.act(slug), { act: 'cancel', ...why }, staff)
    if (/shut|closed/.test(how)) await post(votePaths.act(slug), { act: 'shut', ...why }, staff)
    if (how === 'closed')
      await post(
        votePaths.act(slug),
        { act: 'close', publish: 'all', reason: 'Le bureau l’a décidé' },
        staff,
      )
    if (how === 'late') clock.set('2026-12-10T17:00:00Z')
    for (const answer of [
      await get(votePaths.enter(slug)),
      await post(votePaths.enter(slug), { code: writtenCode(code) }),
    ]) {
      expect(answer.text).toContain(
        how === 'cancelled' ? 'a été annulé' : 'Votre code ne sert plus',
      )
      expect(answer.text).not.toContain('name="code"')
    }
    const link = await get(votePaths.ballot(slug, token))
    expect(link.status).toBe(200)
    expect(link.text).not.toContain('name="o0"')
    // Control: a link that was never one opens no ballot, and says what else may be done.
    for (const never of ['ab'.repeat(20), token.slice(0, 30)]) {
      const cut = await get(votePaths.ballot(slug, never))
      expect(cut.status).toBe(404)
      expect(cut.text).toContain('Ce lien ne s’ouvre plus')
      expect(cut.text).toContain(`href="${votePaths.enter(slug)}"`)
    }
  })
})

test('the short address of a letter, typed by hand, opens the vote', async () => {
  const { slug } = await opened('mj')
  const mark = slug.slice(-4)
  for (const typedBy of [mark, mark.toUpperCase()])
    expect((await get(votePaths.short(typedBy))).location).toBe(votePaths.enter(slug))
  expect((await get(votePaths.short('zzzz'))).status).toBe(404)
  expect((await get(votePaths.short('%25'))).status).toBe(404)
})

test('the code of a letter, typed where all codes are, leads to its ballot; another one leads nowhere here', async () => {
  const { slug, code, token } = await opened('approval')
  const { db } = database
  const typed = writtenCode(code)
  const ballot = votePaths.ballot(slug, token)
  expect(await readLetterCode({ db }, typed)).toBe(ballot)
  expect(await readLetterCode({ db }, ` ${typed.toUpperCase().replace(/(.{4})/g, '$1 ')}`)).toBe(
    ballot,
  )
  expect((await get(ballot)).status).toBe(200)
  expect(await readLetterCode({ db }, 'K7RW-3TPX')).toBeUndefined()
  expect(await readLetterCode({ db }, writtenCode({ secret: '0'.repeat(32) }))).toBeUndefined()
})
