import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Progress } from '#ui/Progress/Progress.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { sealPaths } from '../../paths/ceremony.ts'
import { trialTexts } from '../../preparation/nouns.ts'
import { proceedingsTexts } from '../../seals/nouns.ts'
import { formOf, type ImpossibleShown, type ProceedingsProps, StepForm } from './StepForm.tsx'

/** Steps 6 and 7: the quotas against this very pool, and the list. If nothing meets them, what would have to give. */
export function QuotaStep(props: ProceedingsProps) {
  const { calculation, impossible } = props
  if (calculation?.state === 'running') return <Running {...props} calculation={calculation} />
  return impossible ? <Impossible {...props} impossible={impossible} /> : <Make {...props} />
}

function Make(props: ProceedingsProps) {
  const { frame, draw, calculation } = props
  const texts = proceedingsTexts[frame.locale]
  return (
    <section>
      <h2>{texts.list}</h2>
      {calculation?.state === 'failed' || calculation?.state === 'stopped' ? (
        <Notice tone="caution">
          <p>{calculation.state === 'stopped' ? texts.listStopped : texts.listFailed}</p>
        </Notice>
      ) : null}
      <p>{texts.listHelp}</p>
      <Form
        frame={frame}
        action={sealPaths.makeList(draw.slug)}
        form={formOf(props, 'list')}
        submit={texts.list}
        id="list"
      />
    </section>
  )
}

type Under = NonNullable<ProceedingsProps['calculation']>

function Running({ frame, draw, calculation }: ProceedingsProps & { readonly calculation: Under }) {
  const texts = trialTexts[frame.locale]
  const phases: Readonly<Record<string, string>> = texts.phases
  return (
    <section>
      <h2>{proceedingsTexts[frame.locale].list}</h2>
      <Progress
        label={texts.running}
        value={calculation.done}
        max={Math.max(1, calculation.total)}
        text={phases[calculation.phase] ?? texts.phases.target}
        again={{ href: sealPaths.proceedings(draw.slug), label: texts.refresh }}
      />
      <ActionButton frame={frame} action={sealPaths.stopList(draw.slug)} label={texts.stop} />
    </section>
  )
}

function Impossible(props: ProceedingsProps & { readonly impossible: ImpossibleShown }) {
  const texts = proceedingsTexts[props.frame.locale]
  const { impossible, pending } = props
  return (
    <section>
      <Notice tone="caution" title={texts.impossible}>
        <p>{texts.conflict}</p>
        <ul>
          {impossible.conflict.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </Notice>
      {pending ? <Pending {...props} /> : <Choose {...props} impossible={impossible} />}
    </section>
  )
}

function Pending(props: ProceedingsProps) {
  const texts = proceedingsTexts[props.frame.locale]
  return (
    <>
      <h2>{texts.pending}</h2>
      <ul>
        {props.pending?.lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <Prose markdown={props.pending?.reason ?? ''} />
      <StepForm {...props} name="accept" submit={texts.accept} />
    </>
  )
}

function Choose(props: ProceedingsProps & { readonly impossible: ImpossibleShown }) {
  const texts = proceedingsTexts[props.frame.locale]
  const form = formOf(props, 'relax')
  return (
    <>
      <h2>{texts.relax}</h2>
      <p>{texts.relaxHelp}</p>
      <StepForm {...props} name="relax" submit={texts.propose}>
        <Radios
          name="choice"
          label={texts.relaxChoice}
          form={form}
          required
          options={props.impossible.relaxations.map((label, at) => ({ value: String(at), label }))}
        />
        <TextArea name="reason" label={texts.reason} form={form} rows={2} required />
      </StepForm>
    </>
  )
}
