import type { Texts } from '#kit/texts.ts'

/** The parts of a protocol, in reading order. */
export const protocolParts = [
  'why',
  'mandate',
  'method',
  'observation',
  'people',
  'care',
  'checklists',
] as const

export type ProtocolPart = (typeof protocolParts)[number]

/** The last part of the French address of each. */
export const partAddresses: Readonly<Record<ProtocolPart, string>> = {
  why: 'pourquoi',
  mandate: 'mandat',
  method: 'methode',
  observation: 'observation',
  people: 'moyens',
  care: 'precautions',
  checklists: 'listes',
}

export function partAt(address: string): ProtocolPart | undefined {
  return protocolParts.find((part) => partAddresses[part] === address)
}

/**
 * What a section is answered with: one line, a long text (Markdown), a number, one choice, several
 * choices, one line per entry, rows of fields, the phases, or the rows of a checklist.
 */
export type SectionKind =
  | 'line'
  | 'text'
  | 'number'
  | 'choice'
  | 'choices'
  | 'list'
  | 'items'
  | 'phases'
  | 'checklist'

export interface Section {
  /** Stable name, written in stored protocols and frozen files: never reused for another question. */
  readonly key: string
  /** Last part of its French address and its anchor on the page. */
  readonly address: string
  readonly part: ProtocolPart
  readonly kind: SectionKind
  /** To be answered before the protocol can be frozen. */
  readonly required: boolean
  /** « Sans objet », with a reason, is an answer. */
  readonly mayBeWithout?: boolean
  /** Items of published standards that this section answers (TIDieR, OSF). */
  readonly standards?: readonly string[]
  /** When another territory adopts the protocol: the text goes with it, or is to be written anew. */
  readonly travels: boolean
  readonly options?: readonly Option[]
  readonly fields?: readonly ItemField[]
  readonly words: Texts<SectionWords>
}

export interface SectionWords {
  readonly title: string
  /** What is asked, as one would ask it aloud. */
  readonly question: string
  /** Written beside the question: why it matters, an example, what a good answer says. */
  readonly help: string
}

export interface Option {
  readonly value: string
  readonly label: Texts<string>
}

export interface ItemField {
  readonly name: string
  readonly kind: 'line' | 'text' | 'number' | 'money' | 'day' | 'choice'
  readonly required: boolean
  readonly label: Texts<string>
  readonly hint?: Texts<string>
  readonly options?: readonly Option[]
}

/** A section as code decides it; its words are in `content`, edited without code (docs/decisions/0046). */
export interface SectionShape extends Omit<Section, 'words' | 'options' | 'fields'> {
  readonly options?: readonly OptionShape[]
  readonly fields?: readonly FieldShape[]
}

export interface OptionShape {
  readonly value: string
  /** Words of a list of the house; those of the others are in the file of content. */
  readonly label?: Texts<string>
  /** The one that a form advises. */
  readonly isUsual?: true
}

export interface FieldShape extends Omit<ItemField, 'label' | 'hint' | 'options'> {
  readonly hasExample?: true
  readonly options?: readonly OptionShape[]
}

/** Raised when a section is added, withdrawn or changes its meaning; written in frozen files. */
export const templateVersion = 2

export const partWords: Texts<Record<ProtocolPart, string>> = {
  fr: {
    why: 'Pourquoi cette expé',
    mandate: 'Ce qui est confié, ce qui en sera fait',
    method: 'Comment on s’y prend',
    observation: 'Ce qu’on observe',
    people: 'Avec qui, avec quels moyens',
    care: 'Précautions',
    checklists: 'Listes de vérification',
  },
  en: {
    why: 'Why this experiment',
    mandate: 'What is entrusted, what becomes of it',
    method: 'How it is done',
    observation: 'What is observed',
    people: 'With whom, with what means',
    care: 'Precautions',
    checklists: 'Checklists',
  },
}
