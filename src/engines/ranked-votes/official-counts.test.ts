import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  abifReader,
  type BallotFile,
  bltReader,
  prefLibReader,
  readText,
} from '#engines/ballot-files/index.ts'
import { referenceData } from '#proofs/reference-data.ts'
import {
  type Ballots,
  condorcetWinner,
  instantRunoff,
  meekStv,
  plurality,
  type StvResult,
  schulze,
  scottishStv,
} from './index.ts'

const data = referenceData('votes')
const absent = data ? '' : ' (skipped: no reference data beside the project)'
const read = (...path: readonly string[]) => readFileSync(join(data ?? '', ...path), 'utf8')

const readBlt = (text: string) => readText(bltReader(), text)
const readAbif = (text: string) => readText(abifReader(), text)
const readPrefLib = (text: string) => readText(prefLibReader('.soi'), text)

const ballotsOf = (file: BallotFile): Ballots => ({
  options: file.options.length,
  withdrawn: file.withdrawn,
  given: file.ballots,
})

/** Stages as another program (droop) dumped them: one line for each action, columns by candidate. */
function dumpOf(text: string, layout: { first: number; step: number; keep: 'first' | 'last' }) {
  const rounds = new Map<string, readonly string[]>()
  for (const line of text.trim().split('\n').slice(1)) {
    const cells = line.split('\t')
    const [round = '', action = ''] = cells
    if (round === 'X' || ['log', 'round', 'tie'].includes(action)) continue
    if (layout.keep === 'last' || !rounds.has(round)) rounds.set(round, cells)
  }
  return [...rounds.values()].map((cells) =>
    cells.slice(layout.first).filter((_, at) => at % layout.step === 2),
  )
}

const written = (result: StvResult, digits: number) =>
  result.rounds.map(({ votes }) =>
    votes.map((vote) => {
      const text = String(vote).padStart(digits + 1, '0')
      return `${text.slice(0, -digits)}.${text.slice(-digits)}`
    }),
  )

describe.skipIf(!data)(`counts that others made${absent}`, () => {
  it('of Glasgow in 2007, each stage of each ward to five decimals', () => {
    const folder = 'stv-scotland/glasgow2007'
    const wards = readdirSync(join(data ?? '', folder)).filter((name) => name.endsWith('.blt'))
    expect(wards.length).toBeGreaterThan(5)
    for (const ward of wards) {
      const file = readBlt(read(folder, ward))
      const stages = dumpOf(read(folder, ward.replace('.blt', '.droop-dump.tsv')), {
        first: 4,
        step: 3,
        keep: 'last',
      })
      expect(written(scottishStv(ballotsOf(file), file.seats ?? 0), 5), ward).toEqual(stages)
    }
  })

  it('of Scottish wards from 2012 to 2022: quota, elected, number of rounds', () => {
    const folder = 'stv-scotland/wards'
    const expected = JSON.parse(read(folder, 'expected.json')) as Record<
      string,
      { quota: string; elected: number[]; rounds: number }
    >
    for (const [ward, wanted] of Object.entries(expected)) {
      const file = readBlt(read(folder, ward))
      const { quota, winners, rounds } = scottishStv(ballotsOf(file), file.seats ?? 0)
      const elected = winners.map((option) => option + 1).sort((a, b) => a - b)
      expect([elected, Number(quota) / 100_000, rounds.length - 1], ward).toEqual([
        wanted.elected,
        Number(wanted.quota),
        wanted.rounds,
      ])
    }
  })

  it.each(['42', '513', 'SC'])(
    'of file %s by Meek, to nine decimals, and by the Scottish rule',
    (name) => {
      const file = readBlt(read('stv-other-rules', `${name}.blt`))
      const dump = (rule: string) => read('stv-other-rules', `${name}-${rule}.droop-dump.tsv`)
      expect(written(meekStv(ballotsOf(file), file.seats ?? 0), 9)).toEqual(
        dumpOf(dump('meek-prf-o6-fixed-p9-d9'), { first: 6, step: 4, keep: 'first' }),
      )
      expect(written(scottishStv(ballotsOf(file), file.seats ?? 0), 5)).toEqual(
        dumpOf(dump('scotland-fixed-p5-d5'), { first: 4, step: 3, keep: 'last' }),
      )
    },
  )

  it('of districts of New South Wales: runoff, first choices, Condorcet, Schulze', () => {
    const folder = 'ranked-single-winner/nsw'
    const expected = JSON.parse(read(folder, 'expected.json')) as Record<string, District>
    for (const [name, wanted] of Object.entries(expected)) {
      const file = readPrefLib(read(folder, name))
      const ballots = ballotsOf(file)
      const label = (option: number | undefined) => file.options[option ?? -1]
      const votes = (round: ReadonlyMap<number, number> | undefined) =>
        Object.fromEntries([...(round ?? [])].map(([option, count]) => [label(option), count]))
      const runoff = instantRunoff(ballots)
      expect({
        irv: runoff.winners.map(label),
        rounds: runoff.rounds.length,
        first: votes(runoff.rounds[0]?.votes),
        final: votes(runoff.rounds.at(-1)?.votes),
        plurality: plurality(ballots).winners.map(label),
        condorcet: label(condorcetWinner(ballots)),
        schulze: schulze(ballots).ranking.map((level) => level.map(label)),
      }).toEqual({
        irv: [wanted.irv],
        rounds: wanted.rounds,
        first: wanted.first,
        final: wanted.final,
        plurality: [wanted.plurality],
        condorcet: wanted.condorcet,
        schulze: wanted.schulze,
      })
    }
  })

  it('of Burlington in 2009: three methods, three winners', () => {
    const file = readAbif(read('ranked-single-winner/burlington2009.abif'))
    const ballots = ballotsOf(file)
    const runoff = instantRunoff(ballots)
    expect([...(runoff.rounds.at(-1)?.votes.values() ?? [])]).toEqual([4314, 4064])
    const label = (option: number | undefined) => file.options[option ?? -1] ?? ''
    expect(label(runoff.winners[0])).toMatch(/Kiss/)
    expect(label(condorcetWinner(ballots))).toMatch(/Montroll/)
    expect(label(plurality(ballots).winners[0])).toMatch(/Wright/)
    const order = schulze(ballots).ranking.flat().map(label).join()
    expect(order).toMatch(/Montroll.*Kiss.*Wright.*Smith.*Simpson.*Write-in/)
  })

  it('of the leaders of Debian in 2002 and in 2006', () => {
    const file = readPrefLib(read('ranked-single-winner/debian2002.soi'))
    const order = schulze(ballotsOf(file)).ranking.map((level) =>
      level.map((at) => file.options[at]),
    )
    expect(order.flat().join('>')).toBe(
      'Bdale Garbee>Branden Robinson>Raphael Hertzog>None Of The Above',
    )
    const sheet = read('ranked-single-winner/debian2006_tally.txt')
    const names = [...sheet.matchAll(/Option \d+-+>: (.*)/g)].map(([, name = '']) => name.trim())
    const given = [...sheet.matchAll(/^V: (\S+)/gm)].map(([, marks = '']) => ({
      count: 1,
      ranks: [...'123456789']
        .map((rank) => [...marks].flatMap((mark, at) => (mark === rank ? [at] : [])))
        .filter((level) => level.length > 0),
    }))
    const ranking = schulze({ options: names.length, given }, 'margins').ranking
    expect(
      ranking
        .map((level) =>
          level
            .map((at) => names[at])
            .sort()
            .join('='),
        )
        .join('>'),
    ).toBe(
      'Anthony Towns>Steve McIntyre>Andreas Schuldei=Jeroen van Wolffelaar>Bill Allombert>None of the Above>Ari Pollak>Jonathan aka Ted Walther',
    )
  })
})

interface District {
  readonly irv: string
  readonly plurality: string
  readonly condorcet: string
  readonly schulze: readonly (readonly string[])[]
  readonly rounds: number
  readonly first: Readonly<Record<string, number>>
  readonly final: Readonly<Record<string, number>>
}
