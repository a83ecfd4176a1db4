import type { BallotNote } from '#engines/ballot-files/index.ts'
import { writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { gradeTexts } from '../texts/grade.ts'
import type { FileCounted } from './count.ts'
import { fileCountTexts } from './texts/file-count.ts'

/** A count as a page shows it, drawn by the server or by the browser: sentences, then tables. */
export interface CountView {
  readonly sentences: readonly string[]
  readonly tables: readonly CountTable[]
}

export interface CountTable {
  readonly caption: string
  /** The first column holds names; the others, what is counted. */
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export function viewOf(counted: FileCounted, locale: Locale): CountView {
  return {
    sentences: [
      ...outcomeWords(counted, locale),
      ...factWords(counted, locale),
      ...condorcetWords(counted, locale),
      ...tiesWords(counted, locale),
      ...counted.notes.map((note) => noteWords(note, locale)),
    ],
    tables: [rankingTable(counted, locale), ...roundTables(counted, locale)].filter(
      ({ rows }) => rows.length > 0,
    ),
  }
}

/** Who is chosen, and what is not decided. */
function outcomeWords(counted: FileCounted, locale: Locale): readonly string[] {
  const texts = fileCountTexts[locale]
  const { winners, open, outcome } = counted
  return [
    ...(winners.length > 0 ? [texts.retained(winners.join(', '), winners.length > 1)] : []),
    ...(open ? [texts.undecided(open.places, open.between.join(', '))] : []),
    ...(outcome === 'nobody' ? [texts.nobodyWins] : []),
  ]
}

function factWords(counted: FileCounted, locale: Locale): readonly string[] {
  const texts = fileCountTexts[locale]
  const { quota, ballots, blank, withdrawn, order, seats } = counted
  return [
    ...(quota === null ? [] : [texts.seatsCounted(seats), texts.quota(written(quota, locale))]),
    texts.ballots(written(ballots, locale), written(blank, locale)),
    ...(withdrawn.length > 0 ? [texts.withdrawn(withdrawn.join(', '))] : []),
    ...(order ? [texts.drawn(order.join(', '))] : []),
  ]
}

/** Ties; one that was broken without a lot is told as such, with what it changes. */
function tiesWords({ ties, outcome }: FileCounted, locale: Locale): readonly string[] {
  const texts = fileCountTexts[locale]
  if (ties.length === 0) return outcome === 'nobody' ? [] : [texts.noTie]
  return ties.map((tie) => {
    const names = tie.between.join(', ')
    const chosen = tie.chosen ?? ''
    const stage = tie.stage === undefined ? '' : texts.atStage(tie.stage)
    if (tie.by === 'earlier-stages') return `${stage}${texts.tieByStages(names, chosen)}`
    if (tie.by === 'lot') return `${stage}${texts.tieByLot(names, chosen)}`
    if (tie.by === 'nothing') return `${stage}${texts.tie(names)}`
    return `${stage}${tie.decides ? texts.tieOpen(names, chosen) : texts.tieFree(names, chosen)}`
  })
}

function noteWords(note: BallotNote, locale: Locale): string {
  const texts = fileCountTexts[locale]
  switch (note.kind) {
    case 'same-name':
      return texts.sameName(note.name, note.numbers.join(', '))
    case 'after-title':
      return texts.afterTitle(note.texts.join(' / '))
    case 'passed-over':
      return texts.passedOver(note.line, note.text)
    case 'skipped':
      return texts.skipped(note.line, note.numbers.join(', '))
    case 'undeclared':
      return texts.undeclared(note.names.join(', '))
    case 'read-as-tally':
      return texts.readAsTally
    default:
      return note satisfies never
  }
}

function rankingTable({ ranking }: FileCounted, locale: Locale): CountTable {
  const texts = fileCountTexts[locale]
  return {
    caption: texts.ranking,
    columns: [texts.option, texts.rank],
    rows: ranking.flatMap((level, place) =>
      level.map((name) => [name, String(1 + ranking.slice(0, place).flat().length)]),
    ),
  }
}

function roundTables(counted: FileCounted, locale: Locale): readonly CountTable[] {
  const texts = fileCountTexts[locale]
  const rounds = counted.rounds as readonly Readonly<Record<string, unknown>>[]
  const first = rounds[0]
  const order = counted.ranking.flat()
  if (first && 'profiles' in first) return [profileTable(order, first['profiles'], locale)]
  const more = counted as unknown as Readonly<Record<string, unknown>>
  const tables: CountTable[] = []
  for (const [key, caption] of [
    ['pairwise', texts.duels],
    ['strengths', texts.strengths],
  ] as const) {
    const matrix = more[key] as Readonly<Record<string, Readonly<Record<string, number>>>>
    if (!matrix) continue
    tables.push({
      caption,
      columns: [texts.option, ...order],
      rows: order.map((row) => [
        row,
        ...order.map((column) => written(matrix[row]?.[column], locale)),
      ]),
    })
  }
  if (!first) return tables
  const votes = rounds.map((round) => round['votes'] as Readonly<Record<string, number>>)
  const names = [...new Set([...order, ...votes.flatMap((vote) => Object.keys(vote))])]
  const rest = (['exhausted', 'nonTransferable'] as const).filter((key) => key in first)
  tables.push({
    caption: rounds.length === 1 ? texts.totals : texts.rounds,
    columns: [texts.option, ...rounds.map((_, at) => texts.round(at + 1))],
    rows: [
      ...names.map((name) => [name, ...votes.map((vote) => written(vote[name], locale))]),
      ...rest.map((key) => [
        texts[key],
        ...rounds.map((round) => written(round[key] as number, locale)),
      ]),
    ],
  })
  return tables
}

interface Profile {
  readonly rank: number
  readonly grade: string
  readonly sign: string
  readonly tally: Readonly<Record<string, number>>
}

function profileTable(order: readonly string[], input: unknown, locale: Locale): CountTable {
  const texts = fileCountTexts[locale]
  const profiles = input as Readonly<Record<string, Profile>>
  const grades = Object.keys(profiles[order[0] ?? '']?.tally ?? {}).reverse()
  return {
    caption: texts.profiles,
    columns: [texts.option, texts.grade, ...grades],
    rows: order.map((name) => {
      const profile = profiles[name]
      return [
        name,
        gradeTexts[locale].signed(String(profile?.grade ?? ''), profile?.sign ?? '-'),
        ...grades.map((grade) => written(profile?.tally[grade], locale)),
      ]
    }),
  }
}

function condorcetWords(counted: FileCounted, locale: Locale): readonly string[] {
  if (!('condorcet' in counted)) return []
  const texts = fileCountTexts[locale]
  const { condorcet } = counted
  return [
    typeof condorcet === 'string' ? texts.condorcet(condorcet) : texts.noCondorcet,
    texts.duelsText,
  ]
}

function written(value: number | undefined, locale: Locale): string {
  return value === undefined ? '–' : writtenNumber(value, locale, Number.isInteger(value) ? 0 : 5)
}
