import type { Texts } from '../texts.ts'

/** What one setting of an instrument may hold: words, numbers, a yes or a no, and lists of them. No day, no class, no code. */
export type SettingValue = SettingWord | readonly SettingRow[]

export type SettingWord = string | number | boolean | readonly string[]

export type SettingRow = { readonly [name: string]: SettingWord | undefined }

interface Labelled {
  /** Stored with the protocol: letters only, and it never changes. */
  readonly name: string
  readonly label: Texts<string>
  readonly required: boolean
}

interface Asked extends Labelled {
  /** What is expected, with an example. */
  readonly hint: Texts<string>
}

export interface SettingOption {
  readonly value: string
  readonly label: Texts<string>
}

/** `lines`: a list of short texts, one a line. `money`: whole cents. `minutes`: typed in minutes, read as a length of time. */
type PlainType = 'text' | 'long-text' | 'lines' | 'number' | 'money' | 'minutes' | 'date' | 'yes-no'

type Simple<Said> = Said &
  (
    | { readonly type: PlainType }
    | { readonly type: 'choice' | 'several'; readonly options: readonly SettingOption[] }
  )

/** One question with one answer. */
type SimpleField = Simple<Asked>

/** A question asked of each row of a list. */
export type CellField = Simple<
  Labelled & {
    readonly hint?: Texts<string>
    /** The other answers of the row say whether it is needed: it is not said to be optional. */
    readonly depends?: boolean
  }
>

/** A list of rows that keep their order: each row answers the same questions. */
type RowsField = Asked & {
  readonly type: 'rows'
  /** What one row is called: “Option”. */
  readonly row: Texts<string>
  readonly fields: readonly CellField[]
  readonly least: number
  readonly most: number
}

/** Questions that will be put to people, in their order, each with its kind of answer. */
type QuestionnaireField = Asked & { readonly type: 'questionnaire'; readonly most: number }

/** What the protocol asks of an instrument: described by data, drawn, read, shown and compared by the room of experiments. */
export type InstrumentField = SimpleField | RowsField | QuestionnaireField

/** A field whose answer is a list of rows. */
export interface RowsAsked {
  readonly row: Texts<string>
  readonly cells: readonly CellField[]
  readonly least: number
  readonly most: number
}

/** The rows of a field; undefined for one that has a single answer. */
export function rowsAsked(field: InstrumentField): RowsAsked | undefined {
  if (field.type === 'rows') return { ...field, cells: field.fields }
  if (field.type !== 'questionnaire') return undefined
  const { most, required } = field
  return { row: questionWords, cells: questionCells, least: required ? 1 : 0, most }
}

export const questionKinds = ['one', 'several', 'yes-no', 'number', 'text'] as const

const questionWords: Texts<string> = { fr: 'Question', en: 'Question' }

/** The questions that describe a question. A room that takes a questionnaire reads these names. */
const questionCells: readonly CellField[] = [
  {
    name: 'question',
    type: 'text',
    label: { fr: 'Question posée', en: 'Question asked' },
    required: true,
  },
  {
    name: 'kind',
    type: 'choice',
    label: { fr: 'Sorte de réponse', en: 'Kind of answer' },
    required: true,
    options: [
      { value: 'one', label: { fr: 'Une réponse de la liste', en: 'One answer of the list' } },
      {
        value: 'several',
        label: { fr: 'Plusieurs réponses de la liste', en: 'Several answers of the list' },
      },
      { value: 'yes-no', label: { fr: 'Oui ou non', en: 'Yes or no' } },
      { value: 'number', label: { fr: 'Un nombre', en: 'A number' } },
      { value: 'text', label: { fr: 'Quelques mots', en: 'A few words' } },
    ] satisfies readonly { value: (typeof questionKinds)[number]; label: Texts<string> }[],
  },
  {
    name: 'options',
    type: 'lines',
    label: { fr: 'Liste des réponses', en: 'List of answers' },
    hint: {
      fr: 'Une par ligne, seulement si l’on choisit dans une liste.',
      en: 'One a line, only where people choose from a list.',
    },
    required: false,
    depends: true,
  },
  {
    name: 'required',
    type: 'yes-no',
    label: { fr: 'Faut-il répondre ?', en: 'Must it be answered?' },
    required: false,
  },
]

export type QuestionProblem = 'optionsMissing' | 'optionsUnused'

/** A list of answers goes with a question that has one, and with no other. */
export function questionProblem(row: SettingRow): QuestionProblem | undefined {
  const options = row['options']
  const count = Array.isArray(options) ? options.length : 0
  const chosen = row['kind'] === 'one' || row['kind'] === 'several'
  if (chosen && count < 2) return 'optionsMissing'
  return !chosen && count > 0 ? 'optionsUnused' : undefined
}
