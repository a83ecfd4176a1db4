import { ownOf } from '#kit/own.ts'
import { parseUrl } from '#kit/parse-url.ts'
import { plainWords } from '#kit/words.ts'
import type { Stage } from '../stage.ts'
import type { LineProblem, PastField, PastMapping } from './past-import.ts'

/** What a line says of an experiment that was lived, once its cells are understood. */
export interface PastSaid {
  readonly title: string
  readonly place: { readonly name: string; readonly insee: string | undefined } | undefined
  readonly firstYear: number | undefined
  readonly lastYear: number | undefined
  readonly stage: Stage
  readonly summary: string
  readonly link: string | undefined
}

export type LineRead =
  | { readonly ok: true; readonly said: PastSaid }
  | { readonly ok: false; readonly reasons: readonly LineProblem[] }

const longest = { title: 120, summary: 3600 } as const

/** What sheets call a stage, in plain words; what is over and not told yet waits for its writing. */
const stageWords: Readonly<Record<Exclude<Stage, 'stopped'> | 'stopped', readonly string[]>> = {
  idea: ['idee', 'projet', 'a venir', 'envisagee', 'idea', 'planned'],
  framing: ['cadrage', 'en preparation', 'preparation', 'framing'],
  agreement: ['convention', 'conventionnement', 'agreement'],
  protocol: ['protocole', 'protocol'],
  running: [
    'en cours',
    'experimentation',
    'terrain',
    'deroulement',
    'running',
    'ongoing',
    'in progress',
  ],
  evaluation: ['evaluation', 'en evaluation', 'bilan'],
  documentation: [
    ...['documentation', 'terminee', 'termine', 'finie', 'fini', 'achevee', 'acheve', 'close'],
    ...['passee', 'realisee', 'faite', 'done', 'finished', 'completed', 'over', 'closed', 'past'],
  ],
  dissemination: ['diffusion', 'diffusee', 'essaimage', 'publiee', 'dissemination', 'published'],
  stopped: [
    'arretee',
    'arrete',
    'abandonnee',
    'abandonne',
    'interrompue',
    'annulee',
    'stopped',
    'abandoned',
    'cancelled',
  ],
}

/** Understands a line. Nothing in a cell is ever run: texts stay texts. */
export function readPastLine(
  header: readonly string[],
  cells: readonly string[],
  mapping: PastMapping,
): LineRead {
  const cellOf = (field: PastField) => {
    const at = header.findIndex((heading) => ownOf(mapping, heading) === field)
    return at < 0 ? '' : tidy(cells[at] ?? '')
  }
  const reasons: LineProblem[] = []
  const title = cellOf('title').replace(/\s+/g, ' ')
  if (title === '') reasons.push('no-title')
  if (title.length > longest.title) reasons.push('long-title')
  const summary = cellOf('summary')
  if (summary.length > longest.summary) reasons.push('long-summary')
  const years = yearsIn(`${cellOf('years')} ${cellOf('until')}`)
  if (years === 'bad') reasons.push('bad-years')
  const [firstYear, lastYear = firstYear] = years === 'bad' ? [] : years
  if (firstYear !== undefined && lastYear !== undefined && lastYear < firstYear)
    reasons.push('years-reversed')
  const stage = stageNamed(cellOf('stage'))
  if (!stage) reasons.push('bad-stage')
  const insee = cellOf('insee').toUpperCase().replace(/\s/g, '')
  if (insee !== '' && !/^\d[\dAB]\d{3}$/.test(insee.padStart(5, '0'))) reasons.push('bad-insee')
  const link = linkIn(cellOf('link'))
  if (link === 'bad') reasons.push('bad-link')
  if (reasons.length > 0 || !stage || link === 'bad') return { ok: false, reasons }
  const name = cellOf('territory')
  const code = insee === '' ? undefined : insee.padStart(5, '0')
  const place = name === '' && !code ? undefined : { name, insee: code }
  return { ok: true, said: { title, place, firstYear, lastYear, stage, summary, link } }
}

function tidy(cell: string): string {
  return cell
    .replace(/[\u00a0\u202f\u2007\u200b\ufeff]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** « 2021 », « 2021-2023 », « de mars 2021 à juin 2022 », « 14/03/2021 »: the first year and the last. */
function yearsIn(text: string): readonly number[] | 'bad' {
  if (text.trim() === '') return []
  const years = (text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []).map(Number)
  if (years.length === 0) return 'bad'
  return years.length === 1 ? years : [years[0] ?? 0, years.at(-1) ?? 0]
}

function stageNamed(cell: string): Stage | undefined {
  const words = plainWords(cell)
  if (words === '') return 'documentation'
  return (Object.keys(stageWords) as (keyof typeof stageWords)[]).find((stage) =>
    stageWords[stage].includes(words),
  )
}

function linkIn(cell: string): string | undefined | 'bad' {
  if (cell === '') return undefined
  const url = parseUrl(/^[a-z]+:/i.test(cell) ? cell : `https://${cell}`)
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:'
  return url && isWeb && url.hostname.includes('.') && url.href.length <= 300 ? url.href : 'bad'
}
