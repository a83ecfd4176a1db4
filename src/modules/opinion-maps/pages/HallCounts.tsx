import type { Frame } from '#kit/frame.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { writtenLocale } from '#kit/texts.ts'
import { LiveRegion } from '#ui/LiveRegion/LiveRegion.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { cardKinds, type HallTold, shownCards } from '../hall-count.ts'
import type { Report } from '../report.ts'
import { hallTexts } from '../texts/halls.ts'

interface HallCountsProps {
  readonly frame: Frame
  readonly mapId: string
  readonly report: Report | undefined
  readonly halls: readonly HallTold[]
  /** In all the halls. */
  readonly people: number
}

/** Cards counted in halls, beside what the map says of the same statement; drawn again while a hall counts. */
export function HallCounts({ frame, mapId, report, halls, people }: HallCountsProps) {
  const texts = hallTexts[frame.locale]
  return (
    <LiveRegion subject={`opinion-map:${mapId}`} id="salles">
      {halls.length === 0 ? null : (
        <>
          <h2>{texts.told}</h2>
          <p>{texts.toldLead(people)}</p>
          <Table
            caption={texts.told}
            captionHidden
            columns={[
              { title: texts.table.statement },
              ...cardKinds.map((kind) => ({ title: texts.cards[kind], align: 'right' as const })),
              { title: texts.table.shown, align: 'right' },
              { title: texts.table.onMap, align: 'right' },
            ]}
            rows={halls.map((told) => [
              <span lang={writtenLocale}>
                {told.statement.number}. {plainProse(told.statement.text)}
              </span>,
              ...cardKinds.map((kind) => texts.percent(told[kind] / shownCards(told))),
              String(shownCards(told)),
              onMap(report, told.statement.number, texts.percent),
            ])}
          />
        </>
      )}
    </LiveRegion>
  )
}

function onMap(report: Report | undefined, number: number, percent: (share: number) => string) {
  const tally = report?.all.find(({ statement }) => statement.number === number)?.tally
  return tally ? percent(tally.agrees / tally.seen) : '—'
}
