import { Notice } from '#ui/Notice/Notice.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { proceedingsTexts } from '../texts/proceedings.ts'
import { formOf, type ImpossibleShown, type ProceedingsProps, StepForm } from './StepForm.tsx'

/** Step 6: are the quotas possible? If not, the smallest relaxations, that two people sign. */
export function QuotaStep(props: ProceedingsProps) {
  const said = proceedingsTexts[props.frame.locale]
  const { impossible, pending } = props
  if (!impossible)
    return (
      <section>
        <h2>{said.list}</h2>
        <p>{said.listHelp}</p>
        <StepForm {...props} name="list" submit={said.list} />
      </section>
    )
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
      <p>{props.pending?.reason}</p>
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
