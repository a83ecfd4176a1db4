import { z } from 'zod'
import type { DayRange, DayRanges } from '../day-range.ts'
import { optionalDay, optionalText, requiredDay, requiredText, ticked } from '../fields.ts'
import type { SettingOption } from '../instruments/instrument-fields.ts'
import type { Locale, Texts } from '../texts.ts'

/** What a question of a form says of itself, in both languages. */
interface Words {
  readonly label: Texts<string>
  /** What is expected, with an example. */
  readonly hint?: Texts<string>
  /** Needed in some cases, which its hint tells: it is not said to be optional. */
  readonly sometimes?: boolean
}

/** How it is asked: the control that draws it, and what bounds it. */
export type Control =
  | { readonly type: 'text'; readonly required: boolean; readonly most: number }
  | {
      readonly type: 'long-text'
      readonly required: boolean
      readonly most: number
      readonly rows: number
    }
  | { readonly type: 'date'; readonly required: boolean; readonly days: DayRange | 'any' }
  | {
      readonly type: 'choice'
      readonly required: boolean
      readonly options: readonly SettingOption[]
      /** Chosen before anybody chose. */
      readonly first: string | undefined
    }
  | { readonly type: 'box'; readonly required: false }
  | {
      readonly type: 'figure'
      readonly required: boolean
      readonly unit: Texts<string> | undefined
    }

/** One question of a form, said once: its words, its control, and how its answer is read. */
export type AskedField<T> = Words &
  Control & {
    readonly shape: z.ZodType<T>
    /** How what is kept is typed again, where that is not simply what it is: 125 050 cents are `1250,50`. */
    readonly typed?: (kept: never) => string | undefined
    /** How it is read on a page, where that is not as it is typed: `1 250,50 €`. */
    readonly written?: ((kept: never, locale: Locale) => string) | undefined
  }

/** The questions of a form, by the name that is sent, in the order in which they are asked. */
export type AskedFields = Readonly<Record<string, AskedField<unknown>>>

type AnswersOf<F extends AskedFields> = {
  readonly [Name in keyof F]: z.output<F[Name]['shape']>
}

/** What a form gives once it is read. */
export type GivenBy<Form extends AskedForm<unknown>> = z.output<Form['shape']>

export function text(asked: Words & { readonly most: number; readonly required?: boolean }) {
  const { required = false } = asked
  return field<string>(asked, {
    control: { type: 'text', required, most: asked.most },
    shape: textShape(asked.most, required),
  })
}

export function longText(
  asked: Words & { readonly most: number; readonly required?: boolean; readonly rows?: number },
) {
  const { required = false, rows = 3 } = asked
  return field<string>(asked, {
    control: { type: 'long-text', required, most: asked.most, rows },
    shape: textShape(asked.most, required),
  })
}

/** Its range is always said: a day that may be any is said so. */
export function day(asked: Words & { readonly days: DayRange | 'any' }) {
  return field<string>(asked, {
    control: { type: 'date', required: true, days: asked.days },
    shape: requiredDay,
  })
}

/** Left empty, it is not known yet. */
export function dayIfKnown(asked: Words & { readonly days: DayRange | 'any' }) {
  return field<string | undefined>(asked, {
    control: { type: 'date', required: false, days: asked.days },
    shape: optionalDay,
  })
}

/** One of some answers. With `first`, that one is chosen before anybody chose. */
export function choice<const Value extends string>(
  asked: Words & {
    readonly options: readonly { readonly value: Value; readonly label: Texts<string> }[]
    readonly first?: Value
  },
) {
  const values = z.enum(asked.options.map(({ value }) => value) as [Value, ...Value[]])
  const { options, first } = asked
  return field<Value>(asked, {
    control: { type: 'choice', required: true, options, first },
    shape: first === undefined ? values : values.default(first as never),
  })
}

export function box(asked: Words) {
  return field<boolean>(asked, { control: { type: 'box', required: false }, shape: ticked })
}

/** An amount or a count, written as people write them: its shape reads it, `typed` gives it back. */
export function figure<T>(
  asked: Words & {
    readonly unit?: Texts<string>
    readonly required?: boolean
    readonly shape: z.ZodType<T>
    readonly typed: (kept: T) => string | undefined
    readonly written?: (kept: T & {}, locale: Locale) => string
  },
): AskedField<T> {
  const { required = false, unit } = asked
  const control = { type: 'figure', required, unit } as const
  const { typed, written } = asked
  return { ...field<T>(asked, { control, shape: asked.shape }), typed, written }
}

/** An answer that is kept as something else than the word that is sent. */
export function keptAs<From, To>(
  asked: AskedField<From>,
  read: (answer: From) => To,
): AskedField<To> {
  return { ...asked, shape: asked.shape.transform(read) as unknown as z.ZodType<To> }
}

/** A whole form, described: what is drawn, and how what was sent is read. */
export interface AskedForm<Given, F extends AskedFields = AskedFields> {
  readonly fields: F
  readonly shape: z.ZodType<Given>
  /** The days that its fields take, seen from today. */
  readonly days: DayRanges
}

export function askedForm<F extends AskedFields>(fields: F): AskedForm<AnswersOf<F>, F> {
  const asked = Object.entries(fields)
  const shape = z.object(Object.fromEntries(asked.map(([name, one]) => [name, one.shape])))
  const days = asked.flatMap(([name, one]) =>
    one.type === 'date' && one.days !== 'any' ? [[name, one.days] as const] : [],
  )
  return {
    fields,
    shape: shape as unknown as z.ZodType<AnswersOf<F>>,
    days: Object.fromEntries(days),
  }
}

/** What stands in a field, as it would be typed there. */
export function typedIn(asked: AskedField<unknown>, value: unknown): string | undefined {
  return asked.typed ? asked.typed(value as never) : typedAnswer(value)
}

/** What stands, as its form would have it typed. */
export function typedAnswer(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'boolean') return value ? 'yes' : ''
  return String(value)
}

/** An answer in words, where it is one of a list. */
export function answerSaid(asked: AskedField<unknown>, value: unknown, locale: Locale): string {
  const typed = typedAnswer(value) ?? ''
  if (asked.type !== 'choice') return typed
  return asked.options.find((option) => option.value === typed)?.label[locale] ?? typed
}

/** The answers of a list in words, by their codes. */
export function optionWords<Value extends string>(
  asked: AskedField<Value>,
  locale: Locale,
): Readonly<Record<Value, string>> {
  const options = asked.type === 'choice' ? asked.options : []
  const words = Object.fromEntries(options.map(({ value, label }) => [value, label[locale]]))
  return words as Record<Value, string>
}

function field<T>(
  { label, hint, sometimes }: Words,
  { control, shape }: { readonly control: Control; readonly shape: z.ZodType<unknown> },
): AskedField<T> {
  return {
    ...{ label, ...(hint ? { hint } : {}), ...(sometimes ? { sometimes } : {}) },
    ...control,
    shape: shape as z.ZodType<T>,
  }
}

function textShape(most: number, required: boolean): z.ZodType<string> {
  return required ? requiredText(most) : optionalText(most)
}
