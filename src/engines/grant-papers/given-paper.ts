/** 12156: budget of a request. 15059: financial report of what was done. */
export type PaperForm = '12156' | '15059'

export type GrantStatus = 'asked' | 'granted' | 'to-ask'

/** Amounts are whole cents, from 0. */
export interface GivenLine {
  /** Code of the form: `641`, `74region`. */
  readonly line: string
  /** Who pays, for the lines that the forms repeat by funder. */
  readonly funder?: string
  readonly planned: number
  /** What was spent or received; 15059 only. */
  readonly actual?: number
  /** Of a grant. */
  readonly status?: GrantStatus
  /** Why what was done is far from what was planned; 15059 only. */
  readonly why?: string
}

export interface GivenPaper {
  readonly form: PaperForm
  /** Name of the project. */
  readonly title: string
  /** First and last day of the year of accounts, `2026-01-01`. */
  readonly from: string
  readonly to: string
  /** The grant that the paper is about: one of the lines. */
  readonly grant: { readonly line: string; readonly funder?: string }
  readonly lines: readonly GivenLine[]
  /** How indirect charges are shared between projects. */
  readonly allocation?: string
}

export type PaperProblemCode =
  | 'not-object'
  | 'unknown-key'
  | 'missing-key'
  | 'bad-value'
  | 'period'
  | 'unknown-line'
  | 'line-twice'
  | 'funder-missing'
  | 'funder-not-here'
  /** Not a whole number of cents from 0 to a thousand million euros. */
  | 'not-cents'
  | 'actual-missing'
  | 'actual-not-here'
  | 'status-missing'
  | 'status-not-here'
  | 'why-not-here'
  /** Charges and products differ, 86 and 87 left out. */
  | 'not-balanced'
  | 'volunteering-not-balanced'
  | 'grant-unknown'
  | 'grant-nothing'
  | 'allocation-missing'
  | 'gap-unexplained'

export interface PaperProblem {
  readonly code: PaperProblemCode
  /** `lines[3].planned`; empty for the whole. */
  readonly path: string
  readonly found?: string
  /** Values that are allowed, or the first place of what stands twice. */
  readonly expected?: string
  /** In cents: of charges less products, of 86 less 87; in euros for `gap-unexplained`. */
  readonly difference?: number
  readonly column?: 'planned' | 'actual'
}

const keys = ['form', 'title', 'from', 'to', 'grant', 'lines', 'allocation']
const grantKeys = ['line', 'funder']
const lineKeys = ['line', 'funder', 'planned', 'actual', 'status', 'why']
const statuses = ['asked', 'granted', 'to-ask']

type Loose = Readonly<Record<string, unknown>>

/** Reads what a file says, key by key; every key that is wrong is told at once. What the amounts say is judged later. */
export function readPaper(
  draft: unknown,
):
  | { readonly ok: true; readonly paper: GivenPaper }
  | { readonly ok: false; readonly problems: readonly PaperProblem[] } {
  const problems: PaperProblem[] = []
  const tell = (problem: PaperProblem) => problems.push(problem)
  if (!isObject(draft)) return { ok: false, problems: [{ code: 'not-object', path: '' }] }
  const need = checker(tell)
  need.known(draft, keys, '')
  need.text(draft, 'form', '', ['12156', '15059'])
  need.text(draft, 'title', '')
  for (const key of ['from', 'to']) {
    const day = need.text(draft, key, '')
    if (day !== undefined && !isDay(day))
      tell({ code: 'bad-value', path: key, found: day, expected: 'AAAA-MM-JJ' })
  }
  need.optionalText(draft, 'allocation', '')
  const grant = draft['grant']
  if (!isObject(grant))
    tell({ code: grant === undefined ? 'missing-key' : 'bad-value', path: 'grant' })
  else {
    need.known(grant, grantKeys, 'grant.')
    need.text(grant, 'line', 'grant.')
    need.optionalText(grant, 'funder', 'grant.')
  }
  const lines = draft['lines']
  if (!Array.isArray(lines))
    tell({ code: lines === undefined ? 'missing-key' : 'bad-value', path: 'lines' })
  else {
    for (const [place, line] of (lines as readonly unknown[]).entries()) {
      const path = `lines[${place}].`
      if (!isObject(line)) {
        tell({ code: 'not-object', path: `lines[${place}]` })
        continue
      }
      need.known(line, lineKeys, path)
      need.text(line, 'line', path)
      for (const key of ['funder', 'why']) need.optionalText(line, key, path)
      if (line['status'] !== undefined) need.text(line, 'status', path, statuses)
      if (line['planned'] === undefined) tell({ code: 'missing-key', path: `${path}planned` })
      for (const key of ['planned', 'actual']) {
        const value = line[key]
        if (value !== undefined && !isCents(value))
          tell({ code: 'not-cents', path: `${path}${key}`, found: JSON.stringify(value) })
      }
    }
  }
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, paper: draft as unknown as GivenPaper }
}

function checker(tell: (problem: PaperProblem) => void) {
  const text = (of: Loose, key: string, path: string, allowed?: readonly string[]) => {
    const value = of[key]
    const expected = allowed ? { expected: allowed.join(', ') } : {}
    if (value === undefined || value === '')
      tell({ code: 'missing-key', path: path + key, ...expected })
    else if (
      typeof value !== 'string' ||
      value.trim() === '' ||
      (allowed && !allowed.includes(value))
    )
      tell({ code: 'bad-value', path: path + key, found: JSON.stringify(value), ...expected })
    else return value
    return undefined
  }
  return {
    text,
    optionalText: (of: Loose, key: string, path: string) => {
      if (of[key] !== undefined) text(of, key, path)
    },
    known: (of: Loose, allowed: readonly string[], path: string) => {
      for (const key of Object.keys(of)) {
        if (!allowed.includes(key))
          tell({ code: 'unknown-key', path: path + key, expected: allowed.join(', ') })
      }
    },
  }
}

function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A thousand million euros: so many lines of it are still added exactly. */
const mostCents = 100_000_000_000

function isCents(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= mostCents
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}
