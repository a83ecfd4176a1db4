import { colon } from '#kit/words.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { decisionPaths } from '../../paths/decisions.ts'
import {
  decisionTexts,
  isOpenElectionObjection,
  openObjections,
  validityTests,
} from '../../procedure/nouns.ts'
import { type DecisionView, formOf } from './view.ts'

/** Questions to answer; then one objection at a time: taken, examined, lifted by a new text. */
export function LeadObjections(view: DecisionView) {
  const { seen } = view
  const { decision, consent, election } = seen.held
  if (decision.step === 'clarification') return <Replies {...view} />
  if (!seen.leads) return null
  if (decision.step === 'consent') {
    const taken = consent.objections.find(({ id }) => id === consent.taken)
    if (taken) return <Examining view={view} objection={taken} />
    return (
      <>
        {openObjections(consent).map((objection) => (
          <Take view={view} objection={objection} />
        ))}
      </>
    )
  }
  if (decision.step !== 'round') return null
  const first = election.objections.find(isOpenElectionObjection)
  return first ? <Examining view={view} objection={first} /> : null
}

interface OneProps {
  readonly view: DecisionView
  readonly objection: { readonly id: string; readonly person: string; readonly state: string }
}

function Take({ view, objection }: OneProps) {
  const { frame, seen } = view
  const texts = decisionTexts[frame.locale]
  return (
    <ActionButton
      frame={frame}
      action={decisionPaths.lead(seen.held.decision.slug)}
      fields={{ act: 'take', objection: objection.id }}
      label={`${texts.take}${colon[frame.locale]}${seen.nameOf(objection.person)}`}
      tone="action"
    />
  )
}

function Examining({ view, objection }: OneProps) {
  const { frame, seen } = view
  const { decision } = seen.held
  const texts = decisionTexts[frame.locale]
  const form = formOf(view, 'test')
  return (
    <section>
      <h3>{texts.objectionOf(seen.nameOf(objection.person))}</h3>
      {objection.state === 'valid' ? null : (
        <Form
          frame={frame}
          id="examiner"
          action={decisionPaths.lead(decision.slug)}
          form={form}
          submit={texts.saveTest}
        >
          <HiddenField name="act" value="test" />
          <HiddenField name="objection" value={objection.id} />
          <p>{texts.testHelp}</p>
          <ul>
            {validityTests.map((test) => (
              <li>{texts.tests[test]}</li>
            ))}
          </ul>
          <Radios
            name="valid"
            label={texts.isValid}
            form={form}
            required
            options={[
              { value: 'yes', label: texts.valid },
              { value: 'no', label: texts.notValid },
            ]}
          />
          <TextArea name="text" label={texts.why} form={form} rows={2} maxlength={2000} required />
        </Form>
      )}
      <ActionButton
        frame={frame}
        action={decisionPaths.lead(decision.slug)}
        fields={{ act: 'drop', objection: objection.id }}
        label={texts.drop}
      />
    </section>
  )
}

function Replies(view: DecisionView) {
  const { frame, seen } = view
  const texts = decisionTexts[frame.locale]
  const form = formOf(view, 'reply')
  const open = seen.held.consent.questions.find(({ replied }) => !replied)
  const words = open && seen.words.find(({ id }) => id === open.id)
  if (!open) return null
  return (
    <Form
      frame={frame}
      id="repondre"
      action={decisionPaths.lead(seen.held.decision.slug)}
      form={form}
      submit={texts.reply}
      tone="quiet"
    >
      <HiddenField name="act" value="reply" />
      <HiddenField name="question" value={open.id} />
      <Prose markdown={words?.text ?? ''} />
      <TextArea
        name="text"
        label={texts.replyText}
        form={form}
        rows={2}
        maxlength={2000}
        required
      />
    </Form>
  )
}
