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
  const said = decisionTexts[frame.locale]
  const who = frame.viewer?.id
  const isMember = seen.held.seen.belonging !== undefined
  if (!who || !isMember || decision.version === 0 || decision.outcome) return null
  const present = decision.kind === 'consent' ? consent.present : election.present
  const absentPaper = election.step === 'nomination' && election.rules.absentVote
  return (
    <section class="decision-turn">
      <h2>{said.yours}</h2>
      {present.includes(who) ? null : (
        <>
          <p>{said.youAreAbsent}</p>
          <ActionButton
            frame={frame}
            action={decisionPaths.lead(decision.slug)}
            fields={{ act: 'arrive', person: who }}
            label={said.iAmHere}
            tone="action"
          />
        </>
      )}
      {present.includes(who) || absentPaper ? <Turn view={view} who={who} /> : null}
    </section>
  )
}

function Turn({ view, who }: { readonly view: DecisionView; readonly who: string }) {
  const { decision } = view.seen.held
  const said = decisionTexts[view.frame.locale]
  switch (decision.step) {
    case 'clarification':
      return <Speech view={view} kind="question" label={said.question} submit={said.ask} />
    case 'reactions':
      return <Reaction view={view} who={who} />
    case 'consent':
    case 'round':
      return <Answer view={view} who={who} />
    case 'criteria':
      return (
        <>
          <Speech view={view} kind="criterion" label={said.criterion} submit={said.addCriterion} />
          <Declining view={view} who={who} />
        </>
      )
    case 'nomination':
    case 'change':
      return <Paper view={view} who={who} />
    case 'acceptance':
      return <Acceptance view={view} who={who} />
    default:
      return <p>{said.nothingForYou}</p>
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

function Reaction({ view, who }: { readonly view: DecisionView; readonly who: string }) {
  const { frame, seen } = view
  const said = decisionTexts[frame.locale]
  if (seen.held.consent.reacted.includes(who)) return <p>{said.nothingForYou}</p>
  return (
    <>
      <Speech view={view} kind="reaction" label={said.reaction} submit={said.react} />
      <ActionButton
        frame={frame}
        action={decisionPaths.speak(seen.held.decision.slug)}
        fields={{ said: 'pass' }}
        label={said.pass}
      />
    </>
  )
}

function Declining({ view, who }: { readonly view: DecisionView; readonly who: string }) {
  const { frame, seen } = view
  const { election, decision } = seen.held
  if (!election.rules.declineBefore || election.declined.includes(who)) return null
  return (
    <ActionButton
      frame={frame}
      action={decisionPaths.speak(decision.slug)}
      fields={{ said: 'decline' }}
      label={decisionTexts[frame.locale].decline}
    />
  )
}

function Answer({ view, who }: { readonly view: DecisionView; readonly who: string }) {
  const { frame, seen } = view
  const { decision, consent, election } = seen.held
  const said = decisionTexts[frame.locale]
  const isElection = decision.kind === 'election'
  const own = isElection ? election.answers[who] : consent.answers[who]?.kind
  const mine = isElection
    ? election.objections.find((one) => one.person === who && isOpenElectionObjection(one))
    : consent.objections.find((one) => one.person === who && isOpenObjection(one))
  const mustWait = isElection && election.proposed === who && !isTheirTurn(election)
  if (mustWait) return <p>{said.lastWord}.</p>
  return (
    <>
      {own === 'consent' ? (
        <p>{said.consented}</p>
      ) : (
        <Actions>
          <ActionButton
            frame={frame}
            action={decisionPaths.answer(decision.slug)}
            fields={{ answer: 'consent', version: String(decision.version) }}
            label={said.consent}
            confirm={mine ? said.consentDrops : undefined}
            tone="action"
          />
          {mine ? (
            <ActionButton
              frame={frame}
              action={decisionPaths.lead(decision.slug)}
              fields={{ act: 'drop', objection: mine.id }}
              label={said.dropMine}
            />
          ) : null}
        </Actions>
      )}
      {own === 'objection' ? null : (
        <Disclosure summary={said.iObject} open={view.refused?.form === 'answer'}>
          <Form
            frame={frame}
            id="objecter"
            action={decisionPaths.answer(decision.slug)}
            form={formOf(view, 'answer')}
            submit={said.object}
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

function Paper({ view, who }: { readonly view: DecisionView; readonly who: string }) {
  const { frame, seen } = view
  const { decision, election } = seen.held
  const said = decisionTexts[frame.locale]
  const isChange = decision.step === 'change'
  if (isChange && !(who in election.nominations)) return <p>{said.nothingForYou}</p>
  const barred = !election.rules.declinedVote && election.declined.includes(who)
  if (barred) return <p>{said.nothingForYou}</p>
  return (
    <>
      {!isChange && election.handedIn.includes(who) ? <p>{said.handedIn}</p> : null}
      <Form
        frame={frame}
        id="bulletin"
        action={decisionPaths.paper(decision.slug)}
        form={formOf(view, 'paper')}
        submit={isChange ? said.move : said.handIn}
      >
        <NameFields view={view} form={formOf(view, 'paper')} who={who} />
      </Form>
    </>
  )
}

function Acceptance({ view, who }: { readonly view: DecisionView; readonly who: string }) {
  const { frame, seen } = view
  const { decision, election } = seen.held
  const said = decisionTexts[frame.locale]
  if (election.proposed !== who) return <p>{said.nothingForYou}</p>
  return (
    <Actions>
      <ActionButton
        frame={frame}
        action={decisionPaths.lead(decision.slug)}
        fields={{ act: 'accept' }}
        label={said.accept}
        confirm={said.acceptConfirm}
        tone="action"
      />
      <ActionButton
        frame={frame}
        action={decisionPaths.lead(decision.slug)}
        fields={{ act: 'refuse' }}
        label={said.refuse}
      />
    </Actions>
  )
}
