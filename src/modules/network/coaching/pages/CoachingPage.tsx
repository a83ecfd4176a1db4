import { dayOf, writtenDay } from '#kit/dates.ts'
import { writtenLocale } from '#kit/texts.ts'
import { SharedAddress } from '#modules/people/index.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import {
  isCoach,
  isCoached,
  mayCloseCoaching,
  mayWriteLearning,
} from '../../coaching-permissions.ts'
import { coachingPaths } from '../../paths/coaching.ts'
import { languageList, skillList } from '../../skills/index.ts'
import { coachingTexts, coachingWords } from '../texts/coaching.ts'
import {
  AnswerForm,
  CloseForm,
  ConsentForm,
  ReopenForm,
  ThankButton,
  WithdrawButton,
} from './coaching-forms.tsx'
import { MatchList } from './coaching-matches.tsx'
import { SessionList } from './coaching-sessions.tsx'
import { type CoachingPageProps, formOf } from './coaching-view.ts'

export function CoachingPage(props: CoachingPageProps) {
  const { frame, coaching, place } = props
  const { locale, viewer } = frame
  const texts = coachingTexts[locale]
  const begun = coaching.state === 'under-way' || coaching.state === 'closed'
  return (
    <Layout
      frame={frame}
      title={place}
      lead={skillList(coaching.themes, locale)}
      eyebrow={<Badge tone="info">{coachingWords[locale].states[coaching.state]}</Badge>}
      crumbs={[{ label: texts.listTitle, href: coachingPaths.list }]}
      refused={props.refused !== undefined}
    >
      <NotProposed {...props} />
      <CoachingFacts {...props} />
      <SharedAddress frame={frame} holder={props.addressHolders.get(coaching.coachedId)} />
      {coaching.state === 'proposed' && isCoach(viewer, coaching) ? (
        <AnswerForm {...props} form={formOf(props, 'answer')} />
      ) : null}
      {props.matches ? <MatchList {...props} matches={props.matches} /> : null}
      {begun ? <SessionList {...props} /> : null}
      {coaching.state === 'under-way' && mayCloseCoaching(viewer, coaching) ? (
        <CloseForm {...props} form={formOf(props, 'close')} />
      ) : null}
      {coaching.state === 'closed' ? <Outcome {...props} /> : null}
      {isReopenable(coaching) && mayCloseCoaching(viewer, coaching) ? (
        <ReopenForm {...props} form={formOf(props, 'reopen')} />
      ) : null}
      {begun && isCoached(viewer, coaching) ? <ConsentForm {...props} /> : null}
      {coaching.state === 'closed' && mayWriteLearning(viewer, coaching) ? (
        <Learning {...props} />
      ) : null}
      <ThankButton {...props} />
      <WithdrawButton {...props} />
    </Layout>
  )
}

/** Closed, while both of the pair are still there. */
function isReopenable({ state, coachId, coachedId }: CoachingPageProps['coaching']): boolean {
  return state === 'closed' && coachId !== undefined && coachedId !== undefined
}

/** Said above: when the coaching has begun meanwhile, those who could coach are not on the page any more. */
function NotProposed({ refused }: CoachingPageProps) {
  if (refused?.which !== 'propose') return null
  return (
    <div role="alert">
      <Notice tone="danger">{Object.values(refused.form.problems)[0]}</Notice>
    </div>
  )
}

function CoachingFacts({ frame, coaching, names }: CoachingPageProps) {
  const { locale } = frame
  const texts = coachingTexts[locale]
  const who = (id: string | undefined, otherwise: string) =>
    id === undefined ? otherwise : (names.get(id) ?? texts.forgotten)
  const coached = who(coaching.coachedId, texts.forgotten)
  return (
    <Facts
      layout="rows"
      items={[
        {
          name: texts.coached,
          value: [coached, coaching.coachedTitle].filter(Boolean).join(', '),
        },
        { name: texts.coach, value: who(coaching.coachId, texts.nobody) },
        { name: texts.need, value: coaching.need },
        { name: texts.how, value: coachingWords[locale].ways[coaching.how] },
        ...(coaching.languages.length > 0
          ? [{ name: texts.languages, value: languageList(coaching.languages, locale) }]
          : []),
        ...(coaching.availability
          ? [{ name: texts.availability, value: coaching.availability }]
          : []),
        { name: texts.state, value: texts.asked(writtenDay(dayOf(coaching.askedAt), locale)) },
        ...(coaching.reopenedAt
          ? [
              {
                name: texts.reopened(writtenDay(dayOf(coaching.reopenedAt), locale)),
                value: coaching.reopenReason,
              },
            ]
          : []),
        ...(coaching.closedAt && coaching.outcome
          ? [
              {
                name: texts.closedOn(writtenDay(dayOf(coaching.closedAt), locale)),
                value: coachingWords[locale].outcomes[coaching.outcome],
              },
            ]
          : []),
      ]}
    />
  )
}

function Outcome({ frame, coaching }: CoachingPageProps) {
  const { outcome, outcomeText } = coaching
  if (!outcome) return null
  return (
    <section>
      <h2>{coachingTexts[frame.locale].outcome}</h2>
      <p>{coachingWords[frame.locale].outcomes[outcome]}</p>
      <Prose markdown={outcomeText} />
    </section>
  )
}

function Learning({ frame, coaching, learning }: CoachingPageProps) {
  const texts = coachingTexts[frame.locale]
  const consented =
    coaching.consentGivenAt !== undefined && coaching.consentWithdrawnAt === undefined
  return (
    <section>
      <h2>{texts.learning}</h2>
      {learning ? (
        <p>
          <a lang={writtenLocale} href={learning.href}>
            {learning.title}
          </a>
        </p>
      ) : null}
      {consented ? (
        <p>
          <ButtonLink href={coachingPaths.learning(coaching.id)} tone="quiet">
            {texts.learning}
          </ButtonLink>
        </p>
      ) : (
        <p>{texts.consentNone}</p>
      )}
    </section>
  )
}
