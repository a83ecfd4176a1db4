import {
  type Bridge,
  bridgesOf,
  type Divide,
  dividesOf,
  mapOpinions,
  type OpinionMap,
  type Share,
  stabilityOf,
} from '#engines/opinion-map/index.ts'
import { localeOf } from '../misread/answer-locale.ts'
import { CommandMisread, type Terminal } from '../terminal.ts'
import { readOpinions } from './map-files.ts'
import { mapLines } from './map-lines.ts'
import { stabilitySentence } from './map-words.ts'

export interface ComputeMapOptions {
  readonly resamples?: string
  readonly seed?: string
  readonly lang?: string
}

/** `opinion-map compute`: the map of a conversation, and what its groups are worth. */
export async function computeMap(out: Terminal, folder: string, options: ComputeMapOptions) {
  const locale = localeOf(options.lang)
  const resamples = wholeNumber(options.resamples, '--resamples', 10_000)
  const seed = wholeNumber(options.seed, '--seed', 2 ** 32 - 1) ?? 1
  const input = await readOpinions(folder, locale)
  const map = mapOpinions(input.matrix)
  const stability = stabilityOf(map, { seed, ...(resamples === undefined ? {} : { resamples }) })
  const bridges = bridgesOf(map.votes, map.matrix.standings)
  const divides = dividesOf(map.votes, map.matrix.standings)
  for (const line of mapLines(input, map, { stability, bridges, divides }, locale)) out.say(line)
  out.json('ouvroir opinion-map compute 1', {
    ...valuesOf(map),
    stability: { ...stability, start: map.start, sentence: stabilitySentence(stability, locale) },
    ...partsOf(map, bridges, divides),
  })
}

type Id = string | number

/** Identifiers are numbers where all of them are, as in Polis. */
function idReader(ids: readonly string[]): (at: number) => Id {
  const areNumbers = ids.every((id) => /^(?:0|[1-9]\d{0,14})$/.test(id))
  return (at) => (areNumbers ? Number(ids[at]) : (ids[at] as string))
}

function valuesOf(map: OpinionMap) {
  const { matrix, inside, base, counted, components } = map
  const personOf = idReader(matrix.participants)
  const statementOf = idReader(matrix.statements)
  const byStatement = (values: Float64Array) =>
    Object.fromEntries(matrix.statements.map((id, at) => [id, values[at] as number]))
  const columnsOf = (list: readonly { readonly column: number }[]) =>
    list.map(({ column }) => statementOf(column))
  return {
    participants: matrix.participants.length,
    inConversation: Array.from(inside, personOf),
    statements: matrix.statements.map((_, at) => statementOf(at)),
    pca: { center: [...counted.means], components: components.map((direction) => [...direction]) },
    baseClusters: base.members.map((members) =>
      members.map((place) => personOf(inside[place] as number)),
    ),
    groups: map.groups.map((rows, id) => ({ id, members: rows.map(personOf) })),
    silhouettes: Object.fromEntries(
      [...map.groupings].map(([groups, { silhouette }]) => [groups, silhouette]),
    ),
    representative: Object.fromEntries(
      map.representative.map((list, group) => [
        group,
        list.map((entry) => ({
          ...{ statement: statementOf(entry.column), for: entry.for },
          ...{ ra: entry.ratio, rat: entry.ratioTest },
        })),
      ]),
    ),
    consensus: {
      agree: columnsOf(map.consensus.agree),
      disagree: columnsOf(map.consensus.disagree),
    },
    groupAwareConsensus: byStatement(map.groupAwareConsensus),
    priorities: byStatement(map.priorities),
  }
}

/** What brings the groups together and what parts them, with intervals at 95 %. */
function partsOf({ matrix }: OpinionMap, bridges: readonly Bridge[], divides: readonly Divide[]) {
  const statementOf = idReader(matrix.statements)
  const byGroup = (shares: readonly Share[]) =>
    Object.fromEntries(shares.map((share, group) => [group, share]))
  return {
    bridging: bridges.map(({ column, side, shares }) => ({
      ...{ statement: statementOf(column), for: side, groups: byGroup(shares) },
    })),
    divisive: divides.map(({ column, shares, most, least, gap, low, high }) => ({
      ...{ statement: statementOf(column), most, least, gap, low, high, groups: byGroup(shares) },
    })),
  }
}

function wholeNumber(text: string | undefined, option: string, most: number): number | undefined {
  if (text === undefined) return undefined
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN
  if (value <= most) return value
  throw new CommandMisread(`${option} attend un nombre entier, de 0 à ${most}.`)
}
