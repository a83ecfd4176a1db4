import type { Waits } from '#kit/fixing-act.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import type { Draw } from '../../draw.ts'
import type { SeatNow } from '../../draw-log.ts'
import type { WaitingKind } from '../../fixing-acts.ts'
import { sealPaths } from '../../paths/ceremony.ts'

export interface ImpossibleShown {
  readonly conflict: readonly string[]
  readonly relaxations: readonly string[]
}

export interface ProceedingsProps {
  readonly frame: Frame
  readonly draw: Draw
  /** The step whose form came back, and what was typed. */
  readonly step: string
  readonly form: FormState
  /** People who may enter the pool. */
  readonly eligible: number
  /** Ready too, but seated in another panel of the same experiment: set aside by rule. */
  readonly satBefore: number
  readonly impossible: ImpossibleShown | undefined
  /** The last calculation of the list, while the pool is frozen. */
  readonly calculation:
    | {
        readonly state: 'running' | 'done' | 'stopped' | 'failed'
        readonly phase: string
        readonly done: number
        readonly total: number
      }
    | undefined
  readonly pending: { readonly lines: readonly string[]; readonly reason: string } | undefined
  readonly list:
    | {
        readonly least: string
        readonly size: number
        readonly best: string
        readonly shutOut: number
        readonly certain: number
      }
    | undefined
  readonly witnesses: readonly string[]
  readonly seats: readonly SeatNow[]
  /** What an act of this page must not drop in silence. */
  readonly waits: Waits<WaitingKind>
  /** The draw ended: whom no mail tells it. */
  readonly toldByHand: readonly {
    readonly name: string
    readonly phone: string
    readonly address: string
  }[]
  /** Seats that the rule left empty and that nobody has decided of. */
  readonly leftEmpty: number
}

export function formOf(props: ProceedingsProps, step: string): FormState {
  return props.step === step ? props.form : emptyForm
}

type StepFormProps = ProceedingsProps & {
  readonly name: string
  readonly submit: string
  readonly tone?: 'action' | 'quiet' | 'danger'
  readonly children?: Parameters<typeof Form>[0]['children']
}

/** One step, one form: all of them post to the same address and say which step they are. */
export function StepForm(props: StepFormProps) {
  return (
    <Form
      frame={props.frame}
      action={sealPaths.proceedings(props.draw.slug)}
      form={formOf(props, props.name)}
      submit={props.submit}
      tone={props.tone}
      id={props.name}
    >
      <HiddenField name="step" value={props.name} />
      {props.children}
    </Form>
  )
}
