import type { Child } from 'hono/jsx'
import type { FormState } from '#kit/form.ts'
import { tellShown } from '#kit/forms/drawn-forms.ts'
import type { Frame } from '#kit/frame.ts'
import { wholeField } from '#kit/left-out.ts'
import {
  overField,
  type Shown,
  type ShownForm,
  seenField,
  seenMark,
  shownValues,
} from '#kit/seen.ts'
import { labelsField, labelsWritten } from '#kit/sent-back.ts'
import { DraftKeeper } from '../DraftKeeper/DraftKeeper.tsx'
import { LeaveGuard } from '../LeaveGuard/LeaveGuard.tsx'
import { PeopleHere } from '../PeopleHere/PeopleHere.tsx'
import { uiTexts } from '../texts.ts'
import { ErrorSummary } from './ErrorSummary.tsx'
import { type FormScope, FormScopeContext, newScope } from './scope.ts'

/** Another button of the same form: its name comes with the fields. */
export interface OtherSubmit {
  readonly name: string
  readonly label: string
}

export interface FormProps {
  readonly frame: Pick<Frame, 'locale' | 'formMark'>
  readonly action: string
  readonly form: FormState
  /** Words of the button. */
  readonly submit: string
  /** Where several forms of a page have the same button: of what this one is, for whoever hears it. */
  readonly submitOf?: string | undefined
  /** Other ways to send the same fields, after the first: "save and go on". */
  readonly also?: OtherSubmit | readonly OtherSubmit[] | undefined
  readonly multipart?: boolean | undefined
  readonly tone?: 'action' | 'quiet' | 'danger' | undefined
  /** Needed when a page holds several forms: it also prefixes the ids of the fields. */
  readonly id?: string | undefined
  readonly method?: 'post' | 'get' | undefined
  /** One field: what is wrong is said once, in the summary just above it. */
  readonly oneProblem?: boolean | undefined
  /** Keeps what is typed in this browser until it is sent (long forms); the value names the draft. */
  readonly draft?: string | undefined
  /** Asks before leaving what was typed and not sent. */
  readonly guard?: boolean | undefined
  /**
   * Of what exists: the form says what each field shows, so that nobody writes over what somebody else saved meanwhile;
   * its route reads it with `readEdit`. A page that compares something else than fields gives what it shows.
   */
  readonly seen?: boolean | Shown | undefined
  /** Each person writes their own at this address: whoever else has the page open writes something else. */
  readonly own?: boolean | undefined
  readonly children?: Child
}

/** A form complete without JavaScript: error summary first, one-time key, one button. */
export function Form(props: FormProps) {
  const { frame, form, tone = 'action', method = 'post', id } = props
  const scope = { ...newScope(id ?? 'champ', frame.locale), saidAbove: props.oneProblem ?? false }
  const fields = (
    <FormScopeContext.Provider value={scope}>{props.children}</FormScopeContext.Provider>
  )
  const isRefused = Object.keys(form.problems).length > 0
  if (isRefused || props.seen) hearFields(fields)
  const shown = Object.fromEntries(scope.shown ?? [])
  if (props.seen) tellShown({ action: props.action, fields: shown })
  const marks = form.values[seenField] ?? marksOf(props.seen, shown, isRefused)
  const submit =
    props.seen && form.values[overField] ? uiTexts[frame.locale].saveOver : props.submit
  const drawn = (
    <>
      {props.seen && !props.own ? <PeopleHere /> : null}
      <form
        class="form"
        id={id}
        action={props.action}
        method={method}
        enctype={props.multipart ? 'multipart/form-data' : undefined}
        novalidate
      >
        {method === 'post' ? <input type="hidden" name="_key" value={frame.formMark} /> : null}
        {props.seen && marks ? <input type="hidden" name={seenField} value={marks} /> : null}
        <ErrorSummary form={form} scope={scope} />
        {fields}
        {method === 'post' ? <Labels scope={scope} /> : null}
        {/* Before the button: whoever could press it sends it. */}
        {props.seen ? <input type="hidden" name={wholeField} value="yes" /> : null}
        <p class="form-end">
          <button type="submit" class={`button ${tone}`}>
            {submit}
            {props.submitOf ? <span class="visually-hidden"> ({props.submitOf})</span> : null}
          </button>
          {[props.also ?? []].flat().map(({ name, label }) => (
            <button type="submit" name={name} value="on" class="button quiet">
              {label}
            </button>
          ))}
        </p>
      </form>
    </>
  )
  const guarded = props.guard ? <LeaveGuard>{drawn}</LeaveGuard> : drawn
  return props.draft ? <DraftKeeper name={props.draft}>{guarded}</DraftKeeper> : guarded
}

/** Drawn after the fields, which have told their labels by then: refused before its page is known, a text keeps its name. */
function Labels({ scope }: { scope: FormScope }) {
  const words = labelsWritten(scope.written ?? new Map())
  return words === '' ? null : <input type="hidden" name={labelsField} value={words} />
}

/**
 * What the form shows, told field by field. A form that came back without its marks says nothing: what it shows is typed,
 * not what stands.
 */
function marksOf(seen: FormProps['seen'], heard: ShownForm, isRefused: boolean) {
  if (typeof seen === 'object') return seenMark(seen)
  return seen && !isRefused ? seenMark(shownValues(heard)) : undefined
}

/**
 * The summary comes first and names each field by its label, and marks come first too; only the field knows them: such a
 * form is drawn once more, beforehand, to hear them.
 */
function hearFields(fields: Child) {
  String(fields)
}
