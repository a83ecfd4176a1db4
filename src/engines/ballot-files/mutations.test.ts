import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  abifReader,
  type BallotFile,
  type BallotReader,
  bltReader,
  gridReader,
  prefLibReader,
  readText,
  UnreadableBallots,
} from './index.ts'

interface Poll {
  readonly options: number
  readonly ballots: readonly { readonly count: number; readonly ranks: readonly number[][] }[]
}

/** Polls with equals and incomplete ballots; `strict` and `complete` leave them out. */
const polls = ({ strict = false, complete = false } = {}): fc.Arbitrary<Poll> =>
  fc.integer({ min: 2, max: 7 }).chain((options) => {
    const all = Array.from({ length: options }, (_, at) => at)
    const order = fc.shuffledSubarray(all, complete ? { minLength: options } : { minLength: 1 })
    const ranks = order.chain((names) =>
      fc.array(fc.boolean(), { minLength: names.length, maxLength: names.length }).map((joins) =>
        names.reduce<number[][]>((places, option, at) => {
          const last = places.at(-1)
          if (!strict && joins[at] && last) last.push(option)
          else places.push([option])
          return places
        }, []),
      ),
    )
    const ballot = fc.record({ count: fc.integer({ min: 1, max: 40 }), ranks })
    return fc
      .uniqueArray(ballot, {
        minLength: 1,
        maxLength: 6,
        selector: ({ ranks: key }) => JSON.stringify(key.map((rank) => [...rank].sort())),
      })
      .map((ballots) => ({ options, ballots }))
  })

const nameOf = (option: number) => `Option ${'ABCDEFG'[option]}`

const writers: Readonly<Record<'blt' | 'preflib' | 'abif', (poll: Poll, type?: string) => string>> =
  {
    blt: ({ options, ballots }) =>
      [
        `${options} 1`,
        ...ballots.map(({ count, ranks }) =>
          [count, ...ranks.map((rank) => rank.map((at) => at + 1).join('=')), 0].join(' '),
        ),
        '0',
        ...Array.from({ length: options }, (_, at) => `"${nameOf(at)}"`),
        '"A poll"',
      ].join('\n'),
    preflib: ({ options, ballots }, type = 'toi') =>
      [
        '# TITLE: A poll',
        `# DATA TYPE: ${type}`,
        `# NUMBER ALTERNATIVES: ${options}`,
        `# NUMBER VOTERS: ${ballots.reduce((sum, { count }) => sum + count, 0)}`,
        `# NUMBER UNIQUE ORDERS: ${ballots.length}`,
        ...Array.from(
          { length: options },
          (_, at) => `# ALTERNATIVE NAME ${at + 1}: ${nameOf(at)}`,
        ),
        ...ballots.map(
          ({ count, ranks }) =>
            `${count}: ${ranks
              .map((rank) =>
                rank.length === 1 ? (rank[0] ?? 0) + 1 : `{${rank.map((at) => at + 1).join(',')}}`,
              )
              .join(',')}`,
        ),
      ].join('\n'),
    abif: ({ options, ballots }) =>
      [
        `{ballotcount: ${ballots.reduce((sum, { count }) => sum + count, 0)}}`,
        ...Array.from({ length: options }, (_, at) => `=${'abcdefg'[at]}:[${nameOf(at)}]`),
        ...ballots.map(
          ({ count, ranks }) =>
            `${count}:${ranks.map((rank) => rank.map((at) => 'abcdefg'[at]).join('=')).join('>')}`,
        ),
      ].join('\n'),
  }

const readers: Readonly<Record<keyof typeof writers, () => BallotReader>> = {
  blt: bltReader,
  preflib: () => prefLibReader(undefined),
  abif: abifReader,
}

/** What a count sees of a file. */
const said = (file: BallotFile) => ({
  options: file.options,
  ballots: [...file.ballots].map(({ count, ranks }) => ({ count, ranks })),
})
const total = (file: BallotFile) => file.ballots.total

type Outcome = { readonly refusedAt: number } | { readonly file: BallotFile }
function outcomeOf(kind: keyof typeof writers, text: string): Outcome {
  try {
    return { file: readText(readers[kind](), text) }
  } catch (error) {
    if (error instanceof UnreadableBallots) return { refusedAt: error.problem.line }
    throw error
  }
}

const kinds = Object.keys(writers) as (keyof typeof writers)[]

describe('what was written is what is read', () => {
  it.each(kinds)('%s', (kind) => {
    fc.assert(
      fc.property(polls(), (poll) => {
        expect(said(readText(readers[kind](), writers[kind](poll)))).toEqual({
          options: Array.from({ length: poll.options }, (_, at) => nameOf(at)),
          ballots: poll.ballots,
        })
      }),
    )
  })

  it('a table of ranks', () => {
    fc.assert(
      fc.property(polls(), ({ options, ballots }) => {
        const rows = ballots.map(({ ranks }) =>
          Array.from({ length: options }, (_, option) => {
            const place = ranks.findIndex((rank) => rank.includes(option))
            return place === -1 ? '' : place + 1
          }).join(';'),
        )
        const head = Array.from({ length: options }, (_, at) => nameOf(at)).join(';')
        const read = readText(gridReader({ cells: 'rank' }), [head, ...rows].join('\n'))
        expect(total(read)).toBe(ballots.length)
        expect([...read.ballots].map(({ ranks }) => ranks)).toEqual(
          ballots.map(({ ranks }) => ranks.map((rank) => [...rank].sort((a, b) => a - b))),
        )
      }),
    )
  })
})

describe('what the type of a PrefLib file promises is held', () => {
  it.each(['soc', 'soi', 'toc', 'toi'])('%s', (type) => {
    fc.assert(
      fc.property(polls(), (poll) => {
        const isStrict = poll.ballots.every(({ ranks }) =>
          ranks.every(({ length }) => length === 1),
        )
        const isComplete = poll.ballots.every(({ ranks }) => ranks.flat().length === poll.options)
        const keeps = (isStrict || type[0] === 't') && (isComplete || type[2] === 'i')
        const outcome = outcomeOf('preflib', writers.preflib(poll, type))
        expect('file' in outcome).toBe(keeps)
      }),
    )
  })
})

describe('a file with a fault is refused with its line, or tells the same ballots', () => {
  /** A line that is gone or there twice, a byte that is another one, in the ballots and in what counts them. */
  const faults = fc.record({
    kind: fc.constantFrom('drop', 'double', 'byte'),
    where: fc.nat(99_999),
    column: fc.nat(99_999),
    byte: fc.constantFrom(...'0123456789 ,>=:{}"[]#-abcz\t'),
  })

  function spoiled(
    text: string,
    fault: { kind: string; where: number; column: number; byte: string },
  ) {
    const lines = text.split('\n')
    const at = fault.where % lines.length
    const line = lines[at] ?? ''
    const column = fault.column % Math.max(1, line.length)
    if (fault.kind === 'drop') lines.splice(at, 1)
    else if (fault.kind === 'double') lines.splice(at, 0, line)
    else lines[at] = line.slice(0, column) + fault.byte + line.slice(column + 1)
    return { text: lines.join('\n'), line, at }
  }

  const heldBy: Readonly<Record<string, RegExp>> = {
    preflib: /./,
    abif: /./,
    // A BLT file says nowhere how many ballots it holds; everything else of it is held.
    blt: /^"|^0$/,
  }

  it.each(kinds)('%s', (kind) => {
    let refused = 0
    fc.assert(
      fc.property(polls(), faults, (poll, fault) => {
        const whole = writers[kind](poll)
        const spoilt = spoiled(whole, fault)
        const outcome = outcomeOf(kind, spoilt.text)
        if ('refusedAt' in outcome) {
          refused++
          expect(outcome.refusedAt).toBeGreaterThanOrEqual(1)
          expect(outcome.refusedAt).toBeLessThanOrEqual(spoilt.text.split('\n').length)
          return
        }
        if (fault.kind === 'byte' || !heldBy[kind]?.test(spoilt.line)) return
        // A name that the file does not declare is told.
        if (outcome.file.notes.some((note) => note.kind === 'undeclared')) return
        // A line of the headings or of the names that is dropped or doubled may not move a vote to another name.
        const before = readText(readers[kind](), whole)
        expect(votesByName(outcome.file)).toEqual(votesByName(before))
      }),
      { numRuns: 1500 },
    )
    expect(refused).toBeGreaterThan(300)
  })

  it.each(['NUMBER VOTERS', 'NUMBER UNIQUE ORDERS', 'NUMBER ALTERNATIVES'])(
    'a heading %s that says another number is refused at its line, or where it first shows',
    (heading) => {
      fc.assert(
        fc.property(polls(), fc.integer({ min: 1, max: 9 }), (poll, more) => {
          const text = writers.preflib(poll)
          const wrong = text.replace(
            new RegExp(`(# ${heading}: )(\\d+)`),
            (_, name, number) => `${name}${Number(number) + more}`,
          )
          expect(outcomeOf('preflib', wrong)).toHaveProperty('refusedAt')
        }),
      )
    },
  )

  it('a BLT whose numbers of options or seats cannot be is refused', () => {
    fc.assert(
      fc.property(polls(), fc.integer({ min: 1, max: 9 }), (poll, more) => {
        const text = writers.blt(poll)
        const options = text.replace(/^(\d+)/, String(poll.options + more))
        const seats = text.replace(/^(\d+) 1/, `$1 ${poll.options + more}`)
        for (const wrong of [options, seats])
          expect(outcomeOf('blt', wrong)).toHaveProperty('refusedAt')
      }),
    )
  })
})

/** How many ballots name each option first, by its name. */
function votesByName(file: BallotFile) {
  const votes = new Map<string, number>()
  for (const { count, ranks } of file.ballots)
    for (const [place, rank] of ranks.entries())
      for (const option of rank) {
        const key = `${file.options[option]} ${place}`
        votes.set(key, (votes.get(key) ?? 0) + count)
      }
  return Object.fromEntries([...votes].sort())
}
