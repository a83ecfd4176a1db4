import { type Day, writtenDay } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { ProseWords } from '#ui/Prose/ProseWords.tsx'
import type { Experiment } from '../../experiment.ts'
import { ExperimentLayout } from '../../pages/ExperimentLayout.tsx'
import { GivenLink } from '../../pages/GivenLink.tsx'
import { followUpPaths } from '../../paths/follow-up.ts'
import { type CitizenProposal, followUpCounts, isSettled } from '../follow-up.ts'
import { followUpTexts } from '../texts/follow-up.ts'
import { AnswerFields, ProposalFields } from './FollowUpFields.tsx'
import { ProposalStanding } from './FollowUpTable.tsx'

export interface FollowUpProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly proposals: readonly CitizenProposal[]
  readonly today: Day
  readonly mayRecord: boolean
  readonly mayAnswer: boolean
  /** The form that came back: `new`, or the id of a proposal. */
  readonly refused?: { readonly of: string; readonly form: FormState }
}

/** The right to follow-up: what was proposed, what was answered, what is late. */
export function FollowUpPage(props: FollowUpProps) {
  const { frame, experiment, proposals, today, mayRecord, refused } = props
  const texts = followUpTexts[frame.locale]
  const { answered, total, overdue } = followUpCounts(proposals, today)
  return (
    <ExperimentLayout
      frame={frame}
      experiment={experiment}
      title={texts.proposalsTitle}
      lead={texts.proposalsLead}
      refused={refused !== undefined}
    >
      {total === 0 ? (
        <p>{texts.noProposal}</p>
      ) : (
        <p>
          {texts.counts(String(answered), String(total), String(overdue))}{' '}
          <a href={followUpPaths.proposalsFile(experiment.slug)}>{texts.csv}</a>
        </p>
      )}
      {proposals.map((proposal) => (
        <Proposal {...props} proposal={proposal} />
      ))}
      {mayRecord && <NewProposal {...props} />}
    </ExperimentLayout>
  )
}

function Proposal(props: FollowUpProps & { readonly proposal: CitizenProposal }) {
  const { frame, proposal, today, mayAnswer } = props
  const texts = followUpTexts[frame.locale]
  return (
    <section id={`proposition-${proposal.number}`}>
      <h2>
        {proposal.number}. <span lang={writtenLocale}>{proposal.title}</span>
      </h2>
      <p>
        {[proposal.madeBy, writtenDay(proposal.madeOn, frame.locale)].filter(Boolean).join(', ')}
      </p>
      {proposal.text && <Prose markdown={proposal.text} />}
      <ProposalStanding locale={frame.locale} proposal={proposal} today={today} />
      {proposal.answers.map((answer) => (
        <blockquote>
          <p>
            <strong>{texts.states[answer.state]}.</strong>{' '}
            <ProseWords markdown={answer.reason ?? ''} />
          </p>
          <footer>
            {answer.answeredBy}, {writtenDay(answer.answeredOn, frame.locale)}{' '}
            {answer.link && <GivenLink href={answer.link} label={texts.link} />}
          </footer>
        </blockquote>
      ))}
      {mayAnswer && !isSettled(proposal) && <Answer {...props} />}
    </section>
  )
}

function Answer(props: FollowUpProps & { readonly proposal: CitizenProposal }) {
  const { frame, experiment, proposal, today, refused } = props
  const texts = followUpTexts[frame.locale]
  const form = refused?.of === proposal.id ? refused.form : emptyForm
  return (
    <Disclosure
      summary={`${texts.answerTitle}${colon[frame.locale]}${proposal.title}`}
      open={form !== emptyForm}
    >
      <Form
        frame={frame}
        id={`reponse-${proposal.id}`}
        action={followUpPaths.answer(experiment.slug, proposal.id)}
        form={form}
        submit={texts.sendAnswer}
      >
        <AnswerFields locale={frame.locale} form={form} today={today} />
      </Form>
    </Disclosure>
  )
}

function NewProposal({ frame, experiment, today, refused }: FollowUpProps) {
  const texts = followUpTexts[frame.locale]
  const form = refused?.of === 'new' ? refused.form : emptyForm
  return (
    <Disclosure summary={texts.record} open={form !== emptyForm}>
      <Form
        frame={frame}
        id="nouvelle-proposition"
        action={followUpPaths.proposals(experiment.slug)}
        form={form}
        submit={texts.record}
      >
        <ProposalFields locale={frame.locale} form={form} today={today} />
      </Form>
    </Disclosure>
  )
}
