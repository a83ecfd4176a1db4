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
  const said = proceedingsTexts[frame.locale]
  return (
    <section>
      <h2>{said.list}</h2>
      {calculation?.state === 'failed' || calculation?.state === 'stopped' ? (
        <Notice tone="caution">
          <p>{calculation.state === 'stopped' ? said.listStopped : said.listFailed}</p>
        </Notice>
      ) : null}
      <p>{said.listHelp}</p>
      <Form
        frame={frame}
        action={sealPaths.makeList(draw.slug)}
        form={formOf(props, 'list')}
        submit={said.list}
        id="list"
      />
    </section>
  )
}

type Under = NonNullable<ProceedingsProps['calculation']>

function Running({ frame, draw, calculation }: ProceedingsProps & { readonly calculation: Under }) {
  const said = trialTexts[frame.locale]
  const phases: Readonly<Record<string, string>> = said.phases
  return (
    <section>
      <h2>{proceedingsTexts[frame.locale].list}</h2>
      <Progress
        label={said.running}
        value={calculation.done}
        max={Math.max(1, calculation.total)}
        text={phases[calculation.phase] ?? said.phases.target}
        again={{ href: sealPaths.proceedings(draw.slug), label: said.refresh }}
      />
      <ActionButton frame={frame} action={sealPaths.stopList(draw.slug)} label={said.stop} />
    </section>
  )
}

function Impossible(props: ProceedingsProps & { readonly impossible: ImpossibleShown }) {
  const said = proceedingsTexts[props.frame.locale]
  const { impossible, pending } = props
  return (
    <section>
      <Notice tone="caution" title={said.impossible}>
        <p>{said.conflict}</p>
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
  const said = proceedingsTexts[props.frame.locale]
  return (
    <>
      <h2>{said.pending}</h2>
      <ul>
        {props.pending?.lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <Prose markdown={props.pending?.reason ?? ''} />
      <StepForm {...props} name="accept" submit={said.accept} />
    </>
  )
}

function Choose(props: ProceedingsProps & { readonly impossible: ImpossibleShown }) {
  const said = proceedingsTexts[props.frame.locale]
  const form = formOf(props, 'relax')
  return (
    <>
      <h2>{said.relax}</h2>
      <p>{said.relaxHelp}</p>
      <StepForm {...props} name="relax" submit={said.propose}>
        <Radios
          name="choice"
          label={said.relaxChoice}
          form={form}
          required
          options={props.impossible.relaxations.map((label, at) => ({ value: String(at), label }))}
        />
        <TextArea name="reason" label={said.reason} form={form} rows={2} required />
      </StepForm>
    </>
  )
}
