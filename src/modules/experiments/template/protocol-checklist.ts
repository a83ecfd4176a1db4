import type { Json } from '#kit/json/canonical-json.ts'
import type { Locale } from '#kit/texts.ts'
import {
  type Checklist,
  checklists,
  type PrincipleProblem,
  type PrincipleRow,
  type PrincipleState,
  principleProblem,
  principleStates,
  type Severity,
  severities,
} from './principles.ts'

/** A row of an attached checklist, as stored in the protocol. */
export type ChecklistRow = PrincipleRow

/** Reads stored rows; an unknown state or severity is read as not examined, at its most severe. */
export function readChecklistRows(value: Json | undefined): readonly ChecklistRow[] {
  if (!Array.isArray(value)) return []
  return (value as readonly Json[]).flatMap((row) => {
    if (row === null || typeof row !== 'object' || Array.isArray(row)) return []
    const { id, state, severity, evidence, remark } = row as { readonly [name: string]: Json }
    if (typeof id !== 'string') return []
    return [
      {
        id,
        state: principleStates.find((item) => item === state) ?? 'not-examined',
        severity: severities.find((item) => item === severity) ?? 'red-line',
        evidence: typeof evidence === 'string' ? evidence : '',
        remark: typeof remark === 'string' ? remark : '',
      },
    ]
  })
}

/** What each principle still asks before the protocol can be frozen. */
export function checklistProblems(
  checklist: Checklist,
  rows: readonly ChecklistRow[],
): readonly { readonly id: string; readonly problem: PrincipleProblem }[] {
  return checklist.principles.flatMap((principle) => {
    const row = rows.find((principleRow) => principleRow.id === principle.id)
    const problem = row ? principleProblem(row, principle.severity) : 'not-examined'
    return problem ? [{ id: principle.id, problem }] : []
  })
}

/** The checklist as plain text, in the order of its principles. */
export function writtenChecklist(
  section: { readonly key: string },
  rows: readonly ChecklistRow[],
  locale: Locale,
): string {
  const checklist = checklists.find((item) => section.key === `checklist-${item.name}`)
  const words = stateWords[locale]
  return (checklist?.principles ?? [])
    .flatMap((principle) => {
      const row = rows.find((principleRow) => principleRow.id === principle.id)
      if (!row) return []
      return [
        [
          `${principle.words[locale].title} (${severityWords[locale][row.severity]})`,
          words[row.state],
          row.evidence,
          row.remark,
        ]
          .filter((line) => line !== '')
          .join('\n'),
      ]
    })
    .join('\n\n')
}

export const stateWords: Readonly<Record<Locale, Readonly<Record<PrincipleState, string>>>> = {
  fr: {
    'not-examined': 'Pas encore examiné',
    held: 'Tenu',
    partly: 'Tenu en partie',
    'not-held': 'Pas tenu',
    beside: 'Sans objet ici',
  },
  en: {
    'not-examined': 'Not examined yet',
    held: 'Held',
    partly: 'Partly held',
    'not-held': 'Not held',
    beside: 'Does not apply here',
  },
}

export const severityWords: Readonly<Record<Locale, Readonly<Record<Severity, string>>>> = {
  fr: { 'red-line': 'ligne rouge', principle: 'principe' },
  en: { 'red-line': 'red line', principle: 'principle' },
}
