import { colon } from '#kit/words.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { decisionPaths } from '../../paths/decisions.ts'
import { answerers, awaited, decisionTexts, electors, isTheirTurn } from '../../procedure/nouns.ts'
import { AnswerFields, ForWhom, NameFields } from './fields.tsx'
import { type DecisionView, formOf } from './view.ts'

/** The secretary copies what a person wrote on paper: at each step, the same answers as on a screen. */
export function DecisionPaper(view: DecisionView) {
  const texts = decisionTexts[view.frame.locale]
  const inside = paperForms(view)
  if (!inside) return null
  const open = view.refused?.form.startsWith('paper-') ?? false
  return (
    <Disclosure summary={texts.paperEntry} open={open}>
      {inside}
    </Disclosure>
  )
}

function paperForms(view: DecisionView) {
  const { decision, consent, election } = view.seen.held
  const me = view.frame.viewer?.id
  const others = (people: readonly string[]) => people.filter((person) => person !== me)
  switch (decision.step) {
    case 'clarification':
      return <Speech view={view} kind="question" people={others(consent.present)} />
    case 'reactions':
      return (
        <Speech
          view={view}
          kind="reaction"
          people={others(consent.present).filter((one) => !consent.reacted.includes(one))}
        />
      )
    case 'consent':
      return <Answers view={view} people={others(awaited(consent))} />
    case 'round':
      return <Answers view={view} people={others(awaitedInElection(view))} />
    case 'nomination': {
      const absent = election.rules.absentVote
        ? election.members.filter((member) => !election.present.includes(member))
        : []
      return <Name view={view} people={others([...electors(election), ...absent])} />
    }
    case 'change':
      return <Name view={view} people={others(Object.keys(election.nominations))} />
    default:
      return null
  }
}

function awaitedInElection({ seen }: DecisionView): readonly string[] {
  const { election } = seen.held
  const { proposed } = election
  const people =
    proposed && isTheirTurn(election) && election.present.includes(proposed)
      ? [proposed]
      : answerers(election)
  return people.filter((person) => !election.answers[person])
}

interface PartProps {
  readonly view: DecisionView
  readonly people: readonly string[]
}

function Speech({ view, people, kind }: PartProps & { readonly kind: 'question' | 'reaction' }) {
  const { frame, seen } = view
  const texts = decisionTexts[frame.locale]
  const form = formOf(view, 'paper-speak')
  if (people.length === 0) return null
  return (
    <Form
      frame={frame}
      id="papier-dire"
      action={decisionPaths.speak(seen.held.decision.slug)}
      form={form}
      submit={texts.addCriterion}
      tone="quiet"
    >
      <HiddenField name="said" value={kind} />
      <ForWhom view={view} form={form} people={people} />
      <TextArea
        name="text"
        label={kind === 'question' ? texts.question : texts.reaction}
        form={form}
        rows={2}
        maxlength={2000}
        required
      />
    </Form>
  )
}

function Answers({ view, people }: PartProps) {
  const { frame, seen } = view
  const { decision } = seen.held
  const texts = decisionTexts[frame.locale]
  const form = formOf(view, 'paper-answer')
  if (people.length === 0) return null
  const version = String(decision.version)
  return (
    <>
      <Actions>
        {people.map((person) => (
          <ActionButton
            frame={frame}
            action={decisionPaths.answer(decision.slug)}
            fields={{ answer: 'consent', version, for: person }}
            label={`${seen.nameOf(person)}${colon[frame.locale]}${texts.consents.toLocaleLowerCase(frame.locale)}`}
          />
        ))}
      </Actions>
      <Form
        frame={frame}
        id="papier-objecter"
        action={decisionPaths.answer(decision.slug)}
        form={form}
        submit={texts.object}
        tone="quiet"
      >
        <HiddenField name="answer" value="objection" />
        <HiddenField name="version" value={version} />
        <ForWhom view={view} form={form} people={people} />
        <AnswerFields view={view} form={form} />
      </Form>
    </>
  )
}

function Name({ view, people }: PartProps) {
  const { frame, seen } = view
  const { decision } = seen.held
  const texts = decisionTexts[frame.locale]
  const form = formOf(view, 'paper-paper')
  if (people.length === 0) return null
  return (
    <Form
      frame={frame}
      id="papier-bulletin"
      action={decisionPaths.paper(decision.slug)}
      form={form}
      submit={decision.step === 'change' ? texts.move : texts.handIn}
      tone="quiet"
    >
      <ForWhom view={view} form={form} people={people} />
      <NameFields view={view} form={form} person="" />
    </Form>
  )
}
