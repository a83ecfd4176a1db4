import type { Locale } from '#kit/texts.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import { stageName } from '../../gates/index.ts'
import { paths } from '../../paths.ts'
import { listedPlace } from '../pages/ListPage.tsx'
import { rowWords } from '../pages/PortfolioPage.tsx'
import type { PortfolioRow } from '../portfolio.ts'
import { listTexts } from '../texts/list.ts'

/** The portfolio as a spreadsheet: the same rows as the page, all pages together. */
export function portfolioSheet(
  rows: readonly PortfolioRow[],
  locale: Locale,
  baseUrl: string,
): Sheet {
  const said = listTexts[locale]
  const { columns } = said
  return {
    name: said.portfolio,
    columns: [
      { title: columns.title, kind: 'text' },
      { title: columns.territory, kind: 'text' },
      { title: columns.stage, kind: 'text' },
      { title: columns.next, kind: 'text' },
      { title: columns.due, kind: 'day' },
      { title: columns.late, kind: 'text' },
      { title: columns.plannedCost, kind: 'money' },
      { title: columns.actualCost, kind: 'money' },
      { title: columns.plannedBalance, kind: 'money' },
      { title: columns.actualBalance, kind: 'money' },
      { title: columns.started, kind: 'day' },
      { title: columns.link, kind: 'link' },
    ],
    rows: rows.map((row) => [
      row.experiment.title,
      listedPlace(row.place, locale),
      stageName(row.experiment.stage, locale),
      rowWords(row, locale),
      row.next.dueOn,
      row.next.late ? said.yes : said.no,
      row.money?.costs.planned,
      row.money?.costs.actual,
      row.money?.balance.planned,
      row.money?.balance.actual,
      row.experiment.startedOn,
      {
        link: baseUrl + paths.experiment(row.experiment.slug),
        text: paths.experiment(row.experiment.slug),
      },
    ]),
  }
}
