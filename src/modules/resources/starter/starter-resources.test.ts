import { describe, expect, test } from 'vitest'
import { isChallenge } from '#kit/challenge.ts'
import { writtenFault } from '#kit/content/content.ts'
import { dayOf } from '#kit/dates.ts'
import { readContent } from '#platform/content.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { completenessOf } from '../completeness.ts'
import { defaultLicence } from '../licence.ts'
import { slugTry } from '../resource.ts'
import { resourceKinds, shapeOf } from '../resource-shape.ts'
import { sheetContent } from '../sheet-content.ts'
import { listLatest } from '../store/published.ts'
import { facetLimit, facetValues, rankedFacets } from '../vocabularies/facets.ts'
import { methodNames, themeNames } from '../vocabularies/subjects.ts'
import { publishStarterSheets } from './actions/publish-starter-sheets.ts'
import { sourcesReadAt } from './starter-author.ts'
import { readSheets, replayedSlug, starterFolder } from './starter-sheets.ts'

const read = await readContent(starterFolder)
const { sheets, faults } = readSheets(read.files, read.faults)
const starters = sheets.filter(({ slug }) => slug !== replayedSlug)
const written = sheets.map(({ words }) => words)
const cases = written.filter(({ kind }) => kind === 'case-sheet')
const named = written.map((words) => [words.title, words] as const)

/** Percent that every starter sheet says at least of what its kind asks for. */
const floor = 80

describe('the starter resources', () => {
  test('are read from their files without a fault', () => {
    expect(faults.map(writtenFault)).toEqual([])
    expect(sheets.length).toBe(read.files.length - 1)
  })

  test('are more than sixty, each at its own address', () => {
    const slugs = sheets.map(({ slug }) => slug)
    expect(new Set(slugs).size).toBe(written.length)
    expect(slugs).toContain(replayedSlug)
    expect(written.length).toBeGreaterThanOrEqual(64)
    expect(cases.length).toBe(22)
    const kinds = new Set(written.map(({ kind }) => kind))
    expect(resourceKinds.filter((kind) => !kinds.has(kind))).toEqual([])
  })

  test.each(named)('“%s” holds as a sheet: what its kind needs, and its sources', (_, words) => {
    expect(sheetContent.safeParse(words.content).error).toBeUndefined()
    expect(words.content.sources.length).toBeGreaterThan(0)
    expect(words.content.evidenceReason).not.toBe('')
    expect(words.isStarter).toBe(true)
    expect(words.licence).toBe(defaultLicence)
    expect(words.lead.length).toBeLessThan(140)
    const { percent, missing, optional } = completenessOf(words, 1)
    expect({ percent: percent >= floor, missing, optional }).toMatchObject({ percent: true })
    // A case says no more than its sources; what is ours to write is whole.
    if (words.kind === 'case-sheet') return
    const needed = shapeOf(words.kind).needed
    expect(needed.filter((key) => !words.content.sections[key]?.trim())).toEqual([])
    expect([...missing, ...optional].filter((part) => part.kind === 'other')).toEqual([])
  })

  test.each(named)('“%s” uses words of the vocabularies', (_, words) => {
    expect(words.challenges.filter((challenge) => !isChallenge(challenge))).toEqual([])
    expect(words.themes.filter((theme) => !themeNames.some((name) => name === theme))).toEqual([])
    expect(words.methods.filter((method) => !methodNames.some((name) => name === method))).toEqual(
      [],
    )
    expect(words.challenges.length).toBeGreaterThan(0)
    for (const facet of rankedFacets) {
      const values: readonly string[] = words.facets?.[facet] ?? []
      const known: readonly string[] = facetValues[facet]
      expect(values.filter((value) => !known.includes(value))).toEqual([])
      expect(values.length).toBeGreaterThan(0)
      expect(values.length).toBeLessThanOrEqual(facetLimit)
    }
  })

  test('lead from one to the other by addresses that exist', () => {
    const slugs = new Set(sheets.map(({ slug }) => slug))
    const items = written.flatMap(({ content }) => content.items ?? [])
    expect(items.length).toBeGreaterThan(80)
    expect(items.filter(({ slug }) => !slugs.has(slug))).toEqual([])
  })

  test('claim measures only where figures of before or of the plan are told', () => {
    const strong = cases.filter(({ evidenceLevel }) => evidenceLevel > 2)
    expect(strong.map(({ title }) => slugTry(title, 0)).sort()).toEqual([
      'deux-millions-d-euros-pour-des-projets-ecologiques-choisis-par-les-habitant-es',
      'le-droit-d-interpeller-la-ville-puis-son-annulation',
      'seize-mille-deux-cents-lettres-pour-soixante-places',
      'six-personnes-par-canton-tirees-au-sort-parmi-les-volontaires',
    ])
  })
})

describe('in a new house', () => {
  const { ctx, db } = useDatabase()
  const many = starters.length

  test('are published once; run again, nothing changes', async () => {
    const first = ctx()
    expect(await publishStarterSheets(first)).toBe(many)
    expect(first.audits.length).toBe(many)
    const before = await listLatest(db, 200)
    const again = ctx()
    expect(await publishStarterSheets(again)).toBe(0)
    expect(again.audits).toEqual([])
    expect(await listLatest(db, 200)).toEqual(before)
  })

  test('say the day on which their sources were read, not the day of the start', async () => {
    const [first] = await listLatest(db, 1)
    expect(first?.slug).toBe('cent-habitant-es-recrute-es-en-frappant-aux-portes')
    expect(first?.verifiedOn).toBe(dayOf(sourcesReadAt))
  })

  test('are each published with a first version', async () => {
    const versions = await db
      .selectFrom('resource_versions')
      .select((of) => of.fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow()
    expect(Number(versions.count)).toBe(many)
  })

  test('what was written by hand stays; what is missing is added again, and nothing else', async () => {
    const byHand = 'Repris par la commune'
    const slug = starters[0]?.slug ?? ''
    await db.updateTable('resources').set({ lead: byHand }).where('slug', '=', slug).execute()
    await db.deleteFrom('resources').where('outcome', '=', 'stopped').execute()
    expect(await publishStarterSheets(ctx())).toBe(1)
    const kept = await db
      .selectFrom('resources')
      .select('lead')
      .where('slug', '=', slug)
      .executeTakeFirstOrThrow()
    expect(kept.lead).toBe(byHand)
  })
})

/** A sheet tells of what happened; what somebody read of its sources to write it is nobody's business. */
const aboutItself =
  /\b(?:parties?|pages?|sources?|documents?|fiches?) lue?s?\b|la fiche (?:ne |détaille|raconte)|conseil de cette fiche/i

test.each(named)('%s does not comment on how it was written', (_title, words) => {
  expect(JSON.stringify(words).match(aboutItself)?.[0]).toBeUndefined()
})

test('the check would see a sheet that does', () => {
  expect('Deux étapes suivent, que la partie lue de la fiche ne raconte pas').toMatch(aboutItself)
  expect('Non publié dans les sources lues.').toMatch(aboutItself)
})
