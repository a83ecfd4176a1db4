import type { Child } from 'hono/jsx'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { type Shown, seenField, seenMark } from '#kit/seen.ts'
import { DraftKeeper } from '../DraftKeeper/DraftKeeper.tsx'
import { LeaveGuard } from '../LeaveGuard/LeaveGuard.tsx'
import { ErrorSummary } from './ErrorSummary.tsx'
import { FormScopeContext, newScope } from './scope.ts'

export interface FormProps {
  readonly frame: Frame
  readonly action: string
  readonly form: FormState
  /** Words of the button. */
  readonly submit: string
  /** A second way to send the same fields, after the first: "save and go on". */
  readonly also?: { readonly name: string; readonly label: string } | undefined
  readonly multipart?: boolean | undefined
  readonly tone?: 'action' | 'quiet' | 'danger' | undefined
  /** Needed when a page holds several forms: it also prefixes the ids of the fields. */
  readonly id?: string | undefined
  readonly method?: 'post' | 'get' | undefined
  /** Keeps what is typed in this browser until it is sent (long forms); the value names the draft. */
  readonly draft?: string | undefined
  /** Asks before leaving what was typed and not sent. */
  readonly guard?: boolean | undefined
  /** Of what exists: what the form shows of it, so that nobody writes over what somebody else saved meanwhile. */
  readonly seen?: Shown | undefined
  readonly children?: Child
}

/** A form complete without JavaScript: error summary first, one-time key, one button. */
export function Form(props: FormProps) {
  const { frame, form, tone = 'action', method = 'post', id } = props
  const scope = newScope(id ?? 'champ', frame.locale)
  const fields = (
    <FormScopeContext.Provider value={scope}>{props.children}</FormScopeContext.Provider>
  )
  if (Object.keys(form.problems).length > 0) hearLabels(fields)
  const drawn = (
    <form
      class="form"
      id={id}
      action={props.action}
      method={method}
      enctype={props.multipart ? 'multipart/form-data' : undefined}
      novalidate
    >
      {method === 'post' ? <input type="hidden" name="_key" value={frame.formKey} /> : null}
      {props.seen ? (
        <input
          type="hidden"
          name={seenField}
          value={form.values[seenField] ?? seenMark(props.seen)}
        />
      ) : null}
      <ErrorSummary form={form} scope={scope} />
      {fields}
      <p class="form-end">
        <button type="submit" class={`button ${tone}`}>
          {props.submit}
        </button>
        {props.also ? (
          <button type="submit" name={props.also.name} value="on" class="button quiet">
            {props.also.label}
          </button>
        ) : null}
      </p>
    </form>
  )
  const guarded = props.guard ? <LeaveGuard>{drawn}</LeaveGuard> : drawn
  return props.draft ? <DraftKeeper name={props.draft}>{guarded}</DraftKeeper> : guarded
}

/**
 * The summary comes first and names each field by its label, which only the field knows: a refused
 * form is drawn once more, beforehand, to hear them.
 */
function hearLabels(fields: Child) {
  String(fields)
}
