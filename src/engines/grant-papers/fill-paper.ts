import {
  type FormHeading,
  formHeadings,
  formLineOf,
  isGrant,
  isIndirect,
  type Side,
} from './form-lines.ts'
import type { GivenLine, GivenPaper, GrantStatus, PaperProblem } from './given-paper.ts'
import { tenthsOfPercent, wholeEuros } from './rounding.ts'

/** Whole euros: the forms have no cents. `actual` and `gap` (actual less planned) are of 15059 alone. */
export interface Figures {
  readonly planned: number
  readonly actual?: number
  readonly gap?: number
}

export interface PaperLine extends Figures {
  readonly code: string
  readonly title: string
  readonly funder?: string
  readonly status?: GrantStatus
  readonly why?: string
}

export interface PaperHeading extends Figures {
  readonly code: string
  readonly title: string
  /** All lines of the form, those without amount with them; one for each funder where the form says so. */
  readonly lines: readonly PaperLine[]
}

export interface PaperSide extends Figures {
  readonly headings: readonly PaperHeading[]
}

export interface Paper {
  readonly form: GivenPaper['form']
  readonly title: string
  readonly from: string
  readonly to: string
  readonly charges: PaperSide
  readonly products: PaperSide
  readonly used: PaperSide
  readonly offered: PaperSide
  /** « La subvention de … € représente … % du total des produits », volunteering left out. */
  readonly grant: {
    readonly code: string
    readonly title: string
    readonly funder?: string
    /** Whole euros of the column that counts: planned for 12156, actual for 15059. */
    readonly euros: number
    /** Tenths of a percent of the total of products: 425 is 42,5 %. */
    readonly tenthsOfPercent: number
  }
  readonly allocation?: string
}

export type PaperResult =
  | { readonly ok: true; readonly paper: Paper }
  | { readonly ok: false; readonly problems: readonly PaperProblem[] }

/**
 * From these on, what was done is explained: a tenth of what was planned, and a hundred euros. The form says « écarts
 * significatifs » and gives no number: this one is ours.
 */
const significant = { percent: 10, euros: 100 }

type Column = 'planned' | 'actual'

/**
 * Fills Cerfa 12156 or 15059 from amounts in cents, or tells every reason why it may not be sent (notice
 * 51781#04 of the forms): charges equal products without 86 and 87, 86 equals 87, each grant says whether it is granted, a large
 * difference is explained, indirect charges say how they are shared.
 *
 * Amounts are rounded to whole euros so that every line, heading and total of the paper adds up, and so that both sides
 * keep the same total.
 */
export function fillPaper(draft: GivenPaper): PaperResult {
  const problems = [
    ...wholeProblems(draft),
    ...draft.lines.flatMap((line, place) => lineProblems(draft, line, place)),
  ]
  if (problems.length > 0) return { ok: false, problems }
  const unbalanced = columnsOf(draft).flatMap((column) => balanceProblems(draft, column))
  const paper = filled(draft)
  const all = [...unbalanced, ...gapProblems(draft, paper)]
  return all.length > 0 ? { ok: false, problems: all } : { ok: true, paper }
}

function columnsOf({ form }: GivenPaper): readonly Column[] {
  return form === '15059' ? ['planned', 'actual'] : ['planned']
}

const isSame = (a: { line: string; funder?: string }, b: { line: string; funder?: string }) =>
  a.line === b.line && plain(a.funder) === plain(b.funder)

const plain = (text = '') => text.trim().toLowerCase()

function grantLine({ lines, grant }: GivenPaper): GivenLine | undefined {
  return lines.find((line) => isSame(line, grant))
}

function wholeProblems(draft: GivenPaper): readonly PaperProblem[] {
  const { from, to, lines, grant, allocation } = draft
  const own = grantLine(draft)
  const counted = draft.form === '15059' ? own?.actual : own?.planned
  const hasIndirect = lines.some(
    ({ line, planned, actual = 0 }) => isIndirect(line) && planned + actual > 0,
  )
  return [
    ...(from > to ? [{ code: 'period', path: 'to', found: to, expected: from } as const] : []),
    ...(!own || !isGrant(grant.line)
      ? [
          {
            code: 'grant-unknown',
            path: 'grant',
            found: [grant.line, grant.funder].filter(Boolean).join(' '),
          } as const,
        ]
      : counted === 0
        ? [{ code: 'grant-nothing', path: 'grant', found: grant.line } as const]
        : []),
    ...(hasIndirect && allocation === undefined
      ? [{ code: 'allocation-missing', path: 'allocation' } as const]
      : []),
  ]
}

function lineProblems(draft: GivenPaper, line: GivenLine, place: number): readonly PaperProblem[] {
  const path = `lines[${place}]`
  const known = formLineOf(line.line)
  if (!known) return [{ code: 'unknown-line', path: `${path}.line`, found: line.line }]
  const isReport = draft.form === '15059'
  const first = draft.lines.findIndex((other) => isSame(other, line))
  const problems: PaperProblem[] = []
  const tell = (code: PaperProblem['code'], key: keyof GivenLine) =>
    problems.push({ code, path: `${path}.${key}`, found: line.line })
  if (first < place)
    problems.push({ code: 'line-twice', path, found: line.line, expected: `lines[${first}]` })
  if (known.line.isByFunder && line.funder === undefined) tell('funder-missing', 'funder')
  if (!known.line.isByFunder && line.funder !== undefined) tell('funder-not-here', 'funder')
  if (isReport && line.actual === undefined) tell('actual-missing', 'actual')
  if (!isReport && line.actual !== undefined) tell('actual-not-here', 'actual')
  if (!isReport && line.why !== undefined) tell('why-not-here', 'why')
  if (isGrant(line.line)) {
    if (!isReport && line.status === undefined) tell('status-missing', 'status')
  } else if (line.status !== undefined) tell('status-not-here', 'status')
  return problems
}

function sumOf({ lines }: GivenPaper, side: Side, column: Column): number {
  return lines
    .filter(({ line }) => formLineOf(line)?.heading.side === side)
    .reduce((sum, line) => sum + (line[column] ?? 0), 0)
}

function balanceProblems(draft: GivenPaper, column: Column): readonly PaperProblem[] {
  const main = sumOf(draft, 'charges', column) - sumOf(draft, 'products', column)
  const volunteering = sumOf(draft, 'used', column) - sumOf(draft, 'offered', column)
  return [
    ...(main === 0 ? [] : [{ code: 'not-balanced', path: '', column, difference: main } as const]),
    ...(volunteering === 0
      ? []
      : [
          {
            code: 'volunteering-not-balanced',
            path: '',
            column,
            difference: volunteering,
          } as const,
        ]),
  ]
}

/** By the place of the line in what was given: where the missing words are to be written. */
function gapProblems(draft: GivenPaper, paper: Paper): readonly PaperProblem[] {
  if (draft.form !== '15059') return []
  const lines = [paper.charges, paper.products, paper.used, paper.offered].flatMap(({ headings }) =>
    headings.flatMap((heading) => heading.lines),
  )
  return draft.lines.flatMap((line, place) => {
    const own = lines.find(
      ({ code, funder }) => code === line.line && plain(funder) === plain(line.funder),
    )
    const { gap = 0, planned = 0 } = own ?? {}
    const isLarge =
      Math.abs(gap) >= significant.euros && Math.abs(gap) * 100 >= planned * significant.percent
    if (!isLarge || line.why !== undefined) return []
    const found = [line.line, line.funder].filter(Boolean).join(' ')
    return [
      { code: 'gap-unexplained', path: `lines[${place}].why`, found, difference: gap } as const,
    ]
  })
}

function filled(draft: GivenPaper): Paper {
  const charges = sideOf(draft, 'charges')
  const products = sideOf(draft, 'products')
  const { line: code, funder } = draft.grant
  const line = products.headings
    .flatMap(({ lines }) => lines)
    .find((each) => each.code === code && plain(each.funder) === plain(funder))
  const column = draft.form === '15059' ? 'actual' : 'planned'
  const euros = line?.[column] ?? 0
  return {
    ...{ form: draft.form, title: draft.title.trim(), from: draft.from, to: draft.to },
    ...{ charges, products, used: sideOf(draft, 'used'), offered: sideOf(draft, 'offered') },
    grant: {
      ...{ code, title: line?.title ?? '', euros },
      ...(line?.funder === undefined ? {} : { funder: line.funder }),
      tenthsOfPercent: tenthsOfPercent(euros, products[column] ?? 0),
    },
    ...(draft.allocation === undefined ? {} : { allocation: draft.allocation.trim() }),
  }
}

function sideOf(draft: GivenPaper, side: Side): PaperSide {
  const slots = formHeadings
    .filter((heading) => heading.side === side)
    .flatMap((heading) => slotsOf(heading, draft))
  const planned = wholeEuros(slots.map(({ line }) => line?.planned ?? 0))
  const actual = wholeEuros(slots.map(({ line }) => line?.actual ?? 0))
  const isReport = draft.form === '15059'
  const lines = slots.map(({ heading, code, title, line }, place) => ({
    heading,
    line: {
      ...{ code, title },
      ...(line?.funder === undefined ? {} : { funder: line.funder.trim() }),
      ...(line?.status === undefined ? {} : { status: line.status }),
      ...(line?.why === undefined ? {} : { why: line.why.trim() }),
      ...figures(planned[place] ?? 0, isReport ? (actual[place] ?? 0) : undefined),
    } satisfies PaperLine,
  }))
  const headings = formHeadings
    .filter((heading) => heading.side === side)
    .map((heading) => {
      const own = lines.filter((each) => each.heading === heading).map((each) => each.line)
      return { code: heading.code, title: heading.title, ...added(own, isReport), lines: own }
    })
  return { headings, ...added(headings, isReport) }
}

/** A place of the paper for each line of the form, in its order; several where several funders are told. */
function slotsOf(heading: FormHeading, { lines }: GivenPaper) {
  return heading.lines.flatMap(({ code, title }) => {
    const own = lines.filter(({ line }) => line === code)
    const slots: readonly (GivenLine | undefined)[] = own.length > 0 ? own : [undefined]
    return slots.map((line) => ({ heading, code, title, line }))
  })
}

function figures(planned: number, actual: number | undefined): Figures {
  return actual === undefined ? { planned } : { planned, actual, gap: actual - planned }
}

function added(parts: readonly Figures[], isReport: boolean): Figures {
  const sum = (key: Column) => parts.reduce((total, part) => total + (part[key] ?? 0), 0)
  return figures(sum('planned'), isReport ? sum('actual') : undefined)
}
