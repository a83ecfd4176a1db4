import type { Texts } from '#kit/texts.ts'
import { checklistShapes, type Severity, severities } from './checklist-shapes.ts'
import { checklistTexts, principleTexts } from './checklist-words.ts'

/** A list of principles that a protocol may be held against, attached by the team. */
export interface Checklist {
  /** Stable name; its section in a protocol is `checklist-<name>`. */
  readonly name: string
  readonly address: string
  readonly words: Texts<{ title: string; question: string; help: string }>
  readonly principles: readonly Principle[]
}

export interface Principle {
  readonly id: string
  /** Proposed severity: the team may raise or lower it, and says why in the remark. */
  readonly severity: Severity
  readonly words: Texts<{ title: string; help: string }>
}

export { type Severity, severities }

export const principleStates = ['not-examined', 'held', 'partly', 'not-held', 'beside'] as const
/** `beside`: does not apply to this experiment, and the remark says why. */
export type PrincipleState = (typeof principleStates)[number]

/** How a protocol stands on one principle. */
export interface PrincipleRow {
  readonly id: string
  readonly state: PrincipleState
  readonly severity: Severity
  readonly evidence: string
  readonly remark: string
}

export type PrincipleProblem = 'not-examined' | 'red-line-crossed' | 'remark-missing'

/** What still stands between this row and a frozen protocol. */
export function principleProblem(
  row: PrincipleRow,
  proposed: Severity,
): PrincipleProblem | undefined {
  if (row.state === 'not-examined') return 'not-examined'
  if (row.state === 'not-held' && row.severity === 'red-line') return 'red-line-crossed'
  const owesWords = row.state === 'beside' || row.state === 'not-held' || lowered(row, proposed)
  return owesWords && row.remark.trim() === '' ? 'remark-missing' : undefined
}

/** A red line that the team made an ordinary principle. */
function lowered(row: PrincipleRow, proposed: Severity): boolean {
  return proposed === 'red-line' && row.severity === 'principle'
}

/** The rows of a checklist that was just attached: nothing is examined yet. */
export function blankRows(checklist: Checklist): readonly PrincipleRow[] {
  return checklist.principles.map((principle) => ({
    id: principle.id,
    state: 'not-examined',
    severity: principle.severity,
    evidence: '',
    remark: '',
  }))
}

export function findChecklist(name: string): Checklist | undefined {
  return checklists.find((checklist) => checklist.name === name)
}

export const checklists: readonly Checklist[] = checklistShapes.map(({ principles, ...shape }) => ({
  ...shape,
  words: checklistTexts(shape),
  principles: principles.map((principle) => ({
    ...principle,
    words: principleTexts(shape, principle),
  })),
}))
