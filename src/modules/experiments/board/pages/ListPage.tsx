import { challenges } from '#kit/challenge.ts'
import type { Frame } from '#kit/frame.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { FilterLinks } from '#ui/FilterLinks/FilterLinks.tsx'
import { FranceMap, type MapPoint } from '#ui/FranceMap/FranceMap.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Pager } from '#ui/Pager/Pager.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { Experiment } from '../../experiment.ts'
import type { StageDates } from '../../lateness.ts'
import { ExperimentLine } from '../../pages/ExperimentLine.tsx'
import { paths } from '../../paths.ts'
import { stations } from '../../stage.ts'
import { challengeTexts } from '../../texts/challenge.ts'
import { stageTexts } from '../../texts/stage.ts'
import { type ListView, listQuery } from '../list-view.ts'
import { listTexts } from '../texts/list.ts'

export interface ListedExperiment {
  readonly experiment: Experiment
  readonly place: string
  readonly dates: StageDates
}

export interface ListPageProps {
  readonly frame: Frame
  readonly view: ListView
  readonly experiments: readonly ListedExperiment[]
  readonly count: number
  /** Among them, those that were lived elsewhere and are told here: the front page does not count them. */
  readonly elsewhere: number
  readonly pages: number
  readonly points: readonly MapPoint[]
  readonly regions: readonly { readonly code: string; readonly name: string }[]
  /** Name of the territory asked, when there is one. */
  readonly territory: string | undefined
  readonly today: string
}

/** Everything that is published: filters in the address, a map, a list. */
export function ListPage(props: ListPageProps) {
  const { frame, view } = props
  const texts = listTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      actions={<ButtonLink href={paths.propose}>{texts.propose}</ButtonLink>}
      head={
        <link
          rel="alternate"
          type="application/atom+xml"
          title={texts.title}
          href={frame.baseUrl + paths.feed}
        />
      }
      wide
    >
      <Filters {...props} />
      {props.territory ? (
        <p>
          {texts.onlyIn(props.territory)}.{' '}
          <a href={paths.listBy(listQuery(view, { territoire: '' }))}>{texts.clearTerritory}</a>
        </p>
      ) : null}
      {props.count === 0 ? (
        <EmptyState title={isWide(view) ? texts.empty : texts.none}>
          <p>{isWide(view) ? texts.emptyText : texts.noneText}</p>
        </EmptyState>
      ) : (
        <>
          <Listed {...props} />
          <Pager
            locale={frame.locale}
            page={view.page}
            pages={props.pages}
            hrefOf={(page) => paths.listBy(listQuery(view, { page: String(page) }))}
          />
        </>
      )}
      {props.points.length === 0 ? null : (
        <section>
          <h2>{texts.map}</h2>
          <FranceMap locale={frame.locale} title={texts.map} points={props.points} />
        </section>
      )}
    </Layout>
  )
}

function isWide(view: ListView): boolean {
  return Object.values({ ...listQuery(view, {}) }).every((value) => value === '')
}

function Filters({ frame, view, regions }: ListPageProps) {
  const { locale } = frame
  const texts = listTexts[locale]
  const to = (change: Parameters<typeof listQuery>[1]) => paths.listBy(listQuery(view, change))
  const stage = listQuery(view, {})['etape'] ?? ''
  return (
    <>
      <FilterLinks
        label={texts.filters}
        links={[
          { label: texts.all, href: to({ etape: '' }), current: stage === '' },
          ...stations.map((station) => ({
            label: stageTexts[locale].stations[station],
            href: to({ etape: station }),
            current: stage === station,
          })),
          { label: texts.seeking, href: to({ etape: 'cherche' }), current: view.seeking },
          { label: texts.stopped, href: to({ etape: 'arretees' }), current: view.stopped },
        ]}
      />
      <Disclosure summary={texts.byChallenge} open={view.challenge !== undefined}>
        <FilterLinks
          label={texts.byChallenge}
          links={[
            {
              label: texts.allChallenges,
              href: to({ defi: '' }),
              current: view.challenge === undefined,
            },
            ...challenges.map((challenge) => ({
              label: challengeTexts[locale].names[challenge],
              href: to({ defi: challenge }),
              current: view.challenge === challenge,
            })),
          ]}
        />
      </Disclosure>
      {regions.length === 0 ? null : (
        <Disclosure summary={texts.byRegion} open={view.region !== undefined}>
          <FilterLinks
            label={texts.byRegion}
            links={[
              {
                label: texts.allRegions,
                href: to({ region: '' }),
                current: view.region === undefined,
              },
              ...regions.map(({ code, name }) => ({
                label: name,
                href: to({ region: code }),
                current: view.region === code,
              })),
            ]}
          />
        </Disclosure>
      )}
    </>
  )
}

function Listed({ frame, experiments, count, elsewhere, today }: ListPageProps) {
  const { locale } = frame
  const texts = listTexts[locale]
  return (
    <Table
      caption={texts.count(count, elsewhere)}
      columns={[{ title: texts.experiment }, { title: texts.stage }]}
      rows={experiments.map(({ experiment, place, dates }) => [
        <ExperimentName experiment={experiment} place={place} />,
        <ExperimentLine
          locale={locale}
          experiment={experiment}
          dates={dates}
          today={today}
          size="small"
        />,
      ])}
    />
  )
}

function ExperimentName({ experiment, place }: { experiment: Experiment; place: string }) {
  return (
    <>
      <a lang={writtenLocale} href={paths.experiment(experiment.slug)}>
        {experiment.title}
      </a>
      <div class="hint">{place}</div>
    </>
  )
}

/** A place as a list says it: its name, or that there is none, looked for or not. */
export function listedPlace(
  { seeking }: Pick<Experiment, 'seeking'>,
  name: string | undefined,
  locale: Locale,
): string {
  return name ?? listTexts[locale][seeking ? 'seekingPlace' : 'noPlace']
}
