import type { JSX } from 'hono/jsx/jsx-runtime'
import type { z } from 'zod'
import type { Day } from '#kit/dates.ts'
import type { DayRanges } from '#kit/day-range.ts'
import type { FormState, Parsed, RawForm } from '#kit/form.ts'
import type { AskedForm } from '#kit/forms/asked-fields.ts'
import type { Result } from '#kit/result.ts'
import type { ChangedMeanwhile } from '#kit/seen.ts'
import type { Telling } from '#kit/telling.ts'
import type { Locale } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { AuditedAct } from '../audit.ts'
import type { NewFile } from '../context.ts'
import type { UploadRules } from '../files/uploads.ts'
import type { Audience, HttpContext, RouteOptions } from '../routes.ts'

type MaybeLater<T> = T | Promise<T>

/** Every act may be refused so; the edge draws both pages. */
export type EdgeRefusal = 'not-found' | 'forbidden'

/** The codes of refusal that need a sentence. */
type Said<Code extends string> = Exclude<Code, EdgeRefusal>

/** What is said of a refusal; some name what it is about (the lines that could not be read). */
type Sentence = string | ((about: string) => string)

/**
 * What an address is about, for whoever asks: nothing when it does not exist, or not for them; an answer when the address
 * leads elsewhere.
 */
export type Find<On> = (c: HttpContext) => MaybeLater<On | Response | undefined>

/** Who may act, where, on what, and what happens next: the same for a form and for a button. */
interface Act<On, Given, Value, Code extends string> {
  readonly path: string
  readonly audience: Audience
  readonly options?: RouteOptions
  readonly on: Find<On>
  /** Whoever sees the thing and may not act on it is told so, whatever they sent. The action checks it again. */
  readonly may?: (viewer: Viewer | undefined, on: On) => boolean
  readonly act: (
    c: HttpContext,
    on: On,
    input: Given,
    raw: RawForm,
    file?: NewFile,
  ) => Promise<Result<Value, Code> | ChangedMeanwhile>
  /** A sentence for each code of refusal. */
  readonly refusals: (locale: Locale) => Readonly<Record<Said<NoInfer<Code>>, Sentence>>
  readonly next: (on: On, value: NoInfer<Value>, infer: NoInfer<Given>) => string
  /** What is said on the page that follows; nothing when the page itself shows it. */
  readonly notice?: (
    locale: Locale,
    value: NoInfer<Value>,
    infer: NoInfer<Given>,
  ) => string | Telling | undefined
}

export interface SentFile {
  /** Of its field. */
  readonly name: string
  readonly rules: UploadRules
}

/** A form: what is asked, the page that asks it, and what is kept when it is refused. */
export interface FormAct<On, Given, Value, Code extends string>
  extends Act<On, Given, Value, Code> {
  /** What is asked, or what is read of the fields, or how: a place among territories needs the database. */
  readonly shape:
    | AskedForm<Given>
    | z.ZodType<Given>
    | ((c: HttpContext, on: On, raw: RawForm) => MaybeLater<Parsed<Given>>)
  /** Fields whose day is past, or to come; a form that is described says it itself. */
  readonly days?: DayRanges
  /** Days that were written before: whoever changes another field of an old form is not asked to change them. */
  readonly keptDays?: (on: On) => Readonly<Record<string, Day | undefined>>
  /** The page, as it opens (an empty form) and as it comes back; nothing when what it asks about is gone. */
  readonly draw: (c: HttpContext, on: On, form: FormState) => MaybeLater<JSX.Element | undefined>
  /** What it would do, to be read before it is done: the page, once, with nothing refused. */
  readonly preview?: (
    c: HttpContext,
    on: On,
    infer: NoInfer<Given>,
    raw: RawForm,
  ) => MaybeLater<JSX.Element | undefined>
  /** Why sending it would be refused, however it is filled: an address that was kept leads to the page that says so. */
  readonly over?: (c: HttpContext, on: On) => MaybeLater<NoInfer<Code> | undefined>
  /** What holds for sending it only: a form that strangers send is slowed down, its page is not. */
  readonly sending?: RouteOptions
  /** Where `over` leads. */
  readonly back?: (on: On) => string
  /** One file that may go with it: what came is looked at, refused under its field, and given to the act. */
  readonly file?: SentFile | undefined
  /** Under which field each refusal is said; above the form when it is left out. */
  readonly under?: Readonly<Partial<Record<Said<NoInfer<Code>>, string>>>
  /** The act by which this very thing is saved: who did it last is said to whoever comes second (decision 0043). */
  readonly saved?: (on: On) => AuditedAct | undefined
  /** It makes what did not exist: nobody can have written there meanwhile, and its page is not drawn to compare. */
  readonly fresh?: boolean
  /** A field that only machines fill in: they are thanked like the rest, and nothing is done. */
  readonly trapped?: (c: HttpContext, on: On) => MaybeLater<Response>
}

/** A button: nothing is typed. What a program made up (another word than those of the button) leads nowhere. */
export type ButtonAct<On, Given, Value, Code extends string> = Act<On, Given, Value, Code> & {
  /** What the button sends, when it sends something: which of several gestures. */
  readonly shape?: z.ZodType<Given>
} & (
    | {
        /** The page where the reason of a refusal is read. */
        readonly back: (on: On, c: HttpContext) => string
        readonly draw?: never
      }
    | {
        /** The page that says the reason itself, for one that keeps its forms there. */
        readonly draw: (
          c: HttpContext,
          on: On,
          form: FormState,
        ) => MaybeLater<JSX.Element | undefined>
        readonly back?: never
      }
  )
