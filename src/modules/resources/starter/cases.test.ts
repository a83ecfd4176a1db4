import { describe, expect, test } from 'vitest'
import { dayOf } from '#kit/dates.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { publishStarterSheets } from '../actions/publish-starter-sheets.ts'
import { completenessOf } from '../completeness.ts'
import { slugTry } from '../resource.ts'
import { sheetContent } from '../sheet-content.ts'
import { listLatest } from '../store/published.ts'
import { points, prose, sheetOf } from './case.ts'
import { allCases, sourcesReadAt } from './cases.ts'

describe('the starter cases', () => {
  test('are twenty-two, each at its own address', () => {
    const slugs = allCases.map(({ title }) => slugTry(title, 0))
    expect(new Set(slugs).size).toBe(22)
  })

  test.each(allCases.map((one) => [one.title, one] as const))('“%s” holds as a sheet', (_, one) => {
    const sheet = sheetOf(one, { territoryIds: [], regionCodes: [] })
    expect(sheetContent.safeParse(sheet.content).success).toBe(true)
    expect(sheet.isStarter).toBe(true)
    expect(one.sources.length).toBeGreaterThan(0)
    expect(one.evidence.reason).not.toBe('')
    expect(one.challenges.length).toBeGreaterThan(0)
    expect(completenessOf(sheet).percent).toBeGreaterThanOrEqual(50)
  })

  test('claim measures only where figures of before or of the plan are told', () => {
    const strong = allCases.filter(({ evidence }) => evidence.level > 2)
    expect(strong.map(({ title }) => slugTry(title, 0)).sort()).toEqual([
      'deux-millions-d-euros-pour-des-projets-ecologiques-choisis-par-les-habitant-es',
      'le-droit-d-interpeller-la-ville-puis-son-annulation',
      'seize-mille-deux-cents-lettres-pour-soixante-places',
      'six-personnes-par-canton-tirees-au-sort-parmi-les-volontaires',
    ])
  })

  test('part paragraphs and points as the sheets do', () => {
    expect(prose('Un.', points('Deux', 'Trois'))).toBe('Un.\n\n- Deux\n- Trois')
  })
})

describe('in a new house', () => {
  const { ctx, db } = useDatabase()

  test('are published once; run again, nothing changes', async () => {
    expect(await publishStarterSheets(ctx())).toBe(21)
    const before = await listLatest(db, 50)
    const again = ctx()
    expect(await publishStarterSheets(again)).toBe(0)
    expect(again.audits).toEqual([])
    expect(await listLatest(db, 50)).toEqual(before)
  })

  test('say the day on which their sources were read, not the day of the start', async () => {
    const [first] = await listLatest(db, 1)
    expect(first?.slug).toBe('cent-habitant-es-recrute-es-en-frappant-aux-portes')
    expect(first?.verifiedOn).toBe(dayOf(sourcesReadAt))
  })

  test('what is missing is added again, and nothing else', async () => {
    await db.deleteFrom('resources').where('outcome', '=', 'stopped').execute()
    expect(await publishStarterSheets(ctx())).toBe(1)
  })
})
