import { writtenDay, writtenInstant } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { wordDiff } from '#kit/word-diff/word-diff.ts'
import { colon } from '#kit/words.ts'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LiveRegion } from '#ui/LiveRegion/LiveRegion.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Reopenings } from '#ui/Reopening/Reopenings.tsx'
import { Steps } from '#ui/Steps/Steps.tsx'
import { WordDiff } from '#ui/WordDiff/WordDiff.tsx'
import { decisionPaths } from '../../paths/decisions.ts'
import {
  consentSteps,
  type Decision,
  decisionTexts,
  electionRules,
  electionSteps,
  prepareTexts,
  registerTexts,
  type SeenDecision,
  stepHelpTexts,
  stepTexts,
} from '../../procedure/nouns.ts'
import { DecisionLead } from './DecisionLead.tsx'
import { DecisionPeople } from './DecisionPeople.tsx'
import { DecisionReopen, DecisionReview } from './DecisionReview.tsx'
import { DecisionSaid } from './DecisionSaid.tsx'
import { DecisionTurn } from './DecisionTurn.tsx'
import { ElectionPapers } from './ElectionPapers.tsx'
import { SheetLinks } from './SheetLinks.tsx'
import { type DecisionView, stateMark, stepKey } from './view.ts'

/** One page: where it stands, the text, one’s own turn, what was said, and the acts of whoever leads. */
export function DecisionPage(view: DecisionView) {
  const { frame, seen, refused } = view
  const { decision, circle } = seen.held
  const texts = decisionTexts[frame.locale]
  const step = stepTexts[frame.locale][stepKey(decision)]
  const subject = `decision:${decision.id}`
  const hasPaper = [undefined, 'adopted', 'elected'].includes(decision.outcome)
  return (
    <Layout
      frame={frame}
      title={decision.title}
      titleIn={writtenLocale}
      lead={texts.leadBy(step, circle.name)}
      crumbs={[{ label: registerTexts[frame.locale].title, href: decisionPaths.register }]}
      refused={refused !== undefined}
      actions={seen.follows && hasPaper ? <SheetLinks frame={frame} seen={seen} /> : undefined}
      aside={<Landmarks frame={frame} seen={seen} />}
    >
      {refused ? (
        <div role="alert">
          <Notice tone="danger">
            <p>{refused.sentence}</p>
          </Notice>
        </div>
      ) : null}
      {seen.follows ? (
        <LiveRegion subject={subject} id="ou-en-est">
          <Standing {...view} />
        </LiveRegion>
      ) : (
        <Outcome frame={frame} seen={seen} />
      )}
      <TakenUp frame={frame} seen={seen} />
      <LiveRegion subject={subject} id="le-texte">
        <Text frame={frame} seen={seen} />
      </LiveRegion>
      {seen.follows ? (
        <LiveRegion subject={subject} id="a-vous" state={stateMark(view)}>
          <DecisionTurn {...view} />
        </LiveRegion>
      ) : null}
      {seen.follows ? (
        <LiveRegion subject={subject} id="ce-qui-se-dit">
          <DecisionPeople {...view} />
          <ElectionPapers {...view} />
          <DecisionSaid {...view} />
        </LiveRegion>
      ) : null}
      {seen.leads || seen.writes ? (
        <LiveRegion subject={subject} id="conduire" state={stateMark(view, 'lead')}>
          <DecisionLead {...view} />
        </LiveRegion>
      ) : null}
      {seen.leads ? <DecisionReview {...view} /> : null}
      {seen.leads ? <DecisionReopen {...view} /> : null}
    </Layout>
  )
}

function Standing({ frame, seen }: DecisionView) {
  const { decision } = seen.held
  const words = stepTexts[frame.locale]
  const helps = stepHelpTexts[frame.locale]
  if (decision.outcome) return <Outcome frame={frame} seen={seen} />
  if (decision.version === 0) {
    return <p>{decision.mode === 'days' ? helps.preparedDays : helps.prepared}</p>
  }
  const steps: readonly string[] = decision.kind === 'consent' ? consentSteps : electionSteps
  const at = steps.indexOf(decision.step)
  return (
    <>
      <Steps
        items={steps.slice(0, -1).map((step, rank) => ({
          title: words[step as keyof typeof words],
          state:
            rank < at ? ('done' as const) : rank === at ? ('current' as const) : ('ahead' as const),
          note: rank === at ? helps[step as keyof typeof helps] : undefined,
        }))}
      />
      {decision.deadlineAt ? (
        <p>
          {decisionTexts[frame.locale].until} {writtenInstant(decision.deadlineAt, frame.locale)}
        </p>
      ) : null}
    </>
  )
}

/** How it ended: what everyone reads when the decision is public. */
function Outcome({ frame, seen }: { readonly frame: Frame; readonly seen: SeenDecision }) {
  const { decision } = seen.held
  const texts = decisionTexts[frame.locale]
  if (!decision.outcome) return null
  const good = decision.outcome === 'adopted' || decision.outcome === 'elected'
  return (
    <Notice tone={good ? 'good' : 'caution'} title={stepTexts[frame.locale][decision.outcome]}>
      {decision.electedId ? (
        <p>{texts.electedName(seen.nameOf(decision.electedId), seen.roleTitle ?? '')}</p>
      ) : null}
      {decision.outcome === 'adopted' && decision.kind === 'consent' ? (
        <p>{texts.consentedCount(seen.held.consent.present.length)}</p>
      ) : null}
      {decision.outcomeNote ? <Prose markdown={decision.outcomeNote} /> : null}
      {decision.reviewOutcome ? <p>{texts.reviewed[decision.reviewOutcome]}</p> : null}
      {decision.purgedAt && seen.follows ? <p>{texts.purged}</p> : null}
    </Notice>
  )
}

/** What this takes up again, with what was decided then; and what takes it up, with why. */
function TakenUp({ frame, seen }: { readonly frame: Frame; readonly seen: SeenDecision }) {
  const { locale } = frame
  const texts = decisionTexts[locale]
  const { formerly, takenUp } = seen
  return (
    <>
      {formerly ? (
        <p>
          {texts.formerly} <DecisionLink decision={formerly} />
          {formerly.outcome ? ` (${stepTexts[locale][formerly.outcome]})` : ''}
        </p>
      ) : null}
      <Reopenings locale={locale} reopenings={seen.reopenings} />
      {takenUp ? (
        <p>
          {texts.takenUp} <DecisionLink decision={takenUp} />
        </p>
      ) : null}
    </>
  )
}

function DecisionLink({ decision }: { readonly decision: Decision }) {
  return (
    <a lang={writtenLocale} href={decisionPaths.decision(decision.slug)}>
      {decision.title}
    </a>
  )
}

function Landmarks({ frame, seen }: { readonly frame: Frame; readonly seen: SeenDecision }) {
  const { decision, circle } = seen.held
  const texts = decisionTexts[frame.locale]
  const day = (input: string | Date | undefined) => input && writtenDay(input, frame.locale)
  const people = seen.follows
    ? [
        { name: texts.carrier, value: seen.nameOf(decision.carrierId) },
        { name: texts.facilitator, value: seen.nameOf(decision.facilitatorId) },
        { name: texts.secretary, value: seen.nameOf(decision.secretaryId) },
      ]
    : []
  const from = day(decision.startsOn)
  const to = day(decision.termEndsOn)
  const term = from && (to ? texts.fromTo(from, to) : texts.fromOn(from))
  const serves =
    decision.serves === 'protocol'
      ? texts.servesProtocol(decision.servesVersion ?? 0)
      : texts.servesFraming
  const items = [
    { name: texts.purpose, value: circle.purpose },
    ...people,
    { name: texts.decidedOn, value: decision.outcome && day(decision.closedAt) },
    { name: texts.endsOn, value: day(decision.endsOn) },
    { name: texts.reviewOn, value: day(decision.reviewOn) },
    { name: texts.term, value: term },
    {
      name: texts.experiment,
      value: seen.experiment && (
        <>
          <a lang={writtenLocale} href={seen.experiment.href}>
            {seen.experiment.title}
          </a>
          {colon[frame.locale]}
          {serves}
        </>
      ),
    },
    { name: texts.purgeOn, value: seen.follows ? day(decision.purgeOn) : undefined },
  ]
  return <Facts items={items.filter(({ value }) => value)} />
}

/** By what rules one votes, for whoever votes: they were fixed before anybody was named. */
function Rules({ frame, seen }: { readonly frame: Frame; readonly seen: SeenDecision }) {
  const { decision } = seen.held
  const texts = decisionTexts[frame.locale]
  const words = prepareTexts[frame.locale]
  return (
    <>
      <h3>{texts.rules}</h3>
      {seen.roleTitle ? <p>{texts.rulesFor(seen.roleTitle)}</p> : null}
      <Facts
        items={[
          ...electionRules.map((rule) => ({
            name: words[rule],
            value: decision.rules[rule] ? texts.ruleYes : texts.ruleNo,
          })),
          { name: words.purgeMonths, value: String(decision.rules['purgeMonths'] ?? '') },
        ].filter(({ value }) => value)}
      />
    </>
  )
}

function Text({ frame, seen }: { readonly frame: Frame; readonly seen: SeenDecision }) {
  const { decision } = seen.held
  const texts = decisionTexts[frame.locale]
  const last = seen.wordings.at(-1)
  return (
    <section>
      <h2>{decision.kind === 'election' ? texts.theMandate : texts.theText}</h2>
      {decision.kind === 'consent' ? (
        <p class="row-note">{texts.version(last?.number ?? 1)}</p>
      ) : null}
      <Prose markdown={last?.text ?? ''} />
      {decision.kind === 'election' && seen.follows ? <Rules frame={frame} seen={seen} /> : null}
      {decision.context ? (
        <>
          <h3>{texts.context}</h3>
          <Prose markdown={decision.context} />
        </>
      ) : null}
      {seen.follows && seen.wordings.length > 1 ? (
        <Disclosure summary={texts.versions}>
          {seen.wordings.map((wording, rank) => (
            <section>
              <h3>
                {decision.kind === 'consent' ? texts.version(wording.number) : ''}{' '}
                {writtenInstant(wording.at, frame.locale)}
              </h3>
              {wording.lifts ? <p>{texts.liftsOne}</p> : null}
              {rank === 0 ? (
                <Prose markdown={wording.text} />
              ) : (
                <WordDiff
                  locale={frame.locale}
                  pieces={wordDiff(seen.wordings[rank - 1]?.text ?? '', wording.text)}
                />
              )}
            </section>
          ))}
        </Disclosure>
      ) : null}
    </section>
  )
}
