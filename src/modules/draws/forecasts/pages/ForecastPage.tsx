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
  const texts = forecastTexts[frame.locale]
  const tables = (
    <>
      <h2>{texts.areas}</h2>
      {props.areas.length === 0 ? <p>{texts.noArea}</p> : <Areas {...props} />}
      <h2>{texts.losses}</h2>
      <p>{texts.lossesLead}</p>
      <Losses {...props} />
    </>
  )
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={recruitCrumbs(frame, draw)}
      wide
      refused={Object.keys(form.problems).length > 0}
    >
      <Notice tone="info">
        <p>{texts.reserve(forecast.reserve)}</p>
      </Notice>
      {props.open ? (
        <Form
          frame={frame}
          id="previsions"
          action={recruitPaths.forecast(draw.slug)}
          form={form}
          submit={texts.save}
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
          <h2>{texts.alternates}</h2>
          <p>{texts.alternatesLead}</p>
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
  const texts = forecastTexts[frame.locale]
  const percent = (share: number) => writtenNumber(share * 100, frame.locale, 1)
  const sum = (of: (area: AreaShown) => number) =>
    writtenNumber(
      areas.reduce((all, area) => all + of(area), 0),
      frame.locale,
      0,
    )
  return (
    <>
      <p>{texts.areasLead(wanted, percent(confidence))}</p>
      <Table
        caption={texts.areas}
        captionHidden
        columns={[
          { title: texts.area },
          { title: texts.addresses, align: 'right' },
          { title: texts.sent, align: 'right' },
          { title: texts.registered, align: 'right' },
          { title: texts.seen, align: 'right' },
          { title: texts.expected },
          { title: texts.next, align: 'right' },
        ]}
        rows={[
          ...areas.map((area) => {
            const name = area.name || texts.whole
            return [
              area.isLate ? `${name} (${texts.late})` : name,
              writtenNumber(area.addresses, frame.locale),
              writtenNumber(area.sent, frame.locale),
              writtenNumber(area.registered, frame.locale),
              area.sent === 0 ? '–' : writtenPercent(area.registered / area.sent, frame.locale),
              <>
                <CellField
                  name={`response:${area.name}`}
                  label={texts.responseOf(name)}
                  value={area.isSaid || !open ? percent(area.response) : ''}
                  form={form}
                  open={open}
                />{' '}
                {area.isSaid ? null : (
                  <span class="hint">{texts.learned(percent(area.response))}</span>
                )}
              </>,
              `${writtenNumber(area.letters, frame.locale)}${area.isShort ? ` (${texts.tooShort})` : ''}`,
            ]
          }),
          [
            texts.total,
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
  const texts = forecastTexts[frame.locale]
  const percent = (share: number) => writtenNumber(share * 100, frame.locale, 1)
  const row = (line: DropOutLine) => {
    const name =
      line.key === '*' ? texts.everybody : `${line.featureLabel}${colon[frame.locale]}${line.label}`
    return [
      name,
      String(line.drawn),
      String(line.lost),
      <>
        <CellField
          name={`loss:${line.key}`}
          label={texts.lossOf(name)}
          value={line.isSaid || !open ? percent(line.expected) : ''}
          form={form}
          open={open}
        />{' '}
        {line.isSaid ? null : <span class="hint">{texts.learned(percent(line.expected))}</span>}
      </>,
    ]
  }
  return (
    <Table
      caption={texts.losses}
      captionHidden
      columns={[
        { title: texts.answer },
        { title: texts.drawn, align: 'right' },
        { title: texts.lost, align: 'right' },
        { title: texts.loss },
      ]}
      rows={[forecast.everybody, ...forecast.lines].map(row)}
    />
  )
}
