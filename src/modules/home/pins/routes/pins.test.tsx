import { beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { keepView } from '#modules/home/actions/keep-view.ts'
import { homeModule } from '#modules/home/module.ts'
import { page } from '#platform/answers.ts'
import type { Module } from '#platform/module.ts'
import { get, type HttpContext } from '#platform/routes.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { Layout } from '#ui/Layout/Layout.tsx'
import { pinPage } from '../actions/change-pins.ts'
import { purgePins } from '../actions/purge-pins.ts'
import { pinsFor } from '../actions/show-pins.ts'
import { mostPins, type Pin } from '../pin.ts'
import { exportPins, forgetPins } from '../store/pins.ts'

const database = useDatabase()
const { db } = database
const idOf = (number: number) => `0191d9c0-0000-7000-8000-0000000${(number + 10_000).toString()}`
const camille = asPerson('lab-team', { id: idOf(1) })
const nour = asPerson('lab-team', { id: idOf(2) })
const taking = asPerson('participant', { id: idOf(3) })

/** Lamps of a room: who may see each, and its title of the day. */
const lamps = new Map<string, { title: string; may: readonly Viewer[] }>()
const draw = (c: HttpContext) => page(c, <Layout frame={c.var.frame} title="Une page" />)
const room: Module = {
  name: 'lamps',
  columns: {},
  routes: [
    get('/lampes', 'anyone', draw),
    get('/lampes/:id', 'anyone', draw),
    get('/lampes/:id/gerer', 'anyone', draw),
    get('/lampes/:id/voir', 'anyone', draw),
  ],
  navigation: (viewer) =>
    viewer?.roles.some(({ role }) => role === 'lab-team')
      ? [{ key: 'lab', links: [{ label: 'Lampes', href: '/lampes' }] }]
      : [],
  discussed: [
    {
      kind: 'lamp',
      family: 'lab',
      pages: ['/lampes/:id', '/lampes/:id/gerer', '/lampes/:id/voir'],
      placeAt: (path) => (path.endsWith('/gerer') ? 'Gestion' : undefined),
      find: async (_ctx, id) => {
        const lamp = lamps.get(id)
        const may = (viewer?: Viewer) => lamp?.may.some((known) => known.id === viewer?.id) ?? false
        return lamp && { id, title: lamp.title, href: `/lampes/${id}`, readers: 'lab', may }
      },
    },
  ],
}
/** A thing that is called by a name of its title: the name changes, its key does not. */
const boat = { id: idOf(900), slug: 'la-barque' }
const boats: Module = {
  name: 'boats',
  columns: {},
  routes: [get('/barques/:slug/pont', 'anyone', draw)],
  discussed: [
    {
      kind: 'boat',
      family: 'lab',
      pages: ['/barques/:slug', '/barques/:slug/pont'],
      placeAt: (path) => (path.endsWith('/pont') ? 'Pont' : undefined),
      find: async (_ctx, key) =>
        key === boat.id || key === boat.slug
          ? {
              ...{ id: boat.id, title: 'La barque', href: `/barques/${boat.slug}` },
              ...{ readers: 'lab' as const, may: () => true },
            }
          : undefined,
    },
  ],
}
const home = homeModule(() => [room, boats, home])
const rooms = [room, boats, home]
const door = openDoor(database, {
  routes: rooms.flatMap(({ routes }) => routes),
  navigation: (viewer, locale) =>
    rooms.flatMap(({ navigation }) => navigation?.(viewer, locale) ?? []),
  pins: (ctx, { navigation, path }, viewer) => pinsFor(ctx, { rooms, viewer, navigation }, path),
})

const lamp = (number: number) => idOf(100 + number)
const railOf = async (as: Viewer, at = '/lampes') => {
  const { text } = await door.get(at, as)
  const rail = /<header class="rail">[\s\S]*?<\/header>/.exec(text)?.[0] ?? ''
  const pins = /<summary>Épinglés[\s\S]*?order-pins/.exec(rail)?.[0] ?? ''
  return [...pins.matchAll(/<a [^>]*href="(?!\/epingles)([^"]*)"[^>]*>([^<]*)/g)].map(
    ([, href, label]) => `${href} ${label}`,
  )
}
const buttonOf = async (at: string, as: Viewer) => {
  const { text } = await door.get(at, as)
  const form = /<div class="page-pin">[\s\S]*?<\/form>/.exec(text)?.[0]
  if (form === undefined) return undefined
  const fields = [...form.matchAll(/name="(kind|key|retour)" value="([^"]*)"/g)]
  const sent = Object.fromEntries(fields.map(([, name, value]) => [name, value ?? '']))
  return { action: /action="([^"]*)"/.exec(form)?.[1] ?? '', sent }
}
/** The button of this page, pressed. */
async function press(at: string, as: Viewer) {
  const button = await buttonOf(at, as)
  if (!button) throw new Error(`no button at ${at}`)
  return door.post(button.action, button.sent, as)
}

/** The act, without its page. */
const put = (pin: Pin) =>
  act(door.house, { person: camille }, (ctx) => pinPage(ctx, { rooms, navigation: [] }, pin))

beforeEach(async () => {
  await db.deleteFrom('pins').execute()
  await db.deleteFrom('saved_views').execute()
  lamps.clear()
  for (let number = 1; number <= 14; number++)
    lamps.set(lamp(number), { title: `Lampe ${number}`, may: [camille, nour] })
})

describe('a page that somebody pins', () => {
  test('is in their rail by one press, comes back to the page, and goes by another', async () => {
    const at = `/lampes/${lamp(1)}`
    expect((await press(at, camille)).location).toBe(at)
    expect(await railOf(camille)).toEqual([`${at} Lampe 1`])
    expect(await railOf(nour)).toEqual([])
    expect((await buttonOf(at, camille))?.action).toBe('/epingles/retirer')
    await press(at, camille)
    expect(await railOf(camille)).toEqual([])
  })

  test('bears its title of today, and disappears once it is hidden or gone', async () => {
    for (const number of [1, 2, 3]) await press(`/lampes/${lamp(number)}`, camille)
    lamps.set(lamp(1), { title: 'Lampe bleue', may: [camille] })
    lamps.set(lamp(2), { title: 'Lampe secrète', may: [nour] })
    lamps.delete(lamp(3))
    expect(await railOf(camille)).toEqual([`/lampes/${lamp(1)} Lampe bleue`])
    const { text } = await door.get('/epingles', camille)
    expect(text).toContain('Lampe bleue')
    expect(text).not.toContain('secrète')
    expect(text).not.toContain(lamp(2))
    expect(await act(door.house, {}, (ctx) => purgePins(ctx, rooms))).toBe(1)
    lamps.set(lamp(2), { title: 'Lampe rendue', may: [camille] })
    expect((await railOf(camille)).map((pin) => pin.split(' ').at(-1))).toEqual(['bleue', 'rendue'])
  })

  test('is a place of a thing whose name changes: it is read at the name of today', async () => {
    await press('/barques/la-barque/pont', camille)
    boat.slug = 'le-bateau'
    expect(await railOf(camille)).toEqual(['/barques/le-bateau/pont Pont · La barque'])
    expect((await buttonOf('/barques/le-bateau/pont', camille))?.action).toBe('/epingles/retirer')
    await press('/barques/le-bateau/pont', camille)
    expect(await railOf(camille)).toEqual([])
    // Kept by its address, before: it is the same page.
    await put({ kind: 'boat', key: '/barques/le-bateau/pont' })
    expect((await buttonOf('/barques/le-bateau/pont', camille))?.action).toBe('/epingles/retirer')
  })

  test('of what one may not see is refused as what does not exist', async () => {
    lamps.set(lamp(2), { title: 'Lampe secrète', may: [nour] })
    expect(await buttonOf(`/lampes/${lamp(2)}`, camille)).toBeUndefined()
    for (const key of [lamp(2), lamp(60)]) {
      const sent = await door.post('/epingles/mettre', { kind: 'lamp', key }, camille)
      expect(sent.location).toBe('/epingles')
    }
    expect(await db.selectFrom('pins').selectAll().execute()).toEqual([])
    for (const key of ['//ailleurs.example', '/ailleurs', 'javascript:alert(1)'])
      await door.post('/epingles/mettre', { kind: 'page', key }, camille)
    expect(await railOf(camille)).toEqual([])
  })

  test('is one of twelve: what is hidden gives its place', async () => {
    for (let number = 1; number <= mostPins; number++)
      await press(`/lampes/${lamp(number)}`, camille)
    expect((await press(`/lampes/${lamp(13)}`, camille)).location).toBe('/epingles')
    expect(await put({ kind: 'lamp', key: lamp(13) })).toMatchObject({ refusal: 'too-many' })
    expect(await put({ kind: 'lamp', key: lamp(60) })).toMatchObject({ refusal: 'not-there' })
    expect(await railOf(camille)).toHaveLength(mostPins)
    lamps.delete(lamp(4))
    await press(`/lampes/${lamp(13)}`, camille)
    expect(await railOf(camille)).toHaveLength(mostPins)
    expect(await db.selectFrom('pins').selectAll().execute()).toHaveLength(mostPins)
  })

  test('goes up and down in one’s own order', async () => {
    for (const number of [1, 2, 3]) await press(`/lampes/${lamp(number)}`, camille)
    await door.post('/epingles/deplacer', { kind: 'lamp', key: lamp(3), way: 'up' }, camille)
    const names = (await railOf(camille)).map((pin) => pin.slice(-1))
    expect(names).toEqual(['1', '3', '2'])
  })
})

describe('a page of a thing that is another than its own', () => {
  test('is pinned as one sees it, beside the thing, and goes with it', async () => {
    const at = `/lampes/${lamp(1)}`
    for (const page of [at, `${at}/gerer`]) await press(page, camille)
    const pinned = [`${at} Lampe 1`, `${at}/gerer Gestion · Lampe 1`]
    expect(await railOf(camille)).toEqual(pinned)
    // Another page of it is the thing itself.
    expect((await buttonOf(`${at}/voir`, camille))?.action).toBe('/epingles/retirer')
    expect(await act(door.house, {}, (ctx) => purgePins(ctx, rooms))).toBe(0)
    lamps.set(lamp(1), { title: 'Lampe secrète', may: [nour] })
    expect(await railOf(camille)).toEqual([])
    for (const key of [`${at}/gerer`, `/lampes/${lamp(60)}/gerer`, '/ailleurs/gerer'])
      expect(await put({ kind: 'lamp', key })).toMatchObject({ refusal: 'not-there' })
    lamps.delete(lamp(1))
    expect(await act(door.house, {}, (ctx) => purgePins(ctx, rooms))).toBe(2)
  })
})

test('beyond five, pins are folded: what one is at stays in sight', async () => {
  const folded = async () => {
    const { text } = await door.get('/lampes', camille)
    const rail = /<header class="rail">[\s\S]*?<\/header>/.exec(text)?.[0] ?? ''
    const fold = /<details class="more-pins">[\s\S]*?<\/details>/.exec(rail)?.[0] ?? ''
    return [...fold.matchAll(/<a /g)].length
  }
  for (let number = 1; number <= 6; number++) await press(`/lampes/${lamp(number)}`, camille)
  expect(await folded()).toBe(0)
  for (let number = 7; number <= 9; number++) await press(`/lampes/${lamp(number)}`, camille)
  expect(await folded()).toBe(4)
})

describe('a list', () => {
  test('that is filtered says that its pin opens it whole, and how to keep the filters', async () => {
    const noticeAt = async (at: string) => {
      const { response } = await press(at, camille)
      return decodeURIComponent(response.headers.getSetCookie().join())
    }
    expect(await noticeAt('/lampes?etat=rouge')).toMatch(
      /Liste épinglée dans le menu, entière\s?: Lampes\. .*enregistrez d’abord la vue/,
    )
    await db.deleteFrom('pins').execute()
    const whole = await noticeAt('/lampes')
    expect(whole).toMatch(/Page épinglée dans le menu\s?: Lampes/)
    expect(whole).not.toContain('enregistrez')
  })

  test('is pinned, and with filters once its view is kept; a view that is not theirs is not', async () => {
    await press('/lampes', camille)
    const kept = { list: '/lampes', query: 'etat=bleu', name: 'Les bleues', isShared: false }
    const view = await act(door.house, { person: camille }, (ctx) => keepView(ctx, kept))
    expect((await buttonOf('/lampes?etat=rouge', camille))?.sent['kind']).toBe('page')
    await press('/lampes?etat=bleu', camille)
    expect(await railOf(camille)).toEqual(['/lampes Lampes', '/lampes?etat=bleu Les bleues'])
    const key = view.ok ? view.value.id : ''
    await door.post('/epingles/mettre', { kind: 'view', key }, nour)
    expect(await railOf(nour)).toEqual([])
  })

  test('of somebody who lost their role is not in their rail any more', async () => {
    await press('/lampes', camille)
    const volunteer = asPerson('volunteer', { id: camille.id })
    expect(await railOf(volunteer)).toEqual([])
  })
})

test('whoever only takes part pins nothing that is not in their own rail', async () => {
  expect(await buttonOf('/lampes', taking)).toBeUndefined()
  await door.post('/epingles/mettre', { kind: 'page', key: '/lampes' }, taking)
  await door.post('/epingles/mettre', { kind: 'lamp', key: lamp(1) }, taking)
  expect(await db.selectFrom('pins').selectAll().execute()).toEqual([])
  expect((await door.get('/epingles', taking)).text).toContain('Vous n’avez épinglé aucune page')
  expect((await door.post('/epingles/mettre', { kind: 'page', key: '/lampes' })).status).toBe(403)
})

test('pins are handed over to their owner, and go with them', async () => {
  await press('/lampes', camille)
  await press('/lampes', nour)
  expect(await exportPins(db, camille.id)).toMatchObject([{ pinned: '/lampes' }])
  await forgetPins(db, camille.id)
  expect(await exportPins(db, camille.id)).toEqual([])
  expect(await exportPins(db, nour.id)).toHaveLength(1)
})
