import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { importTerritories } from '../actions/import-territories.ts'
import { registerPlace } from '../actions/register-place.ts'
import { territoryLabel } from '../territory.ts'
import { searchTerritories } from './search.ts'

interface GoldenCase {
  readonly query: string
  /** « kind label »: the first answer. */
  readonly first?: string
  /** Territories that must all be among the first three. */
  readonly top3?: readonly string[]
  readonly why?: string
}

const golden: readonly GoldenCase[] = JSON.parse(
  readFileSync(new URL('../golden/search.json', import.meta.url), 'utf8'),
)

const { db, ctx } = useDatabase()

beforeAll(async () => {
  await importTerritories(ctx())
  await registerPlace(ctx(), {
    kind: 'organisation',
    subtype: 'joint-authority',
    slug: 'smicval',
    name: 'Syndicat mixte intercommunal de collecte et de valorisation du Libournais Haute-Gironde',
    shortName: 'SMICVAL',
    source: 'added',
    departmentCode: '33',
    regionCode: '75',
    population: 210_000,
  })
}, 60_000)

async function answersTo(query: string, limit = 10): Promise<string[]> {
  const territories = await searchTerritories(db, query, { limit })
  return territories.map(({ territory }) => `${territory.kind} ${territoryLabel(territory)}`)
}

describe('the cases of golden/search.json, on the real list of 2026', () => {
  it.each(golden.filter((goldenCase) => goldenCase.first))(
    '« $query » leads to $first',
    async ({ query, first }) => {
      expect((await answersTo(query))[0]).toBe(first)
    },
  )

  it.each(golden.filter((goldenCase) => goldenCase.top3))(
    '« $query » offers $top3 at once',
    async ({ query, top3 }) => {
      const answers = (await answersTo(query)).slice(0, 3)
      expect(answers).toEqual(expect.arrayContaining([...(top3 ?? [])]))
    },
  )

  it('are at least sixty', () => {
    expect(golden.length).toBeGreaterThanOrEqual(60)
  })
})

describe('a search', () => {
  it('finds nothing for what is nothing', async () => {
    expect(await answersTo('xyzzyq')).toEqual([])
    expect(await answersTo('   ')).toEqual([])
    expect(await answersTo('¿?!')).toEqual([])
  })

  it('keeps to the kinds that are asked', async () => {
    const territories = await searchTerritories(db, 'lyon', { kinds: ['intercommunality'] })
    expect(territories.length).toBeGreaterThan(0)
    expect(new Set(territories.map((hit) => hit.territory.kind))).toEqual(
      new Set(['intercommunality']),
    )
    expect(territories[0]?.territory.name).toBe('Métropole de Lyon')
  })

  it('keeps to the departments that are asked', async () => {
    const territories = await searchTerritories(db, 'saint', { departmentCodes: ['35'], limit: 20 })
    expect(territories.length).toBeGreaterThan(10)
    expect(territories.every((hit) => hit.territory.departmentCode === '35')).toBe(true)
  })

  it('says under which other name or code it recognised a place', async () => {
    const [territory] = await searchTerritories(db, 'arbignieu')
    expect(territory).toMatchObject({ matched: 'Arbignieu', exact: true })
    expect((await searchTerritories(db, '35000'))[0]?.matched).toBe('35000')
    expect((await searchTerritories(db, 'rennes'))[0]?.matched).toBeUndefined()
  })

  it('gives each place once, whatever the number of its names', async () => {
    const territories = await searchTerritories(db, 'lyon', { limit: 30 })
    const ids = territories.map((hit) => hit.territory.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('takes what is typed as words, never as a question to the database', async () => {
    for (const typed of [
      "' or 1=1 --",
      "rennes':* | 'paris",
      '%',
      '_',
      'a & b | !c',
      '\\',
      'é'.repeat(5_000),
      'saint '.repeat(500),
      '1e309',
      '\u202Erennes',
    ]) {
      await expect(searchTerritories(db, typed)).resolves.toBeInstanceOf(Array)
    }
    expect(await answersTo('%')).toEqual([])
  })

  it('does not offer a place that has ended', async () => {
    await db
      .updateTable('territories')
      .set({ validTo: '2027-01-01' })
      .where('slug', '=', 'commana-29038')
      .execute()
    expect(await answersTo('commana')).not.toContain('commune Commana (29)')
    await db
      .updateTable('territories')
      .set({ validTo: null })
      .where('slug', '=', 'commana-29038')
      .execute()
    expect(await answersTo('commana')).toContain('commune Commana (29)')
  })
})
