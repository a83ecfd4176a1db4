import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { replayVectors, type Vectors } from '#proofs/sortition/replay-vectors.ts'
import { beaconIndex } from './receipts/beacon.ts'
import { drawTicket, rankTickets } from './receipts/ranking.ts'
import { countRows, portfolioText } from './receipts/receipt.ts'
import { sha256, utf8 } from './receipts/sha256.ts'
import { streamOf } from './seed-stream.ts'
import { type Selection, select } from './select.ts'
import { loadSolver, type Solver } from './solving/solver.ts'

// The bars are counts, never times: a busy machine may take longer.
vi.setConfig({ testTimeout: 120_000 })

const here = import.meta.dirname
const vectors: Vectors = JSON.parse(readFileSync(join(here, 'vectors.json'), 'utf8'))
const python = spawnSync('python3', ['--version']).status === 0
const key = sha256(utf8('bars'))

describe('L-01: the published recipes of chance', () => {
  test('are replayed here, and a changed one is seen', () => {
    expect(Object.values(replayVectors(vectors))).toEqual(new Array(6).fill(true))
    const other = { ...vectors, rivest: { ...vectors.rivest, seed: '314160' } }
    expect(replayVectors(other)['rivest']).toBe(false)
  })

  test.skipIf(!python)('are replayed by a program in Python', () => {
    const files = [join(here, 'check_vectors.py'), join(here, 'vectors.json')]
    const { stdout, status } = spawnSync('python3', files, { encoding: 'utf8' })
    expect(stdout.trim().split('\n')).toHaveLength(6)
    expect(stdout).not.toContain('DIFFERS')
    expect(status).toBe(0)
  })
})

describe('ranks', () => {
  test('L-03: no dictionary of addresses leads to a ticket without the key of the draw', () => {
    const addresses = Array.from({ length: 2_000 }, (_, at) => `personne-${at}@exemple.fr`)
    const tickets = new Set(addresses.map((address) => drawTicket(key, address)))
    const keys = ['', 'ticket/v1', 'ouvroir', 'bars '].map((guess) => sha256(utf8(guess)))
    const guesses = keys.flatMap((guess) => addresses.map((address) => drawTicket(guess, address)))
    expect(guesses.filter((guess) => tickets.has(guess))).toEqual([])
    expect(addresses.filter((address) => tickets.has(drawTicket(key, address)))).toHaveLength(2_000)
  })

  test('L-06: one person more or less moves nobody else, ten thousand times', () => {
    for (let at = 0; at < 10_000; at++) {
      const seed = sha256(utf8(`pool ${at}`))
      const tickets = Array.from({ length: 4 }, (_, one) => `${at}-${one}`)
      const gone = tickets[at % 4] ?? ''
      const order = rankTickets(seed, tickets)
      const without = rankTickets(
        seed,
        tickets.filter((ticket) => ticket !== gone),
      )
      if (without.join() !== order.filter((one) => one !== gone).join())
        expect.unreachable(`pool ${at}`)
    }
  })

  test('L-08: twenty thousand seeds favour nobody, in any of twelve strata', () => {
    const strata = 12
    const firsts = new Int32Array(strata)
    const tickets = Array.from({ length: strata * 2 }, (_, at) => drawTicket(key, `p${at}`))
    const place = new Map(tickets.map((ticket, at) => [ticket, at]))
    const seeds = 20_000
    const heads = new Int32Array(strata * 2)
    for (let seed = 0; seed < seeds; seed++) {
      const seen = new Set<number>()
      rankTickets(sha256(utf8(`seed ${seed}`)), tickets).forEach((ticket, rank) => {
        const at = place.get(ticket) ?? 0
        const stratum = at >> 1
        if (rank === 0) heads[at] = (heads[at] ?? 0) + 1
        if (seen.has(stratum)) return
        seen.add(stratum)
        if (at % 2 === 0) firsts[stratum] = (firsts[stratum] ?? 0) + 1
      })
    }
    // Limits at 99.9 %, of twelve and of twenty-three degrees of freedom.
    const half = seeds / 2
    const within = firsts.reduce((sum, first) => sum + (2 * (first - half) ** 2) / half, 0)
    expect(within).toBeLessThan(32.9)
    const wanted = seeds / tickets.length
    const overall = heads.reduce((sum, head) => sum + (head - wanted) ** 2 / wanted, 0)
    expect(overall).toBeLessThan(49.7)
  })
})

describe('the list of panels', () => {
  let solver: Solver
  beforeAll(async () => {
    solver = await loadSolver()
  })

  test('L-07: a hundred orders of people and quotas give the same list', () => {
    const told = (selection: Selection) =>
      sha256(utf8(JSON.stringify([selection.panels, [...selection.probabilities].sort()]))).join()
    const first = told(listOf(solver, 20, 4))
    const stream = streamOf('orders')
    for (let at = 0; at < 100; at++) {
      const { people, quotas, panelSize } = invented(20, 4)
      const shuffled = { people: stream.shuffle(people), quotas: stream.shuffle(quotas), panelSize }
      const outcome = select(solver, shuffled)
      if (outcome.kind !== 'selected') throw new Error(outcome.kind)
      if (told(outcome.selection) !== first) expect.unreachable(`order ${at}`)
    }
  })

  test('L-07: nothing in the engine asks for a language, an hour or a chance of the machine', () => {
    const asks = /localeCompare|toLocale|Intl\.|Date\.now|new Date\(\)|Math\.random|hrtime/
    const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter(
      (name) => /\.ts$/.test(name) && !/\.test\.ts$|^testing\W/.test(name),
    )
    expect(files.length).toBeGreaterThan(40)
    expect(files.filter((name) => asks.test(readFileSync(join(here, name), 'utf8')))).toEqual([])
  })

  test('L-09: a thousand panels of 150 are committed in less than two megabytes', () => {
    const stream = streamOf('large')
    const rows = Array.from({ length: 2_000 }, (_, at) => at)
    const panels = Array.from({ length: 1_000 }, () =>
      stream
        .shuffle(rows)
        .slice(0, 150)
        .sort((a, b) => a - b),
    )
    expect(utf8(portfolioText(panels)).length).toBeLessThan(2_000_000)
    expect(countRows(panels, 2_000).reduce((sum, row) => sum + row, 0)).toBe(150_000)
  })

  test('L-10: everyone is in as many panels as published, and that is their chance', () => {
    const { counts, panels, probabilities } = listOf(solver, 60, 10)
    expect(panels).toHaveLength(1_000)
    for (const [id, chance] of probabilities) {
      const seen = panels.filter((panel) => panel.includes(id)).length
      expect(counts.get(id)).toBe(seen)
      expect(Math.abs(seen / 1_000 - chance)).toBeLessThanOrEqual(0.001)
    }
  })

  test('L-12: a thousand tries before the commitment gain nothing, since its round comes later', () => {
    const panels = listOf(solver, 60, 10).panels
    const [friend = ''] = panels[0] ?? []
    const chance = panels.filter((panel) => panel.includes(friend)).length / panels.length
    const sits = (randomness: Uint8Array, commitment: Uint8Array) =>
      panels[beaconIndex(randomness, commitment)]?.includes(friend) === true
    const beacon = (at: number) => sha256(utf8(`beacon ${at}`))
    const commitments = Array.from({ length: 1_000 }, (_, at) => sha256(utf8(`nonce ${at}`)))
    const draws = 300
    let [blind, knowing] = [0, 0]
    for (let at = 0; at < draws; at++) {
      const guess = beacon(-1 - at)
      const best = commitments.find((commitment) => sits(guess, commitment)) ?? commitments[0]
      if (best && sits(beacon(at), best)) blind++
      // The control: an organiser who knew the round would always win.
      if (commitments.some((commitment) => sits(beacon(at), commitment))) knowing++
    }
    const deviation = Math.sqrt(draws * chance * (1 - chance))
    expect(Math.abs(blind - draws * chance)).toBeLessThan(4 * deviation)
    expect(knowing).toBe(draws)
  })
})

function listOf(solver: Solver, people: number, panelSize: number): Selection {
  const outcome = select(solver, invented(people, panelSize))
  if (outcome.kind !== 'selected') throw new Error(outcome.kind)
  return outcome.selection
}

function invented(count: number, panelSize: number) {
  const stream = streamOf(`bars ${count}`)
  const people = Array.from({ length: count }, (_, at) => ({
    id: `p${at}`,
    values: { age: `a${stream.index(3)}`, area: `z${stream.index(2)}` },
  }))
  const quota = (feature: string, value: string) => ({
    feature,
    value,
    min: 1,
    max: panelSize - 1,
    minFlex: 0,
    maxFlex: panelSize,
  })
  const quotas = [
    ...['a0', 'a1', 'a2'].map((value) => quota('age', value)),
    ...['z0', 'z1'].map((value) => quota('area', value)),
  ]
  return { people, quotas, panelSize }
}
