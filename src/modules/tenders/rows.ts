import {
  askedForm,
  box,
  choice,
  dayIfKnown,
  figure,
  type GivenBy,
  longText,
  text,
} from '#kit/forms/asked-fields.ts'
import {
  optionalCents,
  optionalHundredths,
  optionalTenths,
  typedCents,
  typedHundredths,
  typedTenths,
} from '#kit/forms/money-fields.ts'
import type { Grid } from '#kit/grids/grid.ts'
import { optionalCount, typedCount } from './fields.ts'
import { rowTexts } from './texts/rows.ts'

export interface TeamMember {
  readonly id: string
  readonly name: string
}

/** Lines that an opportunity holds, each list written in its own grid. */
export const rowKinds = ['criteria', 'tasks', 'pieces', 'questions', 'work'] as const
export type RowKind = (typeof rowKinds)[number]

/** What was offered, and on what: once the answer is handed in, neither what it is marked on nor its price changes. */
export function isFixed(state: string, kind: RowKind): boolean {
  const isOffered = kind === 'criteria' || kind === 'work'
  return isOffered && (state === 'submitted' || state === 'won' || state === 'lost')
}

export const rowWords: Readonly<Record<RowKind, string>> = {
  ...{ criteria: 'criteres', tasks: 'taches', pieces: 'pieces' },
  ...{ questions: 'questions', work: 'jours' },
}

const { fr, en } = rowTexts
const words = (name: keyof typeof fr.fields) => ({
  label: { fr: fr.fields[name], en: en.fields[name] },
})

const ownerField = (team: readonly TeamMember[]) =>
  choice({
    ...words('ownerId'),
    first: '',
    options: [
      { value: '', label: { fr: fr.nobody, en: en.nobody } },
      ...team.map(({ id, name }) => ({ value: id, label: { fr: name, en: name } })),
    ],
  })

const criterionForm = askedForm({
  label: text({ ...words('label'), most: 200, required: true }),
  weightTenths: figure({
    ...words('weightTenths'),
    unit: { fr: '%', en: '%' },
    shape: optionalTenths,
    typed: typedTenths,
  }),
  mostPages: figure({ ...words('mostPages'), shape: optionalCount, typed: typedCount }),
})
const taskForm = (team: readonly TeamMember[]) =>
  askedForm({
    label: text({ ...words('task'), most: 200, required: true }),
    ownerId: ownerField(team),
    dueOn: dayIfKnown({ ...words('dueOn'), days: 'any' }),
    done: box(words('done')),
  })
const pieceForm = askedForm({
  label: text({ ...words('piece'), most: 200, required: true }),
  expiresOn: dayIfKnown({ ...words('expiresOn'), days: 'any' }),
  done: box(words('ready')),
})
const questionForm = askedForm({
  label: text({ ...words('question'), most: 400, required: true }),
  askedOn: dayIfKnown({ ...words('askedOn'), days: 'any' }),
  answer: longText({ ...words('answer'), most: 2000, rows: 2 }),
})
const workForm = askedForm({
  label: text({ ...words('role'), most: 80, required: true }),
  hundredths: figure({
    ...words('days'),
    unit: { fr: 'jours', en: 'days' },
    shape: optionalHundredths,
    typed: typedHundredths,
  }),
  dayCents: figure({
    ...words('dayCents'),
    unit: { fr: '€', en: '€' },
    shape: optionalCents,
    typed: typedCents,
  }),
})

interface Known {
  readonly id: string
}
export type CriterionRow = Known & GivenBy<typeof criterionForm>
export type TaskRow = Known & GivenBy<ReturnType<typeof taskForm>>
export type PieceRow = Known & GivenBy<typeof pieceForm>
export type QuestionRow = Known & GivenBy<typeof questionForm>
export type WorkRow = Known & GivenBy<typeof workForm>

export interface Rows {
  readonly criteria: readonly CriterionRow[]
  readonly tasks: readonly TaskRow[]
  readonly pieces: readonly PieceRow[]
  readonly questions: readonly QuestionRow[]
  readonly work: readonly WorkRow[]
}

export type AnyRow = CriterionRow | TaskRow | PieceRow | QuestionRow | WorkRow
export type RowForm = Omit<AnyRow, 'id'> & { readonly label: string; readonly ownerId?: string }

const titles: Readonly<Record<RowKind, Readonly<Record<string, readonly string[]>>>> = {
  criteria: { label: ['critere'], weightTenths: ['poids', 'ponderation', '%'] },
  tasks: { label: ['tache', 'action'], dueOn: ['pour le', 'echeance'] },
  pieces: { label: ['piece', 'document'], expiresOn: ['fin de validite', 'expire'] },
  questions: { label: ['question'], answer: ['reponse'] },
  work: { label: ['fonction', 'profil'], hundredths: ['jours'], dayCents: ['prix', 'tjm'] },
}

export const mostRows = 60

export function gridOf(kind: RowKind, team: readonly TeamMember[]): Grid<RowForm> {
  const forms = {
    ...{ criteria: criterionForm, tasks: taskForm(team), pieces: pieceForm },
    ...{ questions: questionForm, work: workForm },
  }
  return {
    name: kind,
    form: forms[kind] as never,
    row: { fr: fr.row[kind], en: en.row[kind] },
    titles: titles[kind],
    key: ['label'],
    most: mostRows,
  }
}

/** Tenths of a percent. */
export function weightSum(criteria: readonly Pick<CriterionRow, 'weightTenths'>[]): number {
  return criteria.reduce((sum, { weightTenths }) => sum + (weightTenths ?? 0), 0)
}

/** What the days of the answer are sold for; each line is rounded to the cent. */
export function workCents(work: readonly Pick<WorkRow, 'hundredths' | 'dayCents'>[]): number {
  return work.reduce(
    (sum, { hundredths = 0, dayCents = 0 }) => sum + Math.round((hundredths * dayCents) / 100),
    0,
  )
}

/** Papers that most buyers ask for, put there when one decides to answer. */
export const usualPieces = ['dc1', 'dc2', 'dume', 'social', 'tax', 'insurance', 'bank'] as const

/** As the notice says them: a weight only where it is a percent; none is written twice under one name. */
export function criteriaOfNotice(
  told: readonly { readonly label: string; readonly percent?: number }[],
): readonly Omit<CriterionRow, 'id'>[] {
  const byLabel = new Map(
    told
      .filter(({ label }) => label.trim() !== '')
      .map(({ label, percent }) => [label.trim().slice(0, 200), percent] as const),
  )
  return [...byLabel].slice(0, mostRows).map(([label, percent]) => ({
    ...{ label, mostPages: undefined },
    weightTenths: percent === undefined ? undefined : Math.round(percent * 10),
  }))
}
