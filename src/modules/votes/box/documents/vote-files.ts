import { inertCell } from '#kit/sheets/inert-cell.ts'
import type { Choice } from '../../choice.ts'
import type { Archive, ArchivedBallot } from '../archive.ts'

type Shown = Pick<Archive, 'vote' | 'ballots' | 'result'>

/** One ballot a line, as `ouvroir votes tally` and spreadsheets read it: grades by name, ranks, or x. Blank ones are left out. */
export function ballotsCsv({ vote, ballots }: Shown): string {
  const head = vote.options.map(({ label }) => cell(label)).join(';')
  const lines = filled(ballots).map(({ choice }) =>
    vote.options.map((_, option) => cell(cellOf(choice, option, vote.grades))).join(';'),
  )
  return `${[head, ...lines].join('\n')}\n`
}

function cellOf(choice: Choice, option: number, grades: readonly string[]): string {
  switch (choice.kind) {
    case 'grades': {
      const grade = choice.grades[option]
      return grade === null || grade === undefined ? '' : (grades[grade] ?? '')
    }
    case 'approvals':
      return choice.approved.includes(option) ? 'x' : ''
    case 'one':
      return choice.option === option ? '1' : ''
    case 'ranking': {
      const place = choice.ranks.findIndex((rank) => rank.includes(option))
      return place === -1 ? '' : String(place + 1)
    }
    default:
      return choice satisfies never
  }
}

/**
 * PrefLib (www.preflib.org/format): grades become orders, an option without a grade comes last. The type says
 * whether each ballot names every option (`toc`), or not (`toi`).
 */
export function preflib({ vote, ballots }: Shown): string {
  const orders = new Map<string, number>()
  const archivedBallots = filled(ballots)
  let type = 'toc'
  let voters = 0
  for (const { choice, weight } of archivedBallots) {
    const ranks = ranksOf(choice)
    if (ranks.flat().length < vote.options.length) type = 'toi'
    const order = ranks
      .map((rank) =>
        rank.length === 1 ? String((rank[0] ?? 0) + 1) : `{${rank.map((at) => at + 1).join(',')}}`,
      )
      .join(',')
    orders.set(order, (orders.get(order) ?? 0) + weight)
    voters += weight
  }
  const lines = [...orders].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
  return `${[
    `# FILE NAME: bulletins.${type}`,
    `# TITLE: ${oneLine(vote.title)}`,
    `# DATA TYPE: ${type}`,
    `# NUMBER ALTERNATIVES: ${vote.options.length}`,
    ...vote.options.map(({ label }, at) => `# ALTERNATIVE NAME ${at + 1}: ${oneLine(label)}`),
    `# NUMBER VOTERS: ${voters}`,
    `# NUMBER UNIQUE ORDERS: ${orders.size}`,
    ...lines.map(([order, count]) => `${count}: ${order}`),
  ].join('\n')}\n`
}

/** What a PrefLib file says of itself. */
export function prefLibType(text: string): string | undefined {
  return /^# DATA TYPE: (\w+)$/m.exec(text)?.[1]
}

function ranksOf(choice: Choice): readonly (readonly number[])[] {
  if (choice.kind === 'ranking') return choice.ranks
  if (choice.kind !== 'grades') return []
  const levels = [...new Set(choice.grades.map((grade) => grade ?? 0))].sort((a, b) => b - a)
  return levels.map((level) =>
    [...choice.grades.keys()].filter((option) => (choice.grades[option] ?? 0) === level),
  )
}

/** BLT, as programs that count transferable votes read it; equal options are joined by `=`. */
export function blt({ vote, ballots }: Shown): string {
  const quoted = (text: string) => `"${oneLine(text).replaceAll('"', '’')}"`
  return `${[
    `${vote.options.length} ${vote.seats}`,
    ...filled(ballots).map(({ choice, weight }) =>
      [weight, ...ranksOf(choice).map((rank) => rank.map((at) => at + 1).join('=')), 0].join(' '),
    ),
    '0',
    ...vote.options.map(({ label }) => quoted(label)),
    quoted(vote.title),
  ].join('\n')}\n`
}

/** The tally that Mieux Voter exchanges: an option a line, counts from the best grade to the worst. */
export function meritTally({ vote, result }: Shown): string {
  const profiles = [result.deciding, ...result.learning].find((one) => one.profiles)?.profiles ?? []
  const tallyOf = (option: number) => profiles[option]?.tally ?? []
  return `${[
    ['', ...vote.grades.toReversed()].map(comma).join(','),
    ...vote.options.map(({ label }, at) => [comma(label), ...tallyOf(at).toReversed()].join(',')),
  ].join('\n')}\n`
}

function filled(ballots: readonly ArchivedBallot[]): readonly ArchivedBallot[] {
  return ballots.filter(
    ({ choice }) =>
      !(
        (choice.kind === 'grades' && choice.grades.every((grade) => grade === null)) ||
        (choice.kind === 'approvals' && choice.approved.length === 0) ||
        (choice.kind === 'one' && choice.option === null) ||
        (choice.kind === 'ranking' && choice.ranks.length === 0)
      ),
  )
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
const quotedWhere = (sign: RegExp, text: string) => (sign.test(text) ? quote(text) : text)
const cell = (text: string) => quotedWhere(/[;"\r\n]/, inertCell(text))
const comma = (text: string) => quotedWhere(/[,"\r\n]/, inertCell(text))
