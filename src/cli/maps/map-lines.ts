import type {
  Bridge,
  Divide,
  OpinionMap,
  Representative,
  Share,
  Stability,
} from '#engines/opinion-map/index.ts'
import { writtenNumber, writtenPercent } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { colon, onOneLine, semicolon } from '#kit/words.ts'
import { tableLines } from '../table-lines.ts'
import type { OpinionInput } from './map-files.ts'
import { letterOf, mapTexts, stabilitySentence } from './map-words.ts'

interface Readings {
  readonly stability: Stability
  readonly bridges: readonly Bridge[]
  readonly divides: readonly Divide[]
}

/** A person reads the first ones; a machine gets them all. */
const mostShown = 10
const longestText = 70

/** The answer as a person reads it: what the groups are worth comes before them. */
export function mapLines(
  input: OpinionInput,
  map: OpinionMap,
  { stability, bridges, divides }: Readings,
  locale: Locale,
): readonly string[] {
  const texts = mapTexts[locale]
  const { matrix, inside } = map
  const outside = matrix.standings.filter((standing) => standing !== 'in').length
  const nameOf = namer(input, map)
  const line = ({ column }: { readonly column: number }, words: string) =>
    `  ${nameOf(column)}${colon[locale]}${words}`
  return [
    `${input.names.votes}, ${input.names.comments}`,
    texts.read(matrix.participants.length, matrix.statements.length, matrix.cells.length),
    ...(input.replaced > 0 ? [texts.replaced(input.replaced)] : []),
    ...(outside > 0 ? [texts.out(outside)] : []),
    texts.inside(inside.length),
    '',
    stabilitySentence(stability, locale),
    ...groupLines(map, stability, locale),
    ...map.representative.flatMap((list, group) =>
      list.length === 0
        ? []
        : [
            '',
            texts.representativeTitle(group),
            ...list.map((entry) => line(entry, saidOf(entry, locale))),
          ],
    ),
    '',
    texts.consensusTitle,
    ...orNothing(
      (['agree', 'disagree'] as const).flatMap((side) =>
        map.consensus[side].map((entry) =>
          line(entry, `${texts.sides[side]}, ${texts.ofSeen(entry.count, entry.seen)}`),
        ),
      ),
      locale,
    ),
    '',
    texts.bridgesTitle,
    ...orNothing(
      bridges.map((entry) => line(entry, bridgeWords(entry, locale))),
      locale,
    ),
    '',
    texts.dividesTitle,
    ...orNothing(
      divides.map((entry) => line(entry, divideWords(entry, locale))),
      locale,
    ),
    '',
    texts.limits,
  ]
}

function groupLines(map: OpinionMap, { kept }: Stability, locale: Locale): readonly string[] {
  if (map.groupings.size === 0) return []
  const texts = mapTexts[locale]
  const silhouettes = [...map.groupings].map(
    ([groups, { silhouette }]) =>
      `${groups}${colon[locale]}${writtenNumber(silhouette, locale, 3)}`,
  )
  return [
    '',
    ...tableLines({
      caption: texts.groupsTitle,
      columns: [texts.group, texts.people, ...(kept.length > 0 ? [texts.kept] : [])],
      rows: map.groups.map((rows, group) => [
        letterOf(group),
        writtenNumber(rows.length, locale),
        ...(kept.length > 0 ? [writtenPercent(kept[group] ?? 0, locale, 0)] : []),
      ]),
    }),
    texts.silhouettes(silhouettes.join(semicolon[locale])),
  ]
}

/** The number of a statement, and how its text begins. */
function namer({ statements }: OpinionInput, { matrix }: OpinionMap) {
  return (column: number) => {
    const id = matrix.statements[column] as string
    const text = onOneLine(statements.get(id)?.text ?? '')
    const signs = [...text]
    const short = signs.length > longestText ? `${signs.slice(0, longestText - 1).join('')}…` : text
    return short === '' ? `[${id}]` : `[${id}] ${short}`
  }
}

/** Less than half of a group can still tell it from the others. */
function saidOf(entry: Representative, locale: Locale): string {
  const { sides, oftener, ofSeen } = mapTexts[locale]
  return `${entry.share > 0.5 ? sides[entry.for] : oftener[entry.for]}, ${ofSeen(entry.count, entry.seen)}`
}

function bridgeWords({ side, shares }: Bridge, locale: Locale): string {
  const { sides } = mapTexts[locale]
  return `${sides[side]}, ${shares.map((share, group) => shareWords(share, group, locale)).join(semicolon[locale])}`
}

function shareWords({ share, low, high }: Share, group: number, locale: Locale): string {
  const percent = (value: number) => writtenPercent(value, locale, 0)
  const { between } = mapTexts[locale]
  return `${letterOf(group)} ${percent(share)} (${between(percent(low), percent(high))})`
}

function divideWords({ shares, most, least, low, high }: Divide, locale: Locale): string {
  const points = (value: number) => writtenNumber(100 * value, locale, 0)
  const named = (group: number) =>
    `${letterOf(group)} (${writtenPercent(shares[group]?.share ?? 0, locale, 0)})`
  return mapTexts[locale].gap(named(most), named(least), points(low), points(high))
}

function orNothing(lines: readonly string[], locale: Locale): readonly string[] {
  const { nothing, more } = mapTexts[locale]
  if (lines.length === 0) return [`  ${nothing}`]
  const rest = lines.length - mostShown
  return [...lines.slice(0, mostShown), ...(rest > 0 ? [`  ${more(rest)}`] : [])]
}
