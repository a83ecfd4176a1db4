import type { Workshop } from './assessment.ts'
import { sortFindings } from './findings.ts'
import type { PillarResults } from './results.ts'

/** Two hours, step by step: how a workshop is held, whatever the assessment. */
const lengths = {
  assessment: [
    ['welcome', 15],
    ['why', 10],
    ['answer', 45],
    ['pause', 10],
    ['tables', 25],
    ['share', 10],
    ['next', 5],
  ],
  results: [
    ['welcome', 10],
    ['reading', 10],
    ['silent', 15],
    ['strengths', 10],
    ['gaps', 25],
    ['choose', 15],
    ['actions', 25],
    ['commit', 10],
  ],
} as const

export type StepKey = (typeof lengths)[Workshop['kind']][number][0]

export interface Step {
  readonly key: StepKey
  /** Minutes from the beginning. */
  readonly from: number
  readonly to: number
}

export function stepsOf(kind: Workshop['kind']): readonly Step[] {
  let elapsed = 0
  return lengths[kind].map(([key, minutes]) => {
    const from = elapsed
    elapsed += minutes
    return { key, from, to: elapsed }
  })
}

/** What the assessment brings to its workshop: nothing that is hidden elsewhere. */
export interface BroughtIn {
  readonly pillars: readonly string[]
  readonly roles: readonly string[]
  readonly strengths: readonly string[]
  /** Where a group perceives something else than the facts. */
  readonly gaps: readonly { readonly marker: string; readonly role: string; readonly gap: number }[]
  readonly weak: readonly string[]
  /** What was chosen already, each with its day in words. */
  readonly actions: readonly { readonly text: string; readonly due: string }[]
}

/** Of published results: markers by their title in this language, the widest gap first. */
export function findingsIn(
  results: readonly PillarResults[],
  named: { readonly marker: (id: string) => string; readonly role: (id: string) => string },
): Pick<BroughtIn, 'strengths' | 'gaps' | 'weak'> {
  const { strengths, weaknesses } = sortFindings(results)
  const gaps = results
    .flatMap(({ markers }) => markers)
    .flatMap(({ node, roles }) =>
      roles.flatMap(({ role, gap }) =>
        gap === undefined ? [] : [{ marker: named.marker(node.id), role: named.role(role), gap }],
      ),
    )
    .toSorted((left, right) => Math.abs(right.gap) - Math.abs(left.gap))
  return {
    strengths: strengths.map(({ node }) => named.marker(node.id)),
    gaps,
    weak: weaknesses.map(({ found }) => named.marker(found.node.id)),
  }
}

/** Headings and lines of minutes, in words. */
export interface MinutesWords {
  readonly there: string
  readonly people: string
  readonly said: string
  readonly well: string
  readonly apart: string
  readonly apartLine: (marker: string, role: string, isBelow: boolean) => string
  readonly improve: string
  readonly chosen: string
  readonly chosenLine: (text: string, day: string) => string
  readonly next: string
  readonly toWrite: string
}

/** Minutes to be filled in, in the order of the workshop: what the assessment says is there, what people say is to be written. */
export function minutesDraft(
  kind: Workshop['kind'],
  brought: BroughtIn,
  words: MinutesWords,
): string {
  const blank = words.toWrite
  const part = (title: string, lines: readonly string[]) =>
    `## ${title}\n\n${lines.length === 0 ? blank : lines.map((line) => `- ${line}`).join('\n')}`
  const open = (name: string) => `${name} : ${blank}`
  const there = part(
    words.there,
    brought.roles.map((role) => `${role} : ${words.people}`),
  )
  if (kind === 'assessment') {
    return [there, part(words.said, brought.pillars.map(open)), part(words.next, [])].join('\n\n')
  }
  return [
    there,
    part(words.well, brought.strengths.map(open)),
    part(
      words.apart,
      brought.gaps.map(({ marker, role, gap }) => open(words.apartLine(marker, role, gap < 0))),
    ),
    part(words.improve, brought.weak.map(open)),
    part(
      words.chosen,
      brought.actions.map(({ text, due }) => words.chosenLine(text.replaceAll(/\s+/g, ' '), due)),
    ),
    part(words.next, []),
  ].join('\n\n')
}
