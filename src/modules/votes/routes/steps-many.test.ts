import { describe, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { type Shown, smallBrowser } from '#platform/testing/small-browser.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { type Method, methods } from '../method.ts'
import { votesModule } from '../module.ts'
import { votePaths } from '../paths.ts'
import { giveCodes } from '../roll/actions/give-codes.ts'
import { linkToken } from '../roll/code.ts'

const database = useDatabase()
const { pool, clock } = database
const { app, post, house } = openDoor(database, { routes: votesModule(() => []).routes })
const staff = asPerson('lab-team')

/** An open vote of more options than its form takes: what the steps hold does not depend on it. */
async function opened(method: Method, options: readonly string[]) {
  clock.set('2026-12-01T10:00:00Z')
  const fields = { title: 'Le nom de la place', question: 'Quel nom ?', method, seats: '1' }
  const more = { options: options.slice(0, 4).join('\n'), tier: 'tracked', closesOn: '2026-12-10' }
  const made = await post(votePaths.create, { ...fields, ...more }, staff)
  const slug = /\/scrutins\/(.*)\/preparer/.exec(made.location ?? '')?.[1] ?? ''
  await post(votePaths.roll(slug), { source: 'list', people: 'Une\nDeux' }, staff)
  await pool.query(
    `insert into vote_options (vote_id, position, label, details)
      select v.id, o.ordinality + 3, o.label, '' from votes v, unnest($1::text[]) with ordinality o(label, ordinality)
      where v.slug = $2`,
    [options.slice(4), slug],
  )
  const run = { act: 'open', unreached: 'yes' }
  expect((await post(votePaths.act(slug), run, staff)).status).toBe(303)
  const result = await act(house, { person: staff }, (ctx) => giveCodes(ctx, slug))
  if (!result.ok) throw new Error(result.refusal)
  return { slug, codes: result.value.given.map(({ code }) => code) }
}

const browser = () => smallBrowser(app)
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

describe.each(methods.map((method) => ({ method })))(
  'five hundred options, $method',
  ({ method }) => {
    const options = 500
    const many = Array.from({ length: options }, (_, at) => at)
    const fields: Readonly<Record<string, string | readonly string[]>> = /approval/.test(method)
      ? { choice: many.map(String) }
      : /single/.test(method)
        ? { choice: '499' }
        : Object.fromEntries(
            // Far from any order: nothing that repeats makes it short.
            many.map((at) => [
              `o${at}`,
              /mj|score/.test(method)
                ? (['none', '6', '0', '3'][(at * at) % 4] ?? '')
                : String(((at * 211) % options) + 1),
            ]),
          )

    test('the longest ballot is kept from the form to the box, and nothing of it is lost', async () => {
      const { slug, codes } = await opened(
        method,
        many.map((at) => `Option ${at}`),
      )
      const ballot = votePaths.ballot(slug, await linkToken(codes[0] ?? { secret: '' }))
      const here = browser()
      const form = await here.open(ballot)
      expect(form.text.length).toBeLessThan(2_500_000)
      const review = await here.send(ballot, fields)
      expect(review.at).toBe(`${ballot}/relire`)
      const receipt = receiptIn(review)
      expect(receipt).toMatch(/\w{4}/)
      expect(receiptIn(await here.open(`${ballot}/relire`))).toBe(receipt)
      for (const cookie of here.cookies) expect(cookie.split(';')[0]?.length).toBeLessThan(4_096)
      const back = await here.send(ballot, hiddenIn(review, ballot))
      expect(back.at).toBe(ballot)
      // What stands in the form again, sent as it stands, is the same ballot.
      const again = await here.send(ballot, fields)
      const choiceIn = (shown: Shown) => ({ ...hiddenIn(shown, `${ballot}/envoyer`), salt: [] })
      expect(choiceIn(again)).toEqual(choiceIn(review))
      const typed = hiddenIn(review, ballot)
      for (const [name, value] of Object.entries(fields))
        expect(typed[name]).toEqual([value].flat())
      const done = await here.send(`${ballot}/envoyer`, hiddenIn(again, `${ballot}/envoyer`))
      expect(receiptIn(done)).toBe(receiptIn(again))
    })

    test('what is typed amiss at each option stays as short', async () => {
      const { slug, codes } = await opened(
        method,
        many.map((at) => `Option ${at}`),
      )
      const ballot = votePaths.ballot(slug, await linkToken(codes[0] ?? { secret: '' }))
      const here = browser()
      await here.open(ballot)
      const amiss = Object.fromEntries(many.map((at) => [`o${at}`, `abcdefgh${at}`]))
      const choice = many.map((at) => `abcdefgh${at}`)
      const again = await here.send(ballot, { ...amiss, choice })
      expect(again.at).toBe(ballot)
      expect(again.text).toContain('role="alert"')
      for (const cookie of here.cookies) expect(cookie.split(';')[0]?.length).toBeLessThan(4_096)
    })
  },
)
