import { beforeEach, describe, expect, test } from 'vitest'
import type { List as ListOf } from '#kit/list.ts'
import { routesOfList } from '#platform/lists/list-routes.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import { findSavedView } from '#platform/lists/saved-views.ts'
import type { Module } from '#platform/module.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor, testHouse } from '#platform/testing/door.ts'
import { noticeOf } from '#platform/testing/said-and-sent.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List } from '#ui/List/List.tsx'
import { changeView } from '../actions/change-view.ts'
import { keepView } from '../actions/keep-view.ts'
import { homeModule } from '../module.ts'

// A list that does nothing for it has views that are kept, opened, renamed, removed, and shown to the team.

const database = useDatabase()
const { db } = database

interface Tree {
  readonly name: string
  readonly kind: string
}
const trees: readonly Tree[] = [
  { name: 'Le vieux', kind: 'chêne' },
  { name: 'Le grand', kind: 'hêtre' },
]
const list: ListOf<Tree> = {
  title: 'Arbres',
  path: '/arbres',
  files: { csv: '/arbres.csv' },
  fileName: 'arbres',
  counted: (count) => `${count} arbres`,
  columns: [
    { key: 'nom', title: 'Nom', kind: 'text', sortable: true, value: ({ name }) => name },
    { key: 'essence', title: 'Essence', kind: 'text', value: ({ kind }) => kind },
    { key: 'note', title: 'Note', kind: 'text', only: 'file', value: () => 'beau' },
  ],
  filters: [{ kind: 'words', name: 'q', label: 'Chercher' }],
  order: { sort: 'nom' },
  perPage: 10,
  today: '2026-11-30',
}
const room: Module = {
  name: 'trees',
  columns: {},
  routes: routesOfList<Tree>({
    audience: ['finance', 'lab-team'],
    page: list.path,
    files: list.files,
    open: ({ var: { frame } }) => ({
      list,
      find: (ask) =>
        rowsInMemory(
          list,
          trees.filter(({ name }) => name.includes(ask.values['q'] ?? '')),
          ask,
        ),
      draw: (shown) => (
        <Layout frame={frame} title={list.title}>
          <List frame={frame} shown={shown} empty={{ title: 'Rien', text: 'Rien.' }} />
        </Layout>
      ),
    }),
  }),
}
const home = homeModule(() => [room])
const door = openDoor(database, { routes: [...room.routes, ...home.routes] })

const ines = asPerson('finance', { name: 'Inès' })
const paul = asPerson('finance', { name: 'Paul' })
const team = asPerson('lab-team', { name: 'Léa' })
const stranger = asPerson('volunteer', { name: 'Zoé' })

const asked = 'q=vieux&colonnes=nom%2Cnote&tri=-nom'
const keepAt = `/vues/nouvelle?${new URLSearchParams({ liste: '/arbres', requete: asked })}`
const keep = (name: string, viewer = ines, fields: Record<string, string> = {}) =>
  door.post(keepAt, { name, ...fields }, viewer)
const viewsOf = async (viewer = ines, path = '/arbres') => {
  const { text } = await door.get(path, viewer)
  const nav = /aria-label="Vues gardées">([\s\S]*?)<\/nav>/.exec(text)?.[1] ?? ''
  return [...nav.matchAll(/<a href="([^"]*)"([^>]*)>([^<]*)/g)].map(([, href, on, label]) => ({
    href: href?.replaceAll('&amp;', '&'),
    label,
    isOpen: on?.includes('aria-current') ?? false,
  }))
}
const idOf = async (name: string): Promise<string> =>
  (await db.selectFrom('saved_views').select('id').where('name', '=', name).executeTakeFirst())?.id

beforeEach(async () => {
  await db.deleteFrom('saved_views').execute()
})

describe('a view of a list', () => {
  test('is offered as soon as something is asked, and only then', async () => {
    expect((await door.get('/arbres', ines)).text).not.toContain('Garder cette vue')
    const { text } = await door.get(`/arbres?${asked}`, ines)
    expect(text).toContain('Garder cette vue')
    expect(text).toContain(keepAt.replaceAll('&', '&amp;'))
  })

  test('keeps filters, order and columns under a name, and is opened by a link', async () => {
    const answer = await keep('Les vieux')
    expect(answer).toMatchObject({ status: 303, location: `/arbres?${asked}` })
    expect(noticeOf(answer.response)).toMatch(/^La vue «\sLes vieux\s» est gardée\.$/)
    expect(await viewsOf()).toEqual([
      { href: '/arbres', label: 'Toute la liste', isOpen: true },
      { href: `/arbres?${asked}`, label: 'Les vieux', isOpen: false },
    ])
    const opened = await viewsOf(ines, `/arbres?${asked}`)
    expect(opened.map(({ isOpen }) => isOpen)).toEqual([false, true])
    const { text } = await door.get(`/arbres?${asked}`, ines)
    expect(text).toContain('beau')
    expect(text).not.toContain('chêne')
    expect(text).not.toContain('Garder cette vue')
    const csv = await door.get(`/arbres.csv?${asked}`, ines)
    expect(csv.text.replace('\ufeff', '')).toBe('Nom;Note\r\nLe vieux;beau\r\n')
  })

  test('is one’s own: nobody else sees it, changes it or removes it', async () => {
    await keep('Les vieux')
    const id = await idOf('Les vieux')
    expect(await viewsOf(paul)).toEqual([])
    for (const viewer of [paul, team]) {
      expect((await door.get(`/vues/${id}`, viewer)).status).toBe(404)
      expect((await door.post(`/vues/${id}`, { name: 'Pris' }, viewer)).status).toBe(404)
      expect((await door.post(`/vues/${id}/retirer`, {}, viewer)).status).toBe(404)
    }
    expect(await viewsOf()).toHaveLength(2)
  })

  test('is renamed and removed', async () => {
    await keep('Les vieux')
    const id = await idOf('Les vieux')
    expect((await door.get('/arbres', ines)).text).toContain(`/vues/${id}`)
    const renamed = await door.post(`/vues/${id}`, { name: 'Les anciens' }, ines)
    expect(renamed).toMatchObject({ status: 303, location: `/arbres?${asked}` })
    expect((await viewsOf())[1]?.label).toBe('Les anciens')
    const removed = await door.post(`/vues/${id}/retirer`, {}, ines)
    expect(removed).toMatchObject({ status: 303, location: '/arbres' })
    expect(await viewsOf()).toEqual([])
  })

  test('is shown to the team by the team, which renames it and removes it', async () => {
    expect((await door.get(`/arbres?${asked}`, ines)).text).not.toContain('isShared')
    expect((await keep('De tous', ines, { isShared: 'yes' })).status).toBe(403)
    expect((await keep('De tous', team, { isShared: 'yes' })).status).toBe(303)
    const id = await idOf('De tous')
    expect((await viewsOf(paul))[1]?.label).toBe('De tous (équipe)')
    expect((await door.get('/arbres', paul)).text).not.toContain(`/vues/${id}`)
    expect((await door.post(`/vues/${id}/retirer`, {}, paul)).status).toBe(403)
    const other = asPerson('lab-team', { name: 'Max' })
    const taken = await door.post(`/vues/${id}`, { name: 'De tous', _whole: 'yes' }, other)
    expect(taken.status).toBe(422)
    expect(taken.text).toContain('elle reste à l’équipe')
    const view = await findSavedView(db, id)
    const unshared = await act(testHouse(database), { person: other }, async (ctx) =>
      view ? changeView(ctx, view, { name: 'À moi', isShared: false }) : undefined,
    )
    expect(unshared).toMatchObject({ refusal: 'no-author' })
    const fields = { name: 'Du labo', isShared: 'yes' }
    expect((await door.post(`/vues/${id}`, fields, other)).status).toBe(303)
    expect((await door.post(`/vues/${id}/retirer`, {}, other)).status).toBe(303)
    const acts = await db.selectFrom('audit_lines').select('act').orderBy('position').execute()
    expect(acts.map((line) => line.act)).toEqual([
      'saved-view.shared',
      'saved-view.renamed',
      'saved-view.removed',
    ])
  })

  test('is refused in words, and what was typed is kept', async () => {
    const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
    await keep('Les vieux')
    const same = await keep('les Vieux')
    expect(same.status).toBe(422)
    expect(plain(same.text)).toContain('Vous avez déjà une vue de ce nom sur cette liste.')
    expect(same.text).toContain('value="les Vieux"')
    expect(same.text).toContain(keepAt.replaceAll('&', '&amp;'))
    expect((await keep('')).status).toBe(422)
    expect(plain((await keep('x'.repeat(61))).text)).toContain('60')
    expect((await keep('Les vieux', paul)).status).toBe(303)
    for (let at = 2; at <= 20; at++) expect((await keep(`Vue ${at}`)).status).toBe(303)
    const last = await keep('Une de trop')
    expect(last.status).toBe(422)
    expect(plain(last.text)).toContain('Vous gardez déjà 20 vues de cette liste.')
    const long = `/vues/nouvelle?${new URLSearchParams({ liste: '/arbres', requete: `q=${'é'.repeat(900)}` })}`
    expect(plain((await door.post(long, { name: 'Longue' }, paul)).text)).toContain(
      'Il y a trop de filtres',
    )
    const kept = { list: '/arbres', name: 'Longue', isShared: false, query: 'q'.repeat(2001) }
    const refusal = await act(testHouse(database), { person: paul }, (ctx) => keepView(ctx, kept))
    expect(refusal).toMatchObject({ refusal: 'too-much' })
  })

  test('is of a list that one may open, and leads nowhere else', async () => {
    expect((await keep('Les vieux', stranger)).status).toBe(403)
    for (const liste of ['/ailleurs', '//ailleurs.example', 'https://ailleurs.example', '']) {
      const at = `/vues/nouvelle?${new URLSearchParams({ liste, requete: 'q=x' })}`
      expect((await door.post(at, { name: 'Ailleurs' }, ines)).status).toBe(404)
    }
    expect((await door.get(keepAt)).status).toBe(303)
  })

  test('goes with its owner; the team keeps its own, without their key', async () => {
    await keep('Les vieux', team)
    await keep('De tous', team, { isShared: 'yes' })
    const told = await home.personExport?.(db, team.id)
    expect(told).toMatchObject({ savedViews: [{ name: 'Les vieux' }, { name: 'De tous' }] })
    await act(testHouse(database), {}, async (ctx) => home.personErase?.(ctx, team.id))
    const left = await db.selectFrom('saved_views').select(['name', 'ownerId']).execute()
    expect(left).toEqual([{ name: 'De tous', ownerId: null }])
  })

  test('holds no sign that nobody types', async () => {
    const odd = '/vues/nouvelle?liste=/arbres&requete=' + encodeURIComponent('q=a%00b&taille=%07')
    expect((await door.get(odd, ines)).text).not.toContain('%00')
    const sent = await door.post(odd, { name: 'Sans signe' }, ines)
    expect([sent.status, sent.location]).toEqual([303, '/arbres'])
  })

  test('holds what the list still knows: a column that is gone is left aside', async () => {
    const odd = `/vues/nouvelle?${new URLSearchParams({ liste: '/arbres', requete: 'q=grand&colonnes=nid&tri=__proto__' })}`
    await door.post(odd, { name: 'Ancienne' }, ines)
    expect((await viewsOf())[1]?.href).toBe('/arbres?q=grand')
  })
})
