import { raw } from 'hono/html'
import type { Frame } from '#kit/frame.ts'
import { jsonLdText } from '#kit/json/json-ld.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { isStaff } from '#kit/viewer.ts'
import { eventPaths } from '#modules/events/index.ts'
import { paths as experimentPaths } from '#modules/experiments/index.ts'
import { type Resource, ResourceCard, resourcePaths } from '#modules/resources/index.ts'
import { Band } from '#ui/Band/Band.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { Cards } from '#ui/Card/Cards.tsx'
import { Columns } from '#ui/Columns/Columns.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { FranceMap } from '#ui/FranceMap/FranceMap.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Moments } from '#ui/Moments/Moments.tsx'
import { SearchBox } from '#ui/SearchBox/SearchBox.tsx'
import { siteAsData } from '../documents/json-ld.ts'
import type { SeenPoint } from '../map-points.ts'
import { writtenMoment } from '../moment.ts'
import { paths } from '../paths.ts'
import type { Conformity } from '../publisher.ts'
import type { ComingSession, ShownExperiment } from '../running.ts'
import { homeTexts } from '../texts/home.ts'
import { legalTexts } from '../texts/legal.ts'
import { letterTexts } from '../texts/letter.ts'
import { RunningList } from './front/RunningList.tsx'
import { HeadLinks } from './HeadLinks.tsx'

export interface FrontPageProps {
  readonly frame: Frame
  readonly points: readonly SeenPoint[]
  readonly running: readonly ShownExperiment[]
  /** Nothing was lived here yet: what is told again from elsewhere is none of this house. */
  readonly isEmpty: boolean
  readonly experimentCount: number
  readonly resources: readonly Resource[]
  readonly resourceCount: number
  readonly sessions: readonly ComingSession[]
  readonly today: string
  readonly conformity: Conformity
}

/** What a mayor would forward: what is tried, what it gave, and how to begin. */
export function FrontPage(props: FrontPageProps) {
  const { frame } = props
  const texts = homeTexts[frame.locale]
  const { accessLead, states } = legalTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      actions={<Search {...props} />}
      beside={<FranceMap locale={frame.locale} title={texts.mapTitle} points={props.points} />}
      head={
        <>
          <HeadLinks frame={frame} />
          <script type="application/ld+json">{raw(jsonLdText(siteAsData(frame)))}</script>
        </>
      }
      accessibility={accessLead(states[props.conformity])}
    >
      <Band title={texts.running}>
        <Running {...props} />
      </Band>
      <section class="band paper">
        <Columns main={<Sheets {...props} />} aside={<Aside {...props} />} />
      </section>
    </Layout>
  )
}

function Search({ frame, experimentCount, resourceCount }: FrontPageProps) {
  const texts = homeTexts[frame.locale]
  return (
    <>
      <SearchBox
        action={paths.search}
        name="q"
        label={texts.searchLabel}
        value=""
        submit={texts.search}
      />
      <p class="by-letter">
        {texts.byLetter}{' '}
        <ButtonLink href={paths.letter} tone="quiet">
          {letterTexts[frame.locale].title}
        </ButtonLink>
      </p>
      {experimentCount + resourceCount > 0 ? (
        <p class="often-searched">
          {texts.oftenSearched}{' '}
          {texts.often.map((words, at) => (
            <>
              {at > 0 ? ', ' : null}
              <a href={paths.searchFor(words)} lang="fr">
                {words}
              </a>
            </>
          ))}
        </p>
      ) : null}
    </>
  )
}

function Running({ frame, running, isEmpty, experimentCount, today }: FrontPageProps) {
  const texts = homeTexts[frame.locale]
  const { locale } = frame
  if (running.length === 0 && isEmpty) {
    return (
      <EmptyState title={texts.noExperiment}>
        <p>{texts.noExperimentText}</p>
        {isStaff(frame.viewer) ? (
          <ButtonLink href={experimentPaths.create}>{texts.noExperimentStaff}</ButtonLink>
        ) : (
          <ButtonLink href={experimentPaths.propose}>{texts.tryAction}</ButtonLink>
        )}
      </EmptyState>
    )
  }
  return (
    <>
      <RunningList locale={locale} shown={running} today={today} />
      <p>
        <a href={experimentPaths.list}>
          {texts.allExperiments(writtenNumber(experimentCount, locale))}
        </a>
      </p>
    </>
  )
}

function Sheets({ frame, resources, resourceCount }: FrontPageProps) {
  const texts = homeTexts[frame.locale]
  return (
    <div class="new-sheets">
      <h2>{texts.newSheets}</h2>
      {resources.length === 0 ? (
        <EmptyState title={texts.noSheet}>
          <p>{texts.noSheetText}</p>
        </EmptyState>
      ) : (
        <>
          <Cards>
            {resources.map((resource) => (
              <ResourceCard locale={frame.locale} resource={resource} level={3} />
            ))}
          </Cards>
          <p>
            <a href={resourcePaths.list}>
              {texts.allResources(writtenNumber(resourceCount, frame.locale))}
            </a>
          </p>
        </>
      )}
    </div>
  )
}

function Aside({ frame, sessions }: FrontPageProps) {
  const texts = homeTexts[frame.locale]
  const { locale } = frame
  return (
    <>
      <h2>{texts.meetings}</h2>
      {sessions.length === 0 ? (
        <p>{texts.noMeeting}</p>
      ) : (
        <>
          <Moments
            items={sessions.map(({ onDay, startsAt, label, href }) => ({
              when: writtenMoment(onDay, startsAt, locale),
              label,
              href,
            }))}
          />
          <p>
            <a href={eventPaths.agenda}>{texts.allMeetings}</a>
          </p>
        </>
      )}
      <Card title={texts.tryTitle} tone="wash">
        <p>{texts.tryText}</p>
        <ButtonLink href={experimentPaths.propose}>{texts.tryAction}</ButtonLink>
      </Card>
    </>
  )
}
