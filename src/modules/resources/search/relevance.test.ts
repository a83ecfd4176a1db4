import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { publishResource } from '../actions/publish-resource.ts'
import { resourcesModule } from '../module.ts'
import { readReplayedSheet } from '../starter/actions/read-starter-sheets.ts'
import { type JudgedQuestion, ndcg } from './relevance.ts'
import { searchResources } from './store/search.ts'

/**
 * 0.8938 and 0.921 on 25 November 2026, with 84 sheets; the floor is a hair under. Never lowered without a
 * reason written here. (0.8978 with 82: a report and a film that nobody had judged came between.)
 * 0.8894 and 0.914 on 28 November, when four questions that people really asked and that were badly answered
 * joined the list: they are harder than its mean, and the 101 others are answered as before.
 */
const floor = { mean: 0.889, good: 0.914 }

const judged: readonly JudgedQuestion[] = JSON.parse(
  readFileSync(new URL('golden/relevance.json', import.meta.url), 'utf8'),
)
const database = useDatabase()
const { ctx, db } = database

describe('the measure', () => {
  test('is 1 in the best order, less in another, 0 without any', () => {
    const expected = { a: 3, b: 2, c: 1 }
    expect(ndcg(expected, ['a', 'b', 'c'])).toBe(1)
    expect(ndcg(expected, ['c', 'b', 'a'])).toBeLessThan(0.75)
    // By hand: 3/log2(3) + 7/log2(4) + 1/log2(5), beside 7 + 3/log2(3) + 1/2.
    expect(ndcg(expected, ['x', 'b', 'a', 'c'])).toBeCloseTo(
      (3 / Math.log2(3) + 7 / 2 + 1 / Math.log2(5)) / (7 + 3 / Math.log2(3) + 1 / 2),
      10,
    )
    expect(ndcg(expected, ['x', 'y'])).toBe(0)
  })
})

describe('questions on the sheets of the start', () => {
  beforeAll(async () => {
    await resourcesModule.seed?.(ctx())
    // The room of experiments publishes this one, at the end of the experiment that it replays.
    const { words } = await readReplayedSheet()
    await publishResource(ctx(), words)
  }, 120_000)

  test('name sheets that exist, sixty questions at least', async () => {
    const rows = await db.selectFrom('resources').select('slug').execute()
    const slugs = new Set(rows.map(({ slug }) => slug))
    const named = judged.flatMap(({ expected }) => Object.keys(expected))
    expect([...new Set(named)].filter((slug) => !slugs.has(slug))).toEqual([])
    expect(judged.length).toBeGreaterThanOrEqual(60)
  })

  test('are answered as well as they ever were', async () => {
    const scores: { question: string; score: number }[] = []
    for (const { question, expected } of judged) {
      const found = await searchResources(db, { words: question }, { size: 10, number: 1 })
      const answers = found.resources.map(({ slug }) => slug)
      scores.push({ question, score: ndcg(expected, answers) })
    }
    const mean = scores.reduce((sum, { score }) => sum + score, 0) / scores.length
    const good = scores.filter(({ score }) => score > 0.6).length / scores.length
    const worst = [...scores].sort((score, other) => score.score - other.score).slice(0, 14)
    const told = worst.map(({ question, score }) => `${question} ${score.toFixed(2)}`).join(', ')
    if (process.env['SAY_RELEVANCE']) {
      process.stdout.write(`nDCG@10 ${mean.toFixed(4)}, above 0.6: ${good.toFixed(3)}; ${told}\n`)
    }
    expect(mean, `the worst: ${told}`).toBeGreaterThanOrEqual(floor.mean)
    expect(good, `the worst: ${told}`).toBeGreaterThanOrEqual(floor.good)
  })
})
