import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { decisionPaths } from '../../paths/decisions.ts'
import {
  cited,
  consentSteps,
  decisionTexts,
  electionSteps,
  notYetDecided,
  stepTexts,
} from '../../procedure/nouns.ts'
import { DecisionEdit } from './DecisionEdit.tsx'
import { DecisionPaper } from './DecisionPaper.tsx'
import { ForWhom } from './fields.tsx'
import { LeadObjections } from './LeadObjections.tsx'
import { type DecisionView, formOf, stillOfCircle } from './view.ts'

/** The acts of whoever facilitates, keeps the minutes or carries the proposal, at this step. */
export function DecisionLead(view: DecisionView) {
  const { frame, seen } = view
  const { decision } = seen.held
  const texts = decisionTexts[frame.locale]
  if (decision.outcome) return null
  return (
    <section class="decision-lead">
      <h2>{texts.lead}</h2>
      {seen.leads ? <p class="row-note">{whoLeads(view)}</p> : null}
      {decision.version === 0 ? (
        <Opening {...view} />
      ) : (
        <>
          <Forward {...view} />
          <LeadObjections {...view} />
          {seen.leads ? <DecisionPaper {...view} /> : null}
        </>
      )}
      <DecisionEdit {...view} />
      <Facilitator {...view} />
      {decision.version === 0 ? null : <Presences {...view} />}
      {decision.version === 0 ? null : <Exits {...view} />}
    </section>
  )
}

/** Several may lead: the page says « vous facilitez » to the one who does, and to the others who it is. */
function whoLeads({ frame, seen }: DecisionView): string {
  const { facilitatorId, secretaryId } = seen.held.decision
  const texts = decisionTexts[frame.locale]
  const person = frame.viewer?.id
  if (person === facilitatorId) return texts.leadHint
  if (person === secretaryId) return texts.leadSecretary
  const name = seen.nameOf(facilitatorId)
  return name ? texts.leadInstead(name) : texts.leadNobody
}

function Opening(view: DecisionView) {
  const { frame, seen } = view
  const { decision, members } = seen.held
  const texts = decisionTexts[frame.locale]
  if (!seen.leads) return null
  return (
    <Form
      frame={frame}
      id="ouvrir"
      action={decisionPaths.lead(decision.slug)}
      form={formOf(view, 'open')}
      submit={texts.open}
    >
      <HiddenField name="act" value="open" />
      {decision.mode === 'days' ? (
        <p>{texts.everyone}</p>
      ) : (
        <CheckBoxes
          name="present"
          label={texts.whoIsHere}
          form={formOf(view, 'open')}
          value={members.map(({ personId }) => personId)}
          options={members.map(({ personId }) => ({
            value: personId,
            label: seen.nameOf(personId),
          }))}
        />
      )}
    </Form>
  )
}

/** The next step; and in the round, the end when it is reached. */
function Forward(view: DecisionView) {
  const { frame, seen } = view
  const { decision, consent } = seen.held
  const texts = decisionTexts[frame.locale]
  if (!seen.leads) return null
  const act = (name: string, label: string, confirm?: string) => (
    <ActionButton
      frame={frame}
      action={decisionPaths.lead(decision.slug)}
      fields={{ act: name }}
      label={label}
      confirm={confirm}
      tone="action"
    />
  )
  if (decision.step === 'nomination') return act('reveal', texts.reveal, texts.revealConfirm)
  if (decision.step === 'proposal' || decision.step === 'round') {
    return (
      <>
        {decision.step === 'round' ? nextStep() : null}
        <Proposing {...view} />
      </>
    )
  }
  if (decision.step === 'acceptance') {
    return (
      <Actions>
        {act('accept', texts.acceptFor, texts.acceptConfirm)}
        {act('refuse', texts.refuseFor)}
      </Actions>
    )
  }
  if (decision.step !== 'consent') return nextStep()
  return (
    <>
      {notYetDecided(consent) === undefined ? (
        <Form
          frame={frame}
          id="constater"
          action={decisionPaths.lead(decision.slug)}
          form={formOf(view, 'adopt')}
          submit={texts.adopt}
        >
          <HiddenField name="act" value="adopt" />
          <p>{texts.adoptReady}</p>
          <TextArea
            name="text"
            label={texts.adoptNote}
            form={formOf(view, 'adopt')}
            rows={2}
            maxlength={2000}
          />
        </Form>
      ) : null}
      <ActionButton
        frame={frame}
        action={decisionPaths.lead(decision.slug)}
        fields={{ act: 'back' }}
        label={texts.back}
      />
    </>
  )

  function nextStep() {
    const steps: readonly string[] = decision.kind === 'consent' ? consentSteps : electionSteps
    const next = steps[steps.indexOf(decision.step) + 1]
    if (!next || next === 'closed') return null
    const words = stepTexts[frame.locale]
    return act('next', texts.next(words[next as keyof typeof words]))
  }
}

function Proposing(view: DecisionView) {
  const { frame, seen } = view
  const { decision, election } = seen.held
  const texts = decisionTexts[frame.locale]
  const form = formOf(view, 'propose')
  return (
    <Form
      frame={frame}
      id="proposer"
      action={decisionPaths.lead(decision.slug)}
      form={form}
      submit={texts.propose}
      tone={decision.step === 'round' ? 'quiet' : 'action'}
    >
      <HiddenField name="act" value="propose" />
      <Radios
        name="person"
        label={texts.proposeWho}
        form={form}
        required
        options={stillOfCircle(view, cited(election))
          .filter((one) => one !== election.proposed)
          .map((one) => ({ value: one, label: seen.nameOf(one) }))}
      />
    </Form>
  )
}

function Presences(view: DecisionView) {
  const { frame, seen } = view
  const { decision, consent, election, members } = seen.held
  const texts = decisionTexts[frame.locale]
  if (!seen.leads) return null
  const present = decision.kind === 'consent' ? consent.present : election.present
  const away = members.map(({ personId }) => personId).filter((one) => !present.includes(one))
  const form = (act: 'arrive' | 'leave', people: readonly string[], submit: string) =>
    people.length === 0 ? null : (
      <Form
        frame={frame}
        id={act === 'arrive' ? 'arrivee' : 'depart'}
        action={decisionPaths.lead(decision.slug)}
        form={formOf(view, act)}
        submit={submit}
        tone="quiet"
      >
        <HiddenField name="act" value={act} />
        <ForWhom view={view} form={formOf(view, act)} people={people} name="person" />
      </Form>
    )
  return (
    <Disclosure
      summary={texts.arrivals}
      open={view.refused?.form === 'arrive' || view.refused?.form === 'leave'}
    >
      {form('arrive', away, texts.arrive)}
      {form('leave', present, texts.leave)}
    </Disclosure>
  )
}

/** Who was to facilitate is absent: another is named, and the letters of each step go to them. */
function Facilitator(view: DecisionView) {
  const { frame, seen } = view
  const { decision, members } = seen.held
  const texts = decisionTexts[frame.locale]
  const others = members
    .map(({ personId }) => personId)
    .filter((one) => one !== decision.facilitatorId)
  if (!seen.leads || others.length === 0) return null
  return (
    <Disclosure summary={texts.anotherFacilitator} open={view.refused?.form === 'facilitate'}>
      <p>{texts.anotherFacilitatorText}</p>
      <Form
        frame={frame}
        id="facilite"
        action={decisionPaths.lead(decision.slug)}
        form={formOf(view, 'facilitate')}
        submit={texts.nameFacilitator}
        tone="quiet"
      >
        <HiddenField name="act" value="facilitate" />
        <ForWhom view={view} form={formOf(view, 'facilitate')} people={others} name="person" />
      </Form>
    </Disclosure>
  )
}

function Exits(view: DecisionView) {
  const { frame, seen } = view
  const { decision } = seen.held
  const texts = decisionTexts[frame.locale]
  const exits = [
    { value: 'withdraw', label: texts.withdraw },
    ...(seen.leads ? [{ value: 'postpone', label: texts.postpone }] : []),
    // Nobody above to carry it to: it is not offered.
    ...(seen.leads && decision.kind === 'consent' && seen.held.circle.parentId
      ? [{ value: 'escalate', label: texts.escalate }]
      : []),
  ]
  return (
    <Disclosure summary={texts.exits} open={view.refused?.form === 'exit'}>
      <Form
        frame={frame}
        id="issue"
        action={decisionPaths.lead(decision.slug)}
        form={formOf(view, 'exit')}
        submit={texts.endSo}
        tone="danger"
      >
        <Radios
          name="act"
          label={texts.outcome}
          form={formOf(view, 'exit')}
          options={exits}
          required
        />
        <TextArea
          name="text"
          label={texts.exitReason}
          form={formOf(view, 'exit')}
          rows={2}
          maxlength={2000}
          required
        />
      </Form>
    </Disclosure>
  )
}
