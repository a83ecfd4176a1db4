import { beforeAll, describe, expect, test } from 'vitest'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { publishResource } from '../../actions/publish-resource.ts'
import { aSheet } from '../../testing/examples.ts'
import { parseFilter } from '../filter.ts'
import { keepConcepts } from './concepts.ts'
import { searchWithFacets } from './search.ts'

const database = useDatabase()
const { ctx, db } = database

beforeAll(async () => {
  await keepConcepts(db)
  const sheets = [
    aSheet({ title: 'Un panel tiré au sort aux fléchettes', themes: ['eau'], origin: undefined }),
    aSheet({
      title: 'Le droit d’interpeller la ville',
      themes: ['climat'],
      outcome: 'stopped',
      origin: undefined,
    }),
    aSheet({
      title: 'A citizens’ assembly on rivers',
      lead: 'One hundred people drawn by lot deliberated about water.',
      language: 'en',
      themes: ['eau', 'climat'],
      origin: undefined,
    }),
    aSheet({ title: 'Une maison des associations', kind: 'guide', themes: [], origin: undefined }),
  ]
  for (const sheet of sheets) {
    const published = await publishResource(ctx(), sheet)
    if (!published.ok) throw new Error(published.refusal)
  }
})

const search = (query: string) => searchWithFacets(db, parseFilter(query), { size: 24, number: 1 })
const titles = async (query: string) => (await search(query)).resources.map(({ title }) => title)

describe('a search', () => {
  test('finds stems, without accents, in French and in English', async () => {
    expect((await titles('q=flechette'))[0]).toContain('fléchettes')
    expect((await titles('q=deliberating'))[0]).toContain('rivers')
    expect((await titles('q=association'))[0]).toContain('maison')
  })

  test('finds what says the same in other words, in either language', async () => {
    expect(await titles('q=sortition')).toEqual(
      expect.arrayContaining([
        'Un panel tiré au sort aux fléchettes',
        'A citizens’ assembly on rivers',
      ]),
    )
    expect((await titles('q=convention+citoyenne'))[0]).toContain('assembly')
  })

  test('brings a mistyped word back, and says so', async () => {
    const found = await search('q=interpeler')
    expect(found.resources[0]?.title).toContain('interpeller')
    expect(found.asked?.corrected).toBeUndefined()
    const mistyped = await search('q=panel+flecheettes')
    expect(mistyped.resources[0]?.title).toContain('fléchettes')
    expect(mistyped.asked?.corrected).toBe('panel fléchettes')
  })

  test('finds nothing rather than everything when there is nothing to look for', async () => {
    for (const query of ['q=le', 'q=zzzzzz', 'q=%3F%3F', 'theme=inconnu']) {
      expect((await search(query)).count, query).toBe(0)
    }
  })

  test('counts each facet as if it were not narrowed, and the others among the answers', async () => {
    const { facets, count } = await search('theme=climat')
    expect(count).toBe(2)
    const of = (facet: string, value: string) =>
      facets.find((facetCount) => facetCount.facet === facet && facetCount.value === value)?.count
    expect(of('theme', 'eau')).toBe(2)
    expect(of('outcome', 'stopped')).toBe(1)
    expect(of('language', 'en')).toBe(1)
    expect((await search('theme=climat&theme=eau')).count).toBe(3)
    expect((await search('theme=climat&issue=stopped')).count).toBe(1)
  })

  test('tells places apart by how many people live there, as soon as a place is said or taken away', async () => {
    const place = { kind: 'commune', subtype: '', source: 'added' } as const
    const village = { ...place, slug: 'village', name: 'Village', population: 1_999 }
    const town = { ...place, slug: 'ville', name: 'Ville', population: 52_000 }
    const places = [await registerPlace(ctx(), village), await registerPlace(ctx(), town)]
    const published = await publishResource(
      ctx(),
      aSheet({
        title: 'Deux lieux, un seul préau',
        origin: undefined,
        territoryIds: places.map(({ id }) => id),
      }),
    )
    if (!published.ok) throw new Error(published.refusal)
    const groups = async () =>
      (await search('q=préau')).facets.filter(({ facet }) => facet === 'population')
    expect((await groups()).map(({ value, count }) => [value, count])).toEqual([
      ['0', 1],
      ['50000', 1],
    ])
    expect((await titles('population=50000'))[0]).toContain('préau')
    expect(await titles('population=10000')).toEqual([])

    await db
      .deleteFrom('resource_territories')
      .where('territoryId', '=', places[0]?.id ?? '')
      .execute()
    expect((await groups()).map(({ value }) => value)).toEqual(['50000'])

    // The town grows, as the next census says.
    await db
      .updateTable('territories')
      .set({ population: 120_000 })
      .where('slug', '=', 'ville')
      .execute()
    expect((await groups()).map(({ value }) => value)).toEqual(['100000'])
  })

  test('leaves out what is excluded', async () => {
    expect(
      (await search('q=ville+-interpeller')).resources.map(({ title }) => title),
    ).not.toContain('Le droit d’interpeller la ville')
  })
})
