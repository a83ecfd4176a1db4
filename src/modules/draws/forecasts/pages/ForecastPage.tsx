import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber, writtenPercent } from '#kit/numbers.ts'
import { colon } from '#kit/words.ts'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { Draw } from '../../draw.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { CellField } from '../../preparation/index.ts'
import { recruitCrumbs } from '../../recruits/index.ts'
import type { DropOutForecast, DropOutLine } from '../../recruits/nouns.ts'
import type { AreaChance } from '../area-chances.ts'
import { forecastTexts } from '../texts/forecast.ts'
import { AreaChances } from './AreaChances.tsx'

/** An area of the list: what it gave, what is expected of it, and the letters that the next wave owes it. */
export interface AreaShown {
  readonly name: string
  readonly addresses: number
  readonly sent: number
  readonly registered: number
  readonly response: number
  readonly isSaid: boolean
  readonly letters: number
  readonly isShort: boolean
  readonly isLate: boolean
}

export interface ForecastPageProps {
  readonly frame: Frame
  readonly draw: Draw
  readonly areas: readonly AreaShown[]
  readonly wanted: number
  readonly confidence: number
  readonly forecast: DropOutForecast
  /** Names of the people of the reserve who would mend most, once drawn. */
  readonly alternates: readonly string[]
  /** What the letters and the quotas do to unequal reply rates. */
  readonly chances: readonly AreaChance[]
  readonly isListed: boolean
  readonly form: FormState
  readonly open: boolean
}

export function ForecastPage(props: ForecastPageProps) {
  const { frame, draw, form, forecast, alternates } = props
  const said = forecastTexts[frame.locale]
  const tables = (
    <>
      <h2>{said.areas}</h2>
      {props.areas.length === 0 ? <p>{said.noArea}</p> : <Areas {...props} />}
      <h2>{said.losses}</h2>
      <p>{said.lossesLead}</p>
      <Losses {...props} />
    </>
  )
  return (
    <Layout
      frame={frame}
      title={said.title}
      lead={said.lead}
      crumbs={recruitCrumbs(frame, draw)}
      wide
      refused={Object.keys(form.problems).length > 0}
    >
      <Notice tone="info">
        <p>{said.reserve(forecast.reserve)}</p>
      </Notice>
      {props.open ? (
        <Form
          frame={frame}
          id="previsions"
          action={recruitPaths.forecast(draw.slug)}
          form={form}
          submit={said.save}
          guard
        >
          {tables}
        </Form>
      ) : (
        tables
      )}
      <AreaChances locale={frame.locale} areas={props.chances} isListed={props.isListed} />
      {alternates.length > 0 ? (
        <>
          <h2>{said.alternates}</h2>
          <p>{said.alternatesLead}</p>
          <ol>
            {alternates.map((name) => (
              <li>{name}</li>
            ))}
          </ol>
        </>
      ) : null}
    </Layout>
  )
}

function Areas({ frame, areas, wanted, confidence, form, open }: ForecastPageProps) {
  const said = forecastTexts[frame.locale]
  const percent = (share: number) => writtenNumber(share * 100, frame.locale, 1)
  const sum = (of: (area: AreaShown) => number) =>
    writtenNumber(
      areas.reduce((all, area) => all + of(area), 0),
      frame.locale,
      0,
    )
  return (
    <>
      <p>{said.areasLead(wanted, percent(confidence))}</p>
      <Table
        caption={said.areas}
        captionHidden
        columns={[
          { title: said.area },
          { title: said.addresses, align: 'right' },
          { title: said.sent, align: 'right' },
          { title: said.registered, align: 'right' },
          { title: said.seen, align: 'right' },
          { title: said.expected },
          { title: said.next, align: 'right' },
        ]}
        rows={[
          ...areas.map((area) => {
            const name = area.name || said.whole
            return [
              area.isLate ? `${name} (${said.late})` : name,
              writtenNumber(area.addresses, frame.locale),
              writtenNumber(area.sent, frame.locale),
              writtenNumber(area.registered, frame.locale),
              area.sent === 0 ? '–' : writtenPercent(area.registered / area.sent, frame.locale),
              <>
                <CellField
                  name={`response:${area.name}`}
                  label={said.responseOf(name)}
                  value={area.isSaid || !open ? percent(area.response) : ''}
                  form={form}
                  open={open}
                />{' '}
                {area.isSaid ? null : (
                  <span class="hint">{said.learned(percent(area.response))}</span>
                )}
              </>,
              `${writtenNumber(area.letters, frame.locale)}${area.isShort ? ` (${said.tooShort})` : ''}`,
            ]
          }),
          [
            said.total,
            sum(({ addresses }) => addresses),
            sum(({ sent }) => sent),
            sum(({ registered }) => registered),
            '',
            '',
            sum(({ letters }) => letters),
          ],
        ]}
      />
    </>
  )
}

function Losses({ frame, forecast, form, open }: ForecastPageProps) {
  const said = forecastTexts[frame.locale]
  const percent = (share: number) => writtenNumber(share * 100, frame.locale, 1)
  const row = (line: DropOutLine) => {
    const name =
      line.key === '*' ? said.everybody : `${line.featureLabel}${colon[frame.locale]}${line.label}`
    return [
      name,
      String(line.drawn),
      String(line.lost),
      <>
        <CellField
          name={`loss:${line.key}`}
          label={said.lossOf(name)}
          value={line.isSaid || !open ? percent(line.expected) : ''}
          form={form}
          open={open}
        />{' '}
        {line.isSaid ? null : <span class="hint">{said.learned(percent(line.expected))}</span>}
      </>,
    ]
  }
  return (
    <Table
      caption={said.losses}
      captionHidden
      columns={[
        { title: said.answer },
        { title: said.drawn, align: 'right' },
        { title: said.lost, align: 'right' },
        { title: said.loss },
      ]}
      rows={[forecast.everybody, ...forecast.lines].map(row)}
    />
  )
}
