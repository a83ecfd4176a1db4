import type { Frame } from '#kit/frame.ts'
import { RowTitle } from '#ui/Table/RowTitle.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { Experiment } from '../../experiment.ts'
import { ExperimentLayout } from '../../pages/ExperimentLayout.tsx'
import { experimentPlaces } from '../../places.ts'
import { placeTexts } from '../texts/places.ts'
import type { GatheringPlace, PlaceLine } from './place-lines.ts'

export interface PlacePageProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly place: GatheringPlace
  readonly lines: readonly PlaceLine[]
}

/** A place that gathers several pages: how each thing stands, and what is to be done about it. */
export function PlacePage({ frame, experiment, place, lines }: PlacePageProps) {
  const { locale } = frame
  const texts = placeTexts[locale]
  const title = experimentPlaces[place].label[locale]
  const acts = lines.some(({ gesture }) => gesture)
  return (
    <ExperimentLayout
      frame={frame}
      experiment={experiment}
      title={title}
      lead={texts.leads[place]}
      wide
    >
      <Table
        caption={title}
        captionHidden
        columns={[
          { title: texts.thing },
          { title: texts.state },
          ...(acts ? [{ title: texts.gesture }] : []),
        ]}
        rows={lines.map(({ title, titleIn, href, note, state, gesture }) => [
          <RowTitle title={title} titleIn={titleIn} href={href} note={note} />,
          state,
          ...(acts ? [gesture ? <a href={gesture.href}>{gesture.label}</a> : ''] : []),
        ])}
      />
    </ExperimentLayout>
  )
}
