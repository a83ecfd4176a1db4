import { challengeNames } from '#kit/challenge.ts'
import { type Day, writtenDay, writtenInstant } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenMoney, writtenPercent } from '#kit/numbers.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { writtenLocale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { natureTexts } from '#modules/economics/index.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { ExternalLink } from '#ui/ExternalLink/ExternalLink.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import type { ApplicationState } from '../application.ts'
import type { Match } from '../matching.ts'
import { followings, isClosed, type Opportunity } from '../opportunity.ts'
import { paths } from '../paths.ts'
import { applicationTexts } from '../texts/applications.ts'
import { importTexts } from '../texts/imports.ts'
import { opportunityTexts } from '../texts/opportunities.ts'
import { matchTexts } from '../texts/reasons.ts'
import { crumbsOf } from './crumbs.ts'
import { MatchList } from './MatchPages.tsx'

/** A grant with who follows it, and the one whose double it is. */
export interface ShownOpportunity extends Opportunity {
  readonly ownerName: string
  readonly doubleOf: string | undefined
}

export function OpportunitiesPage(props: {
  frame: Frame
  shown: ShownList<ShownOpportunity>
  today: Day
}) {
  const { frame, shown, today } = props
  const texts = opportunityTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      wide
      actions={
        <>
          <ButtonLink href={paths.add}>{texts.add}</ButtonLink>
          <ButtonLink href={paths.fromAddress} tone="quiet">
            {texts.fromAddress}
          </ButtonLink>
          <ButtonLink href={paths.twins} tone="quiet">
            {importTexts[frame.locale].twinsTitle}
          </ButtonLink>
        </>
      }
    >
      <List
        frame={frame}
        shown={shown}
        empty={{ title: texts.none, text: texts.noneText }}
        cells={{
          titre: (grant) => (
            <>
              <a href={paths.opportunity(grant.id)} lang={writtenLocale}>
                {grant.title}
              </a>
              {isClosed(grant, today) ? <span class="row-note">{texts.closedMark}</span> : null}
            </>
          ),
        }}
      />
    </Layout>
  )
}

export interface OpportunityPageProps {
  readonly frame: Frame
  readonly opportunity: ShownOpportunity
  readonly matches: readonly Match[]
  /** What was asked of it already, and for which project. */
  readonly applications: readonly {
    id: string
    state: ApplicationState
    project: { title: string }
  }[]
  readonly today: Day
}

/** A grant: what its source says, what is not known of it, and which projects it could pay. */
export function OpportunityPage(props: OpportunityPageProps) {
  const { frame, opportunity, matches, applications, today } = props
  const texts = opportunityTexts[frame.locale]
  const { id, summary, leftOut, doubleOf } = opportunity
  return (
    <Layout
      frame={frame}
      title={plainProse(opportunity.title)}
      titleIn={writtenLocale}
      crumbs={crumbsOf(frame, opportunity)}
      wide
      actions={
        <>
          <ButtonLink
            href={paths.apply(id)}
            tone={applications.length > 0 || isClosed(opportunity, today) ? 'quiet' : undefined}
          >
            {applicationTexts[frame.locale].begin}
          </ButtonLink>
          <ButtonLink href={paths.edit(id)} tone="quiet">
            {texts.edit}
          </ButtonLink>
          {followings
            .filter((following) => following !== opportunity.following)
            .map((following) => (
              <ActionButton
                frame={frame}
                action={paths.following(id)}
                label={gestures(frame)[following]}
                fields={{ following }}
                tone="quiet"
              />
            ))}
        </>
      }
    >
      {isClosed(opportunity, today) ? <Notice tone="caution">{texts.isClosed}</Notice> : null}
      {doubleOf === undefined ? null : (
        <p>
          {texts.isSame}{' '}
          <a href={paths.opportunity(doubleOf)}>{importTexts[frame.locale].seeHere}</a>
        </p>
      )}
      {applications.length === 0 ? null : (
        <>
          <h2>{texts.applications}</h2>
          <ul>
            {applications.map((asked) => (
              <li>
                <a href={paths.application(asked.id)}>
                  {plainProse(asked.project.title)}
                  {colon[frame.locale]}
                  {applicationTexts[frame.locale].states[asked.state]}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <OpportunityFactsList {...props} />
      {summary === '' ? null : (
        <>
          <h2>{texts.fields.summary}</h2>
          <Prose markdown={summary} />
        </>
      )}
      {leftOut.length === 0 ? null : (
        <>
          <h2>{texts.leftOut}</h2>
          <p>{texts.leftOutLead}</p>
          <ul lang={writtenLocale}>
            {leftOut.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      <h2>{matchTexts[frame.locale].forOpportunity}</h2>
      <MatchList frame={frame} matches={matches} names="subject" />
    </Layout>
  )
}

function gestures({ locale }: Pick<Frame, 'locale'>) {
  const texts = opportunityTexts[locale]
  return {
    ...{ followed: texts.follow, 'set-aside': texts.setAside, 'to-read': texts.readAgain },
  }
}

function OpportunityFactsList({ frame, opportunity }: OpportunityPageProps) {
  const { locale } = frame
  const texts = opportunityTexts[locale]
  const { columns, fields } = texts
  const unsaid = (words: string) => (words === '' ? texts.unsaid : plainProse(words))
  const listed = (words: readonly string[]) => unsaid(words.join(', '))
  const link = (address: string) =>
    address === '' ? texts.unsaid : <ExternalLink href={address} />
  const { rateTenths, mostCents, opensOn, natures } = opportunity
  const items = [
    { name: columns.following, value: texts.followings[opportunity.following] },
    { name: columns.owner, value: opportunity.ownerName || texts.nobody },
    { name: columns.kind, value: texts.kinds[opportunity.kind] },
    { name: columns.funder, value: unsaid(opportunity.funder) },
    { name: columns.origin, value: texts.origins[opportunity.origin] },
    { name: fields.address, value: link(opportunity.address) },
    ...(opportunity.applyAt === ''
      ? []
      : [{ name: texts.applyAt, value: link(opportunity.applyAt) }]),
    { name: columns.closes, value: lastDay(opportunity, frame) },
    {
      name: fields.opensOn,
      value: opensOn === undefined ? texts.unsaid : writtenDay(opensOn, locale),
    },
    ...(opportunity.recurrence === ''
      ? []
      : [{ name: texts.recurrence, value: plainProse(opportunity.recurrence) }]),
    { name: fields.audience, value: unsaid(opportunity.audience) },
    { name: fields.place, value: unsaid(opportunity.place) },
    { name: fields.placeCodes, value: listed(opportunity.placeCodes) },
    { name: fields.themes, value: unsaid(opportunity.themes) },
    {
      name: fields.challenges,
      value: listed(opportunity.challenges.map((challenge) => challengeNames[locale][challenge])),
    },
    {
      name: fields.natures,
      value: listed(natures.map((nature) => natureTexts[locale][nature])),
    },
    ...(opportunity.costsSaid === ''
      ? []
      : [{ name: texts.costsSaid, value: plainProse(opportunity.costsSaid) }]),
    {
      name: fields.phases,
      value: listed(opportunity.phases.map((phase) => texts.phases[phase])),
    },
    ...(opportunity.stepsSaid === ''
      ? []
      : [{ name: texts.stepsSaid, value: plainProse(opportunity.stepsSaid) }]),
    {
      name: columns.rate,
      value: rateTenths === undefined ? texts.unsaid : writtenPercent(rateTenths / 1000, locale),
    },
    {
      name: columns.most,
      value: mostCents === undefined ? texts.unsaid : writtenMoney(mostCents, locale),
    },
  ]
  const unknown = items.filter(({ value }) => value === texts.unsaid)
  return (
    <>
      <Facts layout="rows" items={items.filter((item) => !unknown.includes(item))} />
      {unknown.length === 0 ? null : (
        <Disclosure summary={texts.unknownFacts(unknown.length)}>
          <ul>
            {unknown.map(({ name }) => (
              <li>{name}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}

function lastDay({ closesOn, closesAt }: Opportunity, { locale }: Pick<Frame, 'locale'>): string {
  const texts = opportunityTexts[locale]
  if (closesAt) return texts.lastInstant(writtenInstant(closesAt, locale))
  return closesOn === undefined ? texts.noLastDay : writtenDay(closesOn, locale)
}
