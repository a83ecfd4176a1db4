import type { Locale } from '#kit/texts.ts'
import { Drawing, PictureFiles } from '../Picture/Picture.tsx'
import { uiTexts } from '../texts.ts'
import { PlannedActualBars } from './PlannedActualBars.tsx'
import {
  amounts,
  mostByUnit,
  type PlannedActualProps,
  type PlannedActualRow,
  sentence,
} from './rows.ts'

export type { PlannedActualProps, PlannedActualRow } from './rows.ts'

/**
 * What was planned beside what happened. The picture is in the table itself: each row carries its
 * bars and its figures, so there is no twin to unfold.
 */
export function PlannedActual(props: PlannedActualProps) {
  const { locale, rows } = props
  const most = mostByUnit(rows)
  const texts = uiTexts[locale]
  return (
    <figure class="picture planned-actual">
      <table>
        <caption class="visually-hidden">{props.title}</caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{texts.figure}</th>
            <th scope="col">{texts.picture}</th>
            <th scope="col">
              {texts.planned}, {texts.actual}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">{row.href ? <a href={row.href}>{row.label}</a> : row.label}</th>
              <td class="bars">
                <Drawing
                  title={`${row.label}, ${texts.planned}, ${texts.actual}`}
                  description={sentence(locale, row)}
                  height={26}
                >
                  <PlannedActualBars
                    row={row}
                    most={most.get(row.unit)}
                    y={3}
                    left={0}
                    right={100}
                  />
                </Drawing>
              </td>
              <td class="amounts">
                <Amounts locale={locale} row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="scale-note">{texts.ownScale}</p>
      <PictureFiles locale={locale} downloads={props.downloads} />
    </figure>
  )
}

function Amounts({ locale, row }: { locale: Locale; row: PlannedActualRow }) {
  const texts = uiTexts[locale]
  const { planned, actual } = amounts(locale, row)
  return (
    <>
      <span class="planned">
        {texts.planned} {planned}
      </span>
      <span class="actual">
        <strong>
          {texts.actual} {actual}
        </strong>
      </span>
    </>
  )
}

const rowHeight = 58

/** All rows as one drawing, for a file. */
export function PlannedActualDrawing({ locale, title, rows }: PlannedActualProps) {
  const texts = uiTexts[locale]
  const most = mostByUnit(rows)
  return (
    <Drawing
      title={title}
      description={`${texts.ownScale} ${rows.map((row) => sentence(locale, row)).join(' ')}`}
      height={rows.length * rowHeight + 10}
      fixedWidth={900}
    >
      {rows.map((row, rank) => {
        const y = rank * rowHeight + 10
        const said = amounts(locale, row)
        return (
          <>
            <text x="0" y={y + 20} font-size="15" font-weight="600">
              {row.label}
            </text>
            <PlannedActualBars row={row} most={most.get(row.unit)} y={y + 4} left={38} right={72} />
            <text x="75%" y={y + 14} font-size="14">
              {`${texts.planned} ${said.planned}`}
            </text>
            <text x="75%" y={y + 34} font-size="14" font-weight="700">
              {`${texts.actual} ${said.actual}`}
            </text>
          </>
        )
      })}
    </Drawing>
  )
}
