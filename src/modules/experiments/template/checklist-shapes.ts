/** A red line that is not held closes the way to freezing; a principle not held is only shown. */
export const severities = ['red-line', 'principle'] as const
export type Severity = (typeof severities)[number]

/** A checklist as code decides it; its words are in `content`, edited without code (docs/decisions/0046). */
export interface ChecklistShape {
  readonly name: string
  readonly address: string
  readonly principles: readonly PrincipleShape[]
}

export interface PrincipleShape {
  readonly id: string
  readonly severity: Severity
}

export const checklistShapes: readonly ChecklistShape[] = [
  {
    name: 'local-convention',
    address: 'principes-convention-citoyenne',
    principles: [
      { id: 'clear-mandate', severity: 'red-line' },
      { id: 'link-to-decision', severity: 'red-line' },
      { id: 'independence', severity: 'red-line' },
      { id: 'sortition', severity: 'red-line' },
      { id: 'facilitation', severity: 'principle' },
      { id: 'three-steps', severity: 'principle' },
      { id: 'opposing-experts', severity: 'principle' },
      { id: 'backing', severity: 'principle' },
      { id: 'transparency', severity: 'principle' },
      { id: 'follow-up', severity: 'red-line' },
    ],
  },
]

/** Of its section in a protocol. */
export function checklistKey({ name }: Pick<ChecklistShape, 'name'>): string {
  return `checklist-${name}`
}

/** Every row that a checklist needs, in its order. */
export function checklistRows({ principles }: ChecklistShape): readonly string[] {
  return [
    'titre',
    'question',
    'aide',
    ...principles.flatMap((principle) => [principleRow(principle), principleHelp(principle)]),
  ]
}

export const principleRow = ({ id }: Pick<PrincipleShape, 'id'>) => `principe ${id}`

export const principleHelp = ({ id }: Pick<PrincipleShape, 'id'>) => `principe ${id}, aide`
