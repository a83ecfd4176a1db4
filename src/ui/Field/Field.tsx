import type { Child } from 'hono/jsx'
import { type FormState, missingAnswer } from '#kit/form.ts'
import type { ShownField } from '#kit/seen.ts'
import type { Locale } from '#kit/texts.ts'
import { fieldId, summaryId, useFormScope } from '../Form/scope.ts'
import { uiTexts } from '../texts.ts'

/** What every field asks for: a field without a label does not compile. */
export interface FieldProps {
  readonly name: string
  readonly label: string
  /** Language of a label that somebody wrote; left out for the words of the house. */
  readonly labelIn?: string | undefined
  /** Words of the house; a `ProseWords` when somebody wrote them. */
  readonly hint?: Child
  readonly form: FormState
  /** Shown before anything was typed. */
  readonly value?: string | undefined
  readonly required?: boolean | undefined
  /** One of several fields is needed, whichever: none of them is said to be optional. */
  readonly eitherOr?: boolean | undefined
  /** The language, needed only outside a `Form`, which gives its own. */
  readonly locale?: Locale | undefined
}

/** How a control whose value is not simply what is written in it would be sent. */
export type SentAs = (current: string, locale: Locale) => ShownField

export interface FieldFacts {
  readonly id: string
  readonly current: string
  readonly problem: string | undefined
  /** The summary of the form, just above, says it. */
  readonly saidAbove?: boolean
  /** Attributes of the control itself. */
  readonly control: {
    readonly id: string
    readonly name: string
    readonly required?: true
    readonly 'aria-invalid'?: 'true'
    readonly 'aria-describedby'?: string
  }
  readonly locale: Locale
}

/** Ids, current value and ARIA links of a field, worked out once for every kind of control. */
export function useField(props: FieldProps, sentAs: SentAs = asWritten): FieldFacts {
  const scope = useFormScope()
  const id = fieldId(scope, props.name)
  const problem = problemSaid(props.form.problems[props.name], props.label, scope.locale)
  scope.labels?.set(props.name, props.label)
  if (sentAs === asWritten) scope.written?.set(props.name, props.label)
  const current = props.form.values[props.name] ?? props.value ?? ''
  scope.shown?.set(props.name, sentAs(current, scope.locale))
  const saidAt = scope.saidAbove ? summaryId(scope) : `${id}-probleme`
  const described = [props.hint ? `${id}-aide` : '', problem ? saidAt : '']
    .filter(Boolean)
    .join(' ')

  return {
    id,
    current,
    problem,
    saidAbove: scope.saidAbove ?? false,
    locale: props.locale ?? scope.locale,
    control: {
      id,
      name: props.name,
      ...(props.required ? { required: true } : {}),
      ...(problem ? { 'aria-invalid': 'true' as const } : {}),
      ...(described ? { 'aria-describedby': described } : {}),
    },
  }
}

const asWritten: SentAs = (value) => ({ value })

/** An answer that is missing is asked for by its name: « Remplissez « Prénom ». », « Répondez à « Quand ? ». ». */
export function problemSaid<P extends string | undefined>(
  problem: P,
  label: string,
  locale: Locale,
): P | string {
  if (problem !== missingAnswer[locale]) return problem
  const isQuestion = label.endsWith('?')
  if (locale === 'en') return `${isQuestion ? 'Answer' : 'Fill in'} “${label}”.`
  return `${isQuestion ? 'Répondez à' : 'Remplissez'} «\u00a0${label}\u00a0».`
}

/** Label above, hint under it, error, then the control. */
export function Field(props: { field: FieldProps; facts: FieldFacts; children?: Child }) {
  const { field, facts } = props
  return (
    <div class={facts.problem ? 'field has-problem' : 'field'}>
      <label for={facts.id}>
        <LabelText field={field} locale={facts.locale} />
      </label>
      <FieldHelp field={field} facts={facts} />
      {props.children}
    </div>
  )
}

/** Holds a group of choices as `Field` holds one control: the question is a legend. */
export function FieldGroup(props: { field: FieldProps; facts: FieldFacts; children?: Child }) {
  const { field, facts } = props
  const described = facts.control['aria-describedby']
  return (
    <fieldset
      class={facts.problem ? 'field group has-problem' : 'field group'}
      aria-describedby={described}
    >
      <legend>
        <LabelText field={field} locale={facts.locale} />
      </legend>
      <FieldHelp field={field} facts={facts} />
      {props.children}
    </fieldset>
  )
}

export function LabelText({ field, locale }: { field: FieldProps; locale: Locale }) {
  return (
    <>
      {field.labelIn ? (
        <span lang={field.labelIn} dir="auto">
          {field.label}
        </span>
      ) : (
        field.label
      )}
      {field.required || field.eitherOr ? null : (
        <span class="optional"> ({uiTexts[locale].optional})</span>
      )}
    </>
  )
}

export function FieldHelp({ field, facts }: { field: FieldProps; facts: FieldFacts }) {
  const stands = field.form.stands?.[field.name]
  return (
    <>
      {field.hint ? (
        <p class="hint" id={`${facts.id}-aide`}>
          {field.hint}
        </p>
      ) : null}
      {facts.problem && !facts.saidAbove ? (
        <p class="problem" id={`${facts.id}-probleme`}>
          {facts.problem}
        </p>
      ) : null}
      {stands ? (
        <details class="stands">
          <summary>{uiTexts[facts.locale].stands}</summary>
          <p>{stands}</p>
        </details>
      ) : null}
    </>
  )
}
