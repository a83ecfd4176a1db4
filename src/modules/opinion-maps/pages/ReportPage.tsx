import { writtenInstant } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { HallTold } from '../hall-count.ts'
import type { OpinionMap } from '../opinion-map.ts'
import { paths } from '../paths.ts'
import type { Report, Told } from '../report.ts'
import { mapTexts } from '../texts/maps.ts'
import { reportTexts } from '../texts/report.ts'
import { crumbsOf } from './crumbs.ts'
import { HallCounts } from './HallCounts.tsx'
import { MapDrawing } from './MapDrawing.tsx'

export interface ReportProps {
  readonly frame: Frame
  readonly map: OpinionMap
  readonly report: Report | undefined
  /** Cards shown in halls, and how many people were there at most. */
  readonly halls: readonly HallTold[]
  readonly inHalls: number
  /** Closed before enough people had answered: nothing will ever be shown. */
  readonly isNever: boolean
  readonly mayKeep: boolean
  /** The answers may be taken as files. */
  readonly mayExport: boolean
}

/** The map, what its groups are worth, what brings together and what parts, and what the authority answers. */
export function ReportPage(props: ReportProps) {
  const { frame, map, report } = props
  const texts = reportTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={crumbsOf(frame, map, { label: texts.title })}
      aside={report ? <ReportFacts frame={frame} report={report} /> : undefined}
    >
      {report ? (
        <>
          <p>
            {map.countedAt ? texts.computed(writtenInstant(map.countedAt, frame.locale)) : null}{' '}
            {map.state === 'open' ? texts.openNote : null}
          </p>
          <Verdict {...{ frame, report }} />
          <h2>{texts.picture}</h2>
          <MapDrawing frame={frame} report={report} />
          <Agreed {...props} report={report} />
          {report.hasGroups ? <Groups {...{ frame, report }} /> : null}
          <Everything {...{ frame, report }} />
          <h2>{mapTexts[frame.locale].files}</h2>
          <LinkList
            items={[
              { label: mapTexts[frame.locale].pdf, href: paths.pdf(map.slug) },
              { label: texts.docx, href: paths.docx(map.slug) },
              { label: texts.pptx, href: paths.pptx(map.slug) },
              ...(props.mayExport
                ? [{ label: mapTexts[frame.locale].zip, href: paths.zip(map.slug) }]
                : []),
            ]}
          />
        </>
      ) : (
        <Notice tone="info">{props.isNever ? texts.never : `${texts.tooFew} ${texts.soon}`}</Notice>
      )}
      <HallCounts
        {...{ frame, report, halls: props.halls }}
        mapId={map.id}
        people={props.inHalls}
      />
      {map.commitment === '' ? null : <h2>{mapTexts[frame.locale].commitment}</h2>}
      <Prose markdown={map.commitment} />
    </Layout>
  )
}

interface Reported {
  readonly frame: Frame
  readonly report: Report
}

function ReportFacts({ frame, report: { counted } }: Reported) {
  const texts = reportTexts[frame.locale]
  return (
    <Facts
      items={[
        { name: texts.people, value: texts.number(counted.people) },
        { name: texts.inside, value: texts.number(counted.inside) },
        { name: texts.answers, value: texts.number(counted.answers) },
      ]}
    />
  )
}

function Verdict({ frame, report: { counted, hasGroups } }: Reported) {
  const texts = reportTexts[frame.locale]
  const isSmall = !hasGroups && counted.verdict !== 'none' && counted.verdict !== 'unknown'
  return (
    <Notice tone={counted.verdict === 'stable' && hasGroups ? 'good' : 'caution'}>
      {isSmall
        ? texts.smallGroup
        : texts.verdicts[counted.verdict](texts.percent(counted.changeGroup ?? 0))}
    </Notice>
  )
}

const written = ({ statement }: Told) => (
  <span lang={writtenLocale}>
    {statement.number}. {plainProse(statement.text)}
  </span>
)

function Agreed({ frame, map, report, mayKeep }: ReportProps & Reported) {
  const texts = reportTexts[frame.locale]
  return (
    <>
      <h2>{texts.agreed}</h2>
      <p>{report.agreed.length === 0 ? texts.agreedNone : texts.agreedLead}</p>
      {report.agreed.map((told) => {
        const { statement, tally, side } = told
        const count = side === 'agree' ? tally.agrees : tally.disagrees
        return (
          <>
            <h3>{written(told)}</h3>
            <p>{texts.sides[side](texts.percent(count / tally.seen), tally.seen)}</p>
            {statement.followUp ? (
              <>
                <p>
                  <strong>{texts.followUp}</strong>
                </p>
                <Prose markdown={statement.followUp} />
              </>
            ) : map.state === 'closed' ? (
              <p>{texts.noFollowUp}</p>
            ) : null}
            {mayKeep && map.state === 'closed' ? (
              <ButtonLink href={paths.followUp(map.slug, statement.number)} tone="quiet">
                {texts.goFollowUp(statement.number)}
              </ButtonLink>
            ) : null}
          </>
        )
      })}
    </>
  )
}

function Groups({ frame, report }: Reported) {
  const texts = reportTexts[frame.locale]
  const groups = [...report.counted.groups.keys()]
  return (
    <>
      <h2>{texts.divides}</h2>
      {report.divides.length === 0 ? (
        <p>{texts.dividesNone}</p>
      ) : (
        <Table
          caption={texts.dividesLead}
          columns={[
            { title: texts.columns.statement },
            ...groups.map((group) => ({ title: texts.group(group), align: 'right' as const })),
          ]}
          rows={report.divides.map((told) => [
            written(told),
            ...told.tally.groups.map(({ agrees, seen }) => texts.percent(agrees / seen)),
          ])}
        />
      )}
      {report.own.map((list, group) =>
        list.length === 0 ? null : (
          <Table
            caption={texts.own(group)}
            columns={[{ title: texts.columns.statement }, { title: texts.columns.side }]}
            rows={list.map((told) => [written(told), texts.saysMore[told.side]])}
          />
        ),
      )}
    </>
  )
}

function Everything({ frame, report }: Reported) {
  const texts = reportTexts[frame.locale]
  const { columns } = texts
  return (
    <>
      <Table
        caption={texts.all}
        columns={[
          { title: columns.statement },
          { title: columns.agrees, align: 'right' },
          { title: columns.disagrees, align: 'right' },
          { title: columns.passes, align: 'right' },
          { title: columns.seen, align: 'right' },
        ]}
        rows={report.all.map((told) => {
          const { agrees, disagrees, seen } = told.tally
          return [
            written(told),
            texts.percent(agrees / seen),
            texts.percent(disagrees / seen),
            texts.percent((seen - agrees - disagrees) / seen),
            texts.number(seen),
          ]
        })}
      />
      <p>{texts.fewLeft}</p>
    </>
  )
}
