import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { type Copied, copyPath } from '#kit/copies/copy-kind.ts'
import { copyTexts } from '#kit/copies/texts.ts'
import type { Frame } from '#kit/frame.ts'
import { jsonLdText } from '#kit/json/json-ld.ts'
import { writtenLocale } from '#kit/texts.ts'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { LongPage } from '#ui/Contents/LongPage.tsx'
import { CopyNotice } from '#ui/CopyNotice/CopyNotice.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { FramedLink, ShowElsewhere } from '#ui/FramedPage/FramedPage.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LiveRegion } from '#ui/LiveRegion/LiveRegion.tsx'
import { type Experiment, isOpenToAll } from '../../experiment.ts'
import type { StageDates } from '../../lateness.ts'
import { ExperimentLine } from '../../pages/ExperimentLine.tsx'
import { SourceNotice } from '../../pages/SourceNotice.tsx'
import type { Passage } from '../../passage.ts'
import { framedHeight, paths } from '../../paths.ts'
import { mayEditExperiment, mayReviewProposals, maySeeWorkings } from '../../permissions.ts'
import { experimentTexts } from '../../texts/experiment.ts'
import { experimentAsData } from '../documents/json-ld.ts'

export interface ExperimentPageProps {
  readonly frame: Frame
  readonly experiment: Experiment
  /** « Commune de Valbrenne, 8 400 habitant·es, avec le Labo depuis… » */
  readonly place: string
  readonly passages: readonly Passage[]
  readonly dates: StageDates
  readonly today: string
  readonly main: readonly Child[]
  readonly facts: readonly { name: string; value: Child }[]
  readonly aside: readonly Child[]
  readonly copied: Copied | undefined
}

/** What anyone reads of an experiment; its parts come from the owners of each subject. */
export function ExperimentPage(props: ExperimentPageProps) {
  const { frame, experiment } = props
  const texts = experimentTexts[frame.locale]
  const facts = { baseUrl: frame.baseUrl, name: frame.house.name }
  const elsewhere = {
    ...{ frame, path: paths.experiment(experiment.slug), title: experiment.title },
    height: framedHeight,
  }
  return (
    <Layout
      frame={frame}
      title={experiment.title}
      titleIn={writtenLocale}
      lead={experiment.question}
      leadIn={writtenLocale}
      eyebrow={props.place}
      description={experiment.question}
      crumbs={[
        { label: texts.experiments, href: paths.list },
        { label: experiment.title, labelIn: writtenLocale },
      ]}
      actions={
        mayEditExperiment(frame.viewer, experiment) ? (
          <ButtonLink href={paths.prepare(experiment.slug)} tone="quiet">
            {texts.edit}
          </ButtonLink>
        ) : undefined
      }
      head={
        isOpenToAll(experiment) ? (
          <>
            <script type="application/ld+json">
              {raw(jsonLdText(experimentAsData(experiment, props.place, facts)))}
            </script>
            <FramedLink {...elsewhere} />
          </>
        ) : null
      }
      wide
    >
      <SourceNotice experiment={experiment} frame={frame} />
      {maySeeWorkings(frame.viewer, experiment) ? (
        <CopyNotice frame={frame} copied={props.copied} />
      ) : null}
      <LongPage locale={frame.locale}>
        <LiveRegion subject={`experiment:${experiment.id}`}>
          <ExperimentLine
            locale={frame.locale}
            experiment={experiment}
            passages={props.passages}
            dates={props.dates}
            today={props.today}
            size="full"
          />
          <div class="page-columns">
            <div class="page-main">{props.main}</div>
            <div class="page-aside">
              <div class="card plain">
                <Facts items={props.facts} />
              </div>
              {props.aside}
            </div>
          </div>
        </LiveRegion>
      </LongPage>
      {isOpenToAll(experiment) ? <ShowElsewhere {...elsewhere} /> : null}
      {mayReviewProposals(frame.viewer) && mayEditExperiment(frame.viewer, experiment) ? (
        <Actions>
          <ButtonLink href={copyPath('experimentation', experiment.id)} tone="quiet">
            {copyTexts[frame.locale].duplicate}
          </ButtonLink>
        </Actions>
      ) : null}
    </Layout>
  )
}
