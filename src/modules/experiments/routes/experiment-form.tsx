import type { JSX } from 'hono/jsx/jsx-runtime'
import type { z } from 'zod'
import type { DayRanges } from '#kit/day-range.ts'
import type { FormState, RawForm } from '#kit/form.ts'
import type { AskedForm } from '#kit/forms/asked-fields.ts'
import type { Result } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import { type AddressRefusal, addressRefusals } from '#modules/people/index.ts'
import { actRoute, formRoutes } from '#platform/forms/act-routes.ts'
import type { FormAct } from '#platform/forms/described-act.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { type Attachment, attachmentRules } from '../attachment.ts'
import type { Experiment } from '../experiment.ts'
import type { CoreRefusal } from '../refusal.ts'
import { refusalFields, refusalTexts } from '../texts/refusal.ts'
import { experimentAt } from './on-experiment.ts'

/** One form of an experiment: a page of its own, at one address for asking and for sending. */
export interface ExperimentForm<T> {
  /** Under `/experiences/:slug`. */
  readonly path: string
  readonly may: (viewer: Viewer | undefined, experiment: Experiment) => boolean
  readonly shape: AskedForm<T> | z.ZodType<T>
  /** Fields whose day is past, or to come. */
  readonly days?: DayRanges
  /** Draws the page; nothing when what it is about does not exist. */
  readonly draw: (
    c: HttpContext,
    experiment: Experiment,
    form: FormState,
  ) => Promise<JSX.Element | undefined>
  /** What sending it would be refused for, however it is filled: an address that was kept leads to the page that says so. */
  readonly over?: (
    c: HttpContext,
    experiment: Experiment,
  ) => CoreRefusal | undefined | Promise<CoreRefusal | undefined>
  readonly act: (
    c: HttpContext,
    experiment: Experiment,
    input: T,
    more: { readonly file: Attachment | undefined; readonly raw: RawForm },
  ) => Promise<Result<unknown, CoreRefusal | AddressRefusal>>
  readonly next: (experiment: Experiment) => string
  readonly notice: (locale: Locale) => string
  readonly withFile?: boolean
  /** The act that saves this very thing: who did it last is said to whoever comes second. */
  readonly saved?: string
}

/** The two routes of a form: what was typed is never lost, and a refusal says what to do. */
export function experimentForm<T>(asked: ExperimentForm<T>): readonly Route[] {
  return formRoutes(described(asked))
}

/** A form that is only sent: it is drawn by another page, which shows it again when refused. */
export function experimentAct<T>(asked: ExperimentForm<T>): Route {
  return actRoute(described(asked))
}

function described<T>(
  asked: ExperimentForm<T>,
): FormAct<Experiment, T, unknown, CoreRefusal | AddressRefusal> {
  const { saved, withFile } = asked
  return {
    ...asked,
    path: `/experiences/:slug${asked.path}`,
    audience: 'signed-in',
    file: withFile ? { name: 'file', rules: attachmentRules } : undefined,
    on: experimentAt,
    refusals: (locale) => ({ ...refusalTexts[locale], ...addressRefusals[locale] }),
    under: { ...refusalFields, 'address-of-another': 'email' },
    back: asked.next,
    act: (c, experiment, input, raw, file) => asked.act(c, experiment, input, { file, raw }),
    saved: ({ id }) => (saved ? { act: saved, subject: `experiment:${id}` } : undefined),
  }
}
