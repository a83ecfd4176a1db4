import type { Frame } from '#kit/frame.ts'
import type { Locale } from '#kit/texts.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { FranceMap, type MapPoint } from '#ui/FranceMap/FranceMap.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import type { Experiment } from '../../experiment.ts'
import type { StageDates } from '../../lateness.ts'
import { ExperimentLine } from '../../pages/ExperimentLine.tsx'
import { paths } from '../../paths.ts'
import { listTexts } from '../texts/list.ts'

export interface ListedExperiment {
  readonly experiment: Experiment
  readonly place: string | undefined
  readonly dates: StageDates
}

export interface ListPageProps {
  readonly frame: Frame
  readonly shown: ShownList<ListedExperiment>
  readonly points: readonly MapPoint[]
  readonly today: string
}

/** Everything that is published: filters in the address, a list, a map. */
export function ListPage({ frame, shown, points, today }: ListPageProps) {
  const { locale } = frame
  const texts = listTexts[locale]
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
      <List
        frame={frame}
        shown={shown}
        empty={{ title: texts.empty, text: texts.emptyText }}
        cells={{
          etape: ({ experiment, dates }) => (
            <ExperimentLine
              locale={locale}
              experiment={experiment}
              dates={dates}
              today={today}
              size="small"
            />
          ),
        }}
      />
      {points.length === 0 ? null : (
        <section>
          <h2>{texts.map}</h2>
          <FranceMap locale={locale} title={texts.map} points={points} />
        </section>
      )}
    </Layout>
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
