import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { decisionPaths } from '../../paths/decisions.ts'
import {
  decisionTexts,
  isOpenElectionObjection,
  isOpenObjection,
  isTheirTurn,
} from '../../procedure/nouns.ts'
import { AnswerFields, NameFields } from './fields.tsx'
import { type DecisionView, formOf } from './view.ts'

/** What the reader may do at this step, in their own name. */
export function DecisionTurn(view: DecisionView) {
  const { frame, seen } = view
  const { decision, consent, election } = seen.held
  const texts = decisionTexts[frame.locale]
  const person = frame.viewer?.id
  const isMember = seen.held.seen.belonging !== undefined
  if (!person || !isMember || decision.version === 0 || decision.outcome) return null
  const present = decision.kind === 'consent' ? consent.present : election.present
  const absentPaper = election.step === 'nomination' && election.rules.absentVote
  return (
    <section class="decision-turn">
      <h2>{texts.yours}</h2>
      {present.includes(person) ? null : (
        <>
          <p>{texts.youAreAbsent}</p>
          <ActionButton
            frame={frame}
            action={decisionPaths.lead(decision.slug)}
            fields={{ act: 'arrive', person: person }}
            label={texts.iAmHere}
            tone="action"
          />
        </>
      )}
      {present.includes(person) || absentPaper ? <Turn view={view} person={person} /> : null}
    </section>
  )
}

function Turn({ view, person }: { readonly view: DecisionView; readonly person: string }) {
  const { decision } = view.seen.held
  const texts = decisionTexts[view.frame.locale]
  switch (decision.step) {
    case 'clarification':
      return <Speech view={view} kind="question" label={texts.question} submit={texts.ask} />
    case 'reactions':
      return <Reaction view={view} person={person} />
    case 'consent':
    case 'round':
      return <Answer view={view} person={person} />
    case 'criteria':
      return (
        <>
          <Speech
            view={view}
            kind="criterion"
            label={texts.criterion}
            submit={texts.addCriterion}
          />
          <Declining view={view} person={person} />
        </>
      )
    case 'nomination':
    case 'change':
      return <Paper view={view} person={person} />
    case 'acceptance':
      return <Acceptance view={view} person={person} />
    default:
      return <p>{texts.nothingForYou}</p>
  }
}

interface SpeechProps {
  readonly view: DecisionView
  readonly kind: 'question' | 'reaction' | 'criterion'
  readonly label: string
  readonly submit: string
}

function Speech({ view, kind, label, submit }: SpeechProps) {
  const { frame, seen } = view
  return (
    <Form
      frame={frame}
      id="dire"
      action={decisionPaths.speak(seen.held.decision.slug)}
      form={formOf(view, 'speak')}
      submit={submit}
    >
      <HiddenField name="said" value={kind} />
      <TextArea
        name="text"
        label={label}
        form={formOf(view, 'speak')}
        rows={3}
        maxlength={2000}
        required
      />
    </Form>
  )
}

function Reaction({ view, person }: { readonly view: DecisionView; readonly person: string }) {
  const { frame, seen } = view
  const texts = decisionTexts[frame.locale]
  if (seen.held.consent.reacted.includes(person)) return <p>{texts.nothingForYou}</p>
  return (
    <>
      <Speech view={view} kind="reaction" label={texts.reaction} submit={texts.react} />
      <ActionButton
        frame={frame}
        action={decisionPaths.speak(seen.held.decision.slug)}
        fields={{ said: 'pass' }}
        label={texts.pass}
      />
    </>
  )
}

function Declining({ view, person }: { readonly view: DecisionView; readonly person: string }) {
  const { frame, seen } = view
  const { election, decision } = seen.held
  if (!election.rules.declineBefore || election.declined.includes(person)) return null
  return (
    <ActionButton
      frame={frame}
      action={decisionPaths.speak(decision.slug)}
      fields={{ said: 'decline' }}
      label={decisionTexts[frame.locale].decline}
    />
  )
}

function Answer({ view, person }: { readonly view: DecisionView; readonly person: string }) {
  const { frame, seen } = view
  const { decision, consent, election } = seen.held
  const texts = decisionTexts[frame.locale]
  const isElection = decision.kind === 'election'
  const own = isElection ? election.answers[person] : consent.answers[person]?.kind
  const mine = isElection
    ? election.objections.find(
        (objection) => objection.person === person && isOpenElectionObjection(objection),
      )
    : consent.objections.find(
        (objection) => objection.person === person && isOpenObjection(objection),
      )
  const mustWait = isElection && election.proposed === person && !isTheirTurn(election)
  if (mustWait) return <p>{texts.lastWord}.</p>
  return (
    <>
      {own === 'consent' ? (
        <p>{texts.consented}</p>
      ) : (
        <Actions>
          <ActionButton
            frame={frame}
            action={decisionPaths.answer(decision.slug)}
            fields={{ answer: 'consent', version: String(decision.version) }}
            label={texts.consent}
            confirm={mine ? texts.consentDrops : undefined}
            tone="action"
          />
          {mine ? (
            <ActionButton
              frame={frame}
              action={decisionPaths.lead(decision.slug)}
              fields={{ act: 'drop', objection: mine.id }}
              label={texts.dropMine}
            />
          ) : null}
        </Actions>
      )}
      {own === 'objection' ? null : (
        <Disclosure summary={texts.iObject} open={view.refused?.form === 'answer'}>
          <Form
            frame={frame}
            id="objecter"
            action={decisionPaths.answer(decision.slug)}
            form={formOf(view, 'answer')}
            submit={texts.object}
          >
            <HiddenField name="answer" value="objection" />
            <HiddenField name="version" value={String(decision.version)} />
            <AnswerFields view={view} form={formOf(view, 'answer')} />
          </Form>
        </Disclosure>
      )}
    </>
  )
}

function Paper({ view, person }: { readonly view: DecisionView; readonly person: string }) {
  const { frame, seen } = view
  const { decision, election } = seen.held
  const texts = decisionTexts[frame.locale]
  const isChange = decision.step === 'change'
  if (isChange && !(person in election.nominations)) return <p>{texts.nothingForYou}</p>
  const barred = !election.rules.declinedVote && election.declined.includes(person)
  if (barred) return <p>{texts.nothingForYou}</p>
  return (
    <>
      {!isChange && election.handedIn.includes(person) ? <p>{texts.handedIn}</p> : null}
      <Form
        frame={frame}
        id="bulletin"
        action={decisionPaths.paper(decision.slug)}
        form={formOf(view, 'paper')}
        submit={isChange ? texts.move : texts.handIn}
      >
        <NameFields view={view} form={formOf(view, 'paper')} person={person} />
      </Form>
    </>
  )
}

function Acceptance({ view, person }: { readonly view: DecisionView; readonly person: string }) {
  const { frame, seen } = view
  const { decision, election } = seen.held
  const texts = decisionTexts[frame.locale]
  if (election.proposed !== person) return <p>{texts.nothingForYou}</p>
  return (
    <Actions>
      <ActionButton
        frame={frame}
        action={decisionPaths.lead(decision.slug)}
        fields={{ act: 'accept' }}
        label={texts.accept}
        confirm={texts.acceptConfirm}
        tone="action"
      />
      <ActionButton
        frame={frame}
        action={decisionPaths.lead(decision.slug)}
        fields={{ act: 'refuse' }}
        label={texts.refuse}
      />
    </Actions>
  )
}
