import { parseAtomFeed } from 'feedsmith'
import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { publishResource } from '../../actions/publish-resource.ts'
import { resourcesModule } from '../../module.ts'
import { setState } from '../../store/resources.ts'
import { aSheet } from '../../testing/examples.ts'

const database = useDatabase()
const { clock, ctx, db } = database
const { get } = openDoor(database, { routes: resourcesModule.routes })
const hostile = 'Un <b>jury</b> & ]]> des « voisin·es » 🌻'

beforeAll(async () => {
  const make = async (title: string, themes: readonly string[]) => {
    clock.pass({ hours: 1 })
    const made = await publishResource(ctx(), aSheet({ title, themes, origin: undefined }))
    if (!made.ok) throw new Error(made.refusal)
    return made.value.id
  }
  for (let at = 1; at <= 52; at++) await make(`Retour ${at}`, ['déchets'])
  await make(hostile, ['climat'])
  await setState(db, await make('Retirée', ['climat']), 'retired', clock.now())
  await db
    .updateTable('resources')
    .set({ state: 'draft' })
    .where('title', '=', 'Retour 1')
    .execute()
})

describe('the feed', () => {
  test('is named by the list, with the words of the view and not with its order', async () => {
    const { text } = await get('/ressources?theme=climat&tri=lecture')
    expect(text).toMatch(
      /<link rel="alternate" type="application\/atom\+xml" [^>]*href="\/ressources\.atom\?theme=climat"/,
    )
  })

  test('is the list, newest first, each with its address, its licence and its authors', async () => {
    const { status, text, response } = await get('/ressources.atom?theme=climat')
    expect(status).toBe(200)
    expect(response.headers.get('content-type')).toContain('application/atom+xml')
    const feed = parseAtomFeed(text)
    expect(feed.id).toBe('http://localhost:3000/ressources.atom?theme=climat')
    expect(feed.title?.value).toBe('Ouvroir\u00a0: ressources, climat')
    expect(feed.entries).toHaveLength(1)
    const [entry] = feed.entries ?? []
    expect(entry?.title?.value).toBe(hostile)
    expect(entry?.rights?.value).toBe('CC BY 4.0')
    expect(entry?.authors?.[0]?.name).toBe('Ouvroir')
    expect(entry?.links?.[0]?.href).toMatch(/^http:\/\/localhost:3000\/ressources\/un-b-jury/)
    expect(entry?.categories?.map(({ term }) => term)).toContain('diversify_participants')
  })

  test('goes on in pages, and holds neither drafts nor what was retired', async () => {
    const first = parseAtomFeed((await get('/ressources.atom')).text)
    expect(first.entries?.[0]?.title?.value).toBe(hostile)
    const next = first.links?.find(({ rel }) => rel === 'next')?.href ?? ''
    const second = parseAtomFeed((await get(next.replace('http://localhost:3000', ''))).text)
    const titles = [...(first.entries ?? []), ...(second.entries ?? [])].map(
      (one) => one.title?.value,
    )
    expect(new Set(titles).size).toBe(52)
    expect(titles).not.toContain('Retour 1')
    expect(titles).not.toContain('Retirée')
    expect(second.links?.some(({ rel }) => rel === 'next')).toBe(false)
  })

  test('of nothing is still a feed', async () => {
    const { status, text } = await get('/ressources.atom?q=zzzzzzzz&page=-3')
    expect(status).toBe(200)
    expect(parseAtomFeed(text).entries ?? []).toEqual([])
  })
})

describe('the dump', () => {
  test('has a line for each published sheet, that stands alone with its licence', async () => {
    const { status, text, response } = await get('/ressources/export.jsonl')
    expect(status).toBe(200)
    expect(response.headers.get('content-disposition')).toContain('ressources.jsonl')
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines).toHaveLength(52)
    for (const line of lines) {
      expect(line.licence.adresse).toBe('https://creativecommons.org/licenses/by/4.0/')
      expect(line.auteurs).toEqual([{ nom: '', organisation: 'Ouvroir' }])
      expect(line.adresse).toMatch(/^http:\/\/localhost:3000\/ressources\//)
      expect(line.rubriques.summary).toBe('Trois jours de terrain.')
    }
    expect(lines.map(({ titre }) => titre)).not.toContain('Retirée')
  })

  test('is written as it is read: a reader who leaves asks for nothing more', async () => {
    const { response } = await get('/ressources/export.jsonl')
    const reader = response.body?.getReader()
    expect((await reader?.read())?.done).toBe(false)
    await reader?.cancel()
    expect((await get('/ressources/export.jsonl')).status).toBe(200)
  })
})
