import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { recordPerson } from '#modules/people/index.ts'
import { type Door, openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { makeRooms, roomNeeds } from '../app.ts'
import { listRoutes } from '../cli/list-routes.ts'
import { grouped, invalidIn } from './access/send-form.ts'
import { crawl, type FormSeen } from './crawl.ts'
import { useDemonstration } from './demonstration-forms.ts'
import { fill, formsOf } from './forms.ts'

const database = useDemonstration()
const rooms = makeRooms()
const { identify: _, ...needs } = roomNeeds(rooms)
const door = openDoor(database, { ...needs, stepUp: () => undefined })
const routes = listRoutes()
/** Somebody with an account, whose address a stranger would try. */
const account = 'camille.arnaud@ailleurs.example'
const signedIn = asPerson([])

/** Forms that ask for an address, by the act where they are sent, as this person sees them. */
async function formsWithAddress(
  viewer: Viewer | undefined,
): Promise<ReadonlyMap<string, FormSeen>> {
  const visit = async (path: string) => (await door.get(path, viewer)).text
  const { forms } = await crawl(routes, visit, ['/', '/connexion', '/lettres/inscription'], 3)
  const found = [...forms].flatMap(([key, [form]]) =>
    form?.fields.some(isAddress) ? [[key, form] as const] : [],
  )
  return new Map(found)
}

const isAddress = ({ name, type }: { name: string; type: string }) =>
  type !== 'hidden' && /mail/i.test(name)

beforeAll(async () => {
  await act(door.house, {}, async (ctx) => {
    await recordPerson(ctx, { name: 'Camille Arnaud', email: account })
  })
}, 120_000)

/** What a stranger reads after sending this form with this address. */
async function answerTo(at: Door, { page, action }: FormSeen, email: string, viewer?: Viewer) {
  const shown = await at.get(page, viewer)
  const form = formsOf(shown.text, page).find(
    (item) => item.method === 'POST' && item.action === action,
  )
  if (!form) throw new Error(`no form for ${action} on ${page}`)
  const input = Object.fromEntries(
    form.fields.filter(isAddress).map(({ name }) => [name, email] as const),
  )
  let answer = await at.post(action, grouped(fill(form, input)), viewer)
  if (answer.status !== 303) {
    const refused = Object.fromEntries(invalidIn(answer.text).map((name) => [name, '']))
    answer = await at.post(action, grouped(fill(form, { ...refused, ...input })), viewer)
  }
  const { status, location = '', text } = answer
  const next = status === 303 ? await at.get(location.replace(/#.*$/, ''), viewer) : undefined
  return masked(`${status} ${location}\n${text}\n${next?.text ?? ''}`, email)
}

function masked(text: string, email: string): string {
  return text
    .replaceAll(email, 'address')
    .replaceAll(encodeURIComponent(email), 'address')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'id')
    .replace(/[0-9a-f]{64}/g, 'key')
    .replace(/nonce="[^"]*"/g, 'nonce')
    .replace(/[A-Za-z0-9_-]{43}/g, 'token')
}

/** Acts where an address is told apart, for somebody who has no business to know. */
async function toldApart(
  at: Door,
  forms: ReadonlyMap<string, FormSeen>,
  viewer?: Viewer,
): Promise<string[]> {
  const told: string[] = []
  for (const [key, form] of forms) {
    const send = (email: string) => answerTo(at, form, email, viewer)
    const stranger = await send('personne.ici@ailleurs.example')
    const again = await send('personne.ici@ailleurs.example')
    const known = await send(account)
    if (known !== stranger)
      told.push(`${key} tells an account apart: ${difference(known, stranger)}`)
    if (again !== stranger)
      told.push(`${key} tells an address that wrote before: ${difference(again, stranger)}`)
  }
  return told
}

function difference(one: string, other: string): string {
  const lines = new Set(other.split(/\n|(?=<)/))
  return one
    .split(/\n|(?=<)/)
    .filter((line) => !lines.has(line))
    .slice(0, 3)
    .join(' ')
    .slice(0, 200)
}

describe.each([
  ['a visitor', undefined, /POST \/connexion\b/],
  ['someone signed in', signedIn, /POST \/lettres\/inscription\b/],
])('%s who writes an address in a form', (_, viewer, met) => {
  let forms: ReadonlyMap<string, FormSeen>
  beforeAll(async () => {
    forms = await formsWithAddress(viewer)
  }, 120_000)

  it('is never told whether it is known', async () => {
    const keys = [...forms.keys()].join('\n')
    expect(keys).toMatch(met)
    expect(keys).toMatch(/POST \/agenda\/.*inscription/)
    expect(await toldApart(door, forms, viewer)).toEqual([])
  }, 120_000)

  it('would be caught reading it, by a refusal or by a single word', async () => {
    const isKnown = (form: object) => JSON.stringify(form).includes(account)
    const refuses: Door['post'] = async (path, form, as) => {
      const answer = await door.post(path, form, as)
      return isKnown(form) ? { ...answer, status: 422 } : answer
    }
    const says: Door['post'] = async (path, form, as) => {
      const answer = await door.post(path, form, as)
      return isKnown(form) ? { ...answer, text: `${answer.text} déjà` } : answer
    }
    for (const post of [refuses, says]) {
      const told = await toldApart({ ...door, post }, forms, viewer)
      expect(told.filter((one) => one.includes('tells an account apart'))).toHaveLength(forms.size)
    }
  }, 120_000)
})
