import {
  fillPaper,
  formLineOf,
  type GivenPaper,
  type Paper,
  type PaperForm,
  type PaperProblem,
  readPaper,
} from '#engines/grant-papers/index.ts'
import { type PaperFacts, paperOf } from './grant-paper.ts'

export const paperForms = ['12156', '15059'] as const satisfies readonly PaperForm[]

/** Why a form of the State cannot be written yet, by what has to be corrected. */
export const stopKinds = [
  'refused',
  'client',
  'nothing',
  'nothing-paid',
  'amount',
  'unexplained',
  'other',
] as const
export type StopKind = (typeof stopKinds)[number]

export interface Stop {
  readonly kind: StopKind
  /** Lines of the form that it is about, as the form names them. */
  readonly lines: readonly string[]
}

export type FilledPaper =
  | { readonly ok: true; readonly paper: Paper }
  | { readonly ok: false; readonly stops: readonly Stop[] }

/** The form, filled from the plan and the budget; or what to correct first, each thing once. */
export function filledPaper(form: PaperForm, facts: PaperFacts): FilledPaper {
  const { state, kind } = facts.grant
  if (state === 'refused') return { ok: false, stops: [{ kind: 'refused', lines: [] }] }
  if (kind === 'client') return { ok: false, stops: [{ kind: 'client', lines: [] }] }
  const unread = paperOf(form, facts)
  const read = readPaper(unread)
  const filled = read.ok ? fillPaper(read.paper) : read
  if (filled.ok) return filled
  const found = filled.problems.map((problem) => stopOf(form, problem, unread))
  const stops = stopKinds.flatMap((own): readonly Stop[] => {
    const of = found.filter((stop) => stop.kind === own)
    return of.length === 0
      ? []
      : [{ kind: own, lines: [...new Set(of.flatMap(({ lines }) => lines))] }]
  })
  return { ok: false, stops }
}

function stopOf(form: PaperForm, { code, path }: PaperProblem, unread: GivenPaper): Stop {
  const place = /^lines\[(\d+)\]/.exec(path)?.[1]
  const line = place === undefined ? undefined : unread.lines[Number(place)]
  const title = line && (formLineOf(line.line)?.line.title ?? line.line)
  const lines = title === undefined ? [] : [line?.funder ? `${title} (${line.funder})` : title]
  switch (code) {
    case 'grant-nothing':
      return { kind: form === '15059' ? 'nothing-paid' : 'nothing', lines: [] }
    case 'not-cents':
      return { kind: 'amount', lines }
    case 'gap-unexplained':
      return { kind: 'unexplained', lines }
    default:
      return { kind: 'other', lines }
  }
}
