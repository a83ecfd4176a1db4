import { beforeAll, describe, expect, it } from 'vitest'
import { type Chance, seededChance } from '#kit/chance.ts'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { findWave, resultsAsked } from '../actions/load-wave.ts'
import { resultsSheet } from '../documents/results-file.ts'
import type { Marker, Pillar } from '../index-model.ts'
import { rosetteOf } from '../pages/ResultsView.tsx'
import {
  askedOf,
  movedBetween,
  type PillarResults,
  type Recorded,
  type ResultsAsked,
  resultsOf,
} from '../results.ts'
import { markerScore, meanOf } from '../score.ts'
import { loadDemoIndex } from './load-demo-index.ts'

/**
 * The computation of an attacker: with n people on a pillar, n-1 of them on one marker and n on the others, the mean of the
 * pillar minus those of its markers was the mean of the person who did not answer that one.
 */

const { ctx } = useDatabase()
let waves: readonly ResultsAsked[] = []

beforeAll(async () => {
  await registerPlace(ctx(), {
    ...{ kind: 'commune', subtype: '', slug: 'valbrenne', name: 'Valbrenne', source: 'demo' },
    ...{ regionCode: '53', departmentCode: '35', population: 8400, lon: -1.4, lat: 48 },
  })
  await loadDemoIndex(ctx())
  const found = await Promise.all(['1', '2'].map((wave) => findWave(ctx(), 'valbrenne', wave)))
  waves = await Promise.all(found.flatMap((wave) => (wave ? [resultsAsked(ctx(), wave)] : [])))
})

/** Who alone did not answer one marker of a pillar where everybody else answered all. */
function solvable({ model, place, records }: ResultsAsked) {
  return model.pillars.flatMap((pillar) =>
    model.roles.flatMap(({ id: role }) => {
      const own = records.filter((record) => record.role === role)
      const markers = pillar.markers.filter(
        (marker) => askedOf({ markers: [marker] }, role, place).length > 0,
      )
      const scoresOf = ({ answers }: Recorded) =>
        markers.map((marker) => markerScore(marker, answers, { ...place, kind: 'perceived', role }))
      const all = own.map(scoresOf).filter((scores) => scores.some((score) => score !== undefined))
      const missing = all.filter((scores) => scores.includes(undefined))
      const [alone] = missing
      const isAlone = missing.length === 1 && all.length > 5
      if (!alone || !isAlone || alone.filter((score) => score === undefined).length !== 1) return []
      const ids = markers.map(({ id }) => id)
      const at = ids[alone.indexOf(undefined)]
      return [{ pillar, role, ids, n: all.length, at, secret: meanOf(alone) }]
    }),
  )
}

function attacked(results: readonly PillarResults[], found: ReturnType<typeof solvable>[number]) {
  const told = results.find(({ node }) => node.id === found.pillar.id)
  const meanFor = (roles: PillarResults['roles']) =>
    roles.find(({ role }) => role === found.role)?.perceived?.mean ?? Number.NaN
  const { markers = [], roles = [] } = told ?? {}
  const sums = markers
    .filter(({ node }) => found.ids.includes(node.id))
    .map(({ node, roles: own }) => meanFor(own) * (node.id === found.at ? found.n - 1 : found.n))
  const k = sums.length
  return k * (found.n * meanFor(roles) - sums.reduce((all, sum) => all + sum, 0) / k)
}

/** Answers of a marker go, together, to somebody else of the role: no number of one marker changes. */
function shuffled(asked: ResultsAsked, chance: Chance): ResultsAsked {
  const records = asked.records.map(({ role }) => ({ role, answers: {} as Recorded['answers'] }))
  for (const { id: role } of asked.model.roles) {
    const places = asked.records.flatMap((record, at) => (record.role === role ? [at] : []))
    for (const marker of asked.model.pillars.flatMap(({ markers }) => markers)) {
      const draws = chance.bytes(places.length)
      const order = places.toSorted(
        (left, right) => (draws[places.indexOf(left)] ?? 0) - (draws[places.indexOf(right)] ?? 0),
      )
      for (const [rank, at] of places.entries())
        move(asked, { marker, role }, [order[rank], at], records)
    }
  }
  return { ...asked, records }
}

function move(
  { records, place }: ResultsAsked,
  { marker, role }: { readonly marker: Marker; readonly role: string },
  [from = 0, to = 0]: readonly (number | undefined)[],
  moved: Recorded[],
) {
  const pillar: Pick<Pillar, 'markers'> = { markers: [marker] }
  const answers = records[from]?.answers ?? {}
  const own = askedOf(pillar, role, place).flatMap(({ id }) => {
    const answer = answers[id]
    return answer === undefined ? [] : [[id, answer] as const]
  })
  moved[to] = { role, answers: { ...moved[to]?.answers, ...Object.fromEntries(own) } }
}

/** Means of the same people, added up in another order, differ in the sixteenth digit. */
function rounded(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, part) =>
      typeof part === 'number' ? Math.round(part * 1e9) / 1e9 : part,
    ),
  )
}

/** Every number that is published: the page, the picture, the file, and what moved. */
function published([before, after]: readonly ResultsAsked[]) {
  if (!before || !after) throw new Error('two waves are expected')
  return rounded([
    ...[before, after].map((asked) => {
      const results = resultsOf(asked)
      return [
        results.map(({ roles, markers }) => [roles, markers.map((marker) => marker.roles)]),
        resultsSheet(asked.model, results, 'fr').rows,
        rosetteOf(asked.model, results, 'fr').points,
      ]
    }),
    movedBetween(before, after).map(({ role, change }) => [role, change]),
  ])
}

describe('what one person answered in the demonstration', () => {
  it('is not found by subtracting the means of markers from that of their pillar', () => {
    const cases = waves.flatMap((asked) => {
      const results = resultsOf(asked)
      return solvable(asked).map((found) => ({
        secret: found.secret,
        attack: attacked(results, found),
      }))
    })
    expect(cases.length).toBeGreaterThan(0)
    for (const { secret = Number.NaN, attack } of cases)
      expect(Math.abs(attack - secret)).toBeGreaterThan(1e-6)
  })

  it('on one marker is tied to nothing they answered on another, in no published number', () => {
    const told = published(waves)
    for (const seed of [1, 2, 3]) {
      const chance = seededChance(seed)
      expect(published(waves.map((asked) => shuffled(asked, chance)))).toEqual(told)
    }
  })

  it('is counted by bands alone', () => {
    const [asked] = waves
    if (!asked) throw new Error('no wave')
    const { rows } = resultsSheet(asked.model, resultsOf(asked), 'fr')
    const bands = new Set(rows.map((row) => row.at(-1)).filter((cell) => cell !== null))
    expect([...bands].toSorted()).toEqual(['10-19', '20-49', '5-9'])
  })
})
