import { writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import type { FileCounted } from './file-count.ts'
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
  const said = fileCountTexts[locale]
  const tie = counted.ties.map((one) => tieWords(one, locale)).filter(Boolean)
  return {
    sentences: [
      said.retained(counted.winners.join(', ') || said.nobody),
      ...(counted.quota === null ? [] : [said.quota(written(counted.quota, locale))]),
      ...condorcetWords(counted, locale),
      ...(tie.length === 0 ? [said.noTie] : tie),
    ],
    tables: [rankingTable(counted, locale), ...roundTables(counted, locale)].filter(
      ({ rows }) => rows.length > 0,
    ),
  }
}

function rankingTable({ ranking }: FileCounted, locale: Locale): CountTable {
  const said = fileCountTexts[locale]
  return {
    caption: said.ranking,
    columns: [said.option, said.rank],
    rows: ranking.flatMap((level, place) =>
      level.map((name) => [name, String(1 + ranking.slice(0, place).flat().length)]),
    ),
  }
}

function roundTables(counted: FileCounted, locale: Locale): readonly CountTable[] {
  const said = fileCountTexts[locale]
  const rounds = counted.rounds as readonly Readonly<Record<string, unknown>>[]
  const first = rounds[0]
  const order = counted.ranking.flat()
  if (first && 'profiles' in first) return [profileTable(order, first['profiles'], locale)]
  const more = counted as unknown as Readonly<Record<string, unknown>>
  const tables: CountTable[] = []
  for (const [key, caption] of [
    ['pairwise', said.duels],
    ['strengths', said.strengths],
  ] as const) {
    const matrix = more[key] as Readonly<Record<string, Readonly<Record<string, number>>>>
    if (!matrix) continue
    tables.push({
      caption,
      columns: [said.option, ...order],
      rows: order.map((row) => [
        row,
        ...order.map((column) => written(matrix[row]?.[column], locale)),
      ]),
    })
  }
  if (!first) return tables
  const votes = rounds.map((round) => round['votes'] as Readonly<Record<string, number>>)
  const names = [...new Set([...order, ...votes.flatMap((one) => Object.keys(one))])]
  tables.push({
    caption: rounds.length === 1 ? said.totals : said.rounds,
    columns: [said.option, ...rounds.map((_, at) => said.round(at + 1))],
    rows: names.map((name) => [name, ...votes.map((one) => written(one[name], locale))]),
  })
  return tables
}

interface Profile {
  readonly rank: number
  readonly grade: string
  readonly sign: string
  readonly tally: Readonly<Record<string, number>>
}

function profileTable(order: readonly string[], given: unknown, locale: Locale): CountTable {
  const said = fileCountTexts[locale]
  const profiles = given as Readonly<Record<string, Profile>>
  const grades = Object.keys(profiles[order[0] ?? '']?.tally ?? {}).reverse()
  return {
    caption: said.profiles,
    columns: [said.option, said.grade, ...grades],
    rows: order.map((name) => {
      const profile = profiles[name]
      return [
        name,
        `${profile?.grade ?? ''}${profile?.sign === '+' ? '+' : '−'}`,
        ...grades.map((grade) => written(profile?.tally[grade], locale)),
      ]
    }),
  }
}

function condorcetWords(counted: FileCounted, locale: Locale): readonly string[] {
  if (!('condorcet' in counted)) return []
  const said = fileCountTexts[locale]
  const { condorcet } = counted
  return [
    typeof condorcet === 'string' ? said.condorcet(condorcet) : said.noCondorcet,
    said.duelsText,
  ]
}

function tieWords(tie: object, locale: Locale): string {
  const said = fileCountTexts[locale]
  const {
    between = [],
    chosen,
    by,
  } = tie as {
    between?: readonly string[]
    chosen?: string | null
    by?: string
  }
  const names = between.join(', ')
  if (by === 'earlier-stages') return said.tieByStages(names, chosen ?? '')
  return chosen ? said.tieByOrder(names, chosen) : said.tie(names)
}

function written(value: number | undefined, locale: Locale): string {
  return value === undefined ? '–' : writtenNumber(value, locale, Number.isInteger(value) ? 0 : 5)
}
