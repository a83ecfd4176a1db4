import type { Frame } from '#kit/frame.ts'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { type Place, placeOf } from '../counted-map.ts'
import { enoughVotes, type OwnAnswers } from '../participant.ts'
import { paths } from '../paths.ts'
import { frameOf, reportOf } from '../report.ts'
import { answeringTexts } from '../texts/answering.ts'
import { reportTexts } from '../texts/report.ts'
import { crumbsOf } from './crumbs.ts'
import { MapDrawing } from './MapDrawing.tsx'

/** Where the answers of this address stand, and what that does not say. */
export function PlacePage({ frame, own, token }: { frame: Frame; own: OwnAnswers; token: string }) {
  const texts = reportTexts[frame.locale]
  const { counted } = own.map
  const report = reportOf(counted, own.statements, own.map.state === 'open')
  const enough = enoughVotes(own.statements)
  const place = report && own.votes.size >= enough ? placeOf(report.counted, own.votes) : undefined
  return (
    <Layout
      frame={frame}
      title={texts.myPlace}
      lead={texts.myPlaceLead}
      crumbs={crumbsOf(
        frame,
        own.map,
        { label: answeringTexts[frame.locale].own, href: paths.own(token) },
        { label: texts.myPlace },
      )}
    >
      {report && place ? (
        <>
          <p>
            <strong>{sentence(place)}</strong>
          </p>
          <MapDrawing
            frame={frame}
            report={report}
            you={frameOf(report.counted.spots).place(place)}
          />
          <p>{texts.notSaid}</p>
          <LinkList items={[{ label: texts.title, href: paths.report(own.map.slug) }]} />
        </>
      ) : (
        <Notice tone="info">{texts.myPlaceNone(enough)}</Notice>
      )}
    </Layout>
  )

  function sentence({ group }: Place) {
    if (!report?.hasGroups) return texts.noGroups
    return texts.near(group, report.counted.groups[group] ?? 0)
  }
}
