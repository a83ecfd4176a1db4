import type { Child } from 'hono/jsx'
import type { FormState } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import type { TextFieldProps } from '../TextField/TextField.tsx'

export interface AskedOption {
  readonly value: string
  readonly label: string
  /** Language of its words, where it is not that of the page. */
  readonly labelIn?: string | undefined
}

/** A part of a question that is answered in a field of its own: a row of a grid, an option to rank. */
export interface AskedPart {
  readonly name: string
  readonly label: string
  readonly labelIn?: string | undefined
}

/** “Other, say what”: the field of its words, and the option that asks for them. */
export interface AskedOther {
  readonly name: string
  readonly option: string
}

export type ContactPart = { readonly name: string; readonly way: 'name' | 'email' | 'phone' }

/** How a question is answered. */
export type Control =
  | {
      readonly kind: 'single'
      readonly options: readonly AskedOption[]
      readonly other?: AskedOther | undefined
    }
  | {
      readonly kind: 'several'
      readonly options: readonly AskedOption[]
      readonly other?: AskedOther | undefined
      readonly least?: number | undefined
      readonly most?: number | undefined
    }
  | { readonly kind: 'yes-no' }
  | {
      readonly kind: 'scale'
      readonly from: number
      readonly to: number
      readonly low: string
      readonly high: string
    }
  | {
      readonly kind: 'grid'
      readonly rows: readonly AskedPart[]
      readonly columns: readonly AskedOption[]
    }
  | { readonly kind: 'ranking'; readonly options: readonly AskedPart[]; readonly most: number }
  | {
      readonly kind: 'number'
      readonly least?: number | undefined
      readonly most?: number | undefined
      readonly decimals?: number | undefined
      readonly unit?: string | undefined
    }
  | { readonly kind: 'percentage'; readonly decimals?: number | undefined }
  | {
      readonly kind: 'date'
      readonly first?: string | undefined
      readonly last?: string | undefined
    }
  | { readonly kind: 'short-text'; readonly most: number }
  | { readonly kind: 'long-text'; readonly most: number }
  /** The house’s own way of asking for a commune, drawn by whoever knows communes. */
  | { readonly kind: 'place'; readonly drawn: Child }
  | { readonly kind: 'contact'; readonly ways: readonly ContactPart[] }
  | { readonly kind: 'consent' }
  | {
      readonly kind: 'file'
      readonly accept: string
      /** The same in words: « une image, un PDF ». */
      readonly typesSaid?: string | undefined
      readonly mostBytes: number
      /** A file that was sent before: its name is said, and it may be taken away. */
      readonly kept?: { readonly said: string; readonly removeName: string } | undefined
    }

/**
 * “I prefer not to answer”: one more answer where only one is chosen, a box of its own elsewhere. It is never ticked for
 * somebody, and leaving a question blank is another thing.
 */
export type PreferNot =
  | { readonly as: 'answer'; readonly value: string }
  | { readonly as: 'box'; readonly name: string }

/** What a telephone and a browser know of a short text: its keyboard, and what they may fill in by themselves. */
export type Typing = Pick<
  TextFieldProps,
  'type' | 'autocomplete' | 'inputmode' | 'width' | 'eitherOr'
>

export type SpokenPart = 'text' | 'before' | 'help' | 'definition' | 'legal'

/** A question in the words of one language, with the names of its fields. */
export interface AskedQuestion {
  readonly name: string
  /** Where a link of the page leads to it. */
  readonly anchor?: string | undefined
  readonly text: string
  /** Words for everybody, before the question. */
  readonly before?: string | undefined
  readonly help?: string | undefined
  readonly definition?: string | undefined
  readonly legal?: string | undefined
  /** Languages of its words, where they are not that of the page: one that is not translated stands as it was written. */
  readonly langs?: Readonly<Partial<Record<SpokenPart, string>>> | undefined
  readonly required?: boolean | undefined
  readonly preferNot?: PreferNot | undefined
  /** Of a short text. */
  readonly typing?: Typing | undefined
  readonly control: Control
}

export interface QuestionProps {
  readonly question: AskedQuestion
  /** What is filled in, by name of field, and what does not fit. */
  readonly form: FormState
  readonly locale: Locale
}
