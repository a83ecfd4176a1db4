import { dayOf } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'
import type { Territory } from '#modules/territories/index.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import { prospectPaths } from '../../paths/prospect.ts'
import type { Prospect } from '../prospect.ts'
import { prospectTexts } from '../texts/prospects.ts'

interface Line {
  readonly line: {
    readonly prospect: Prospect
    readonly place: string
    readonly owner: string | undefined
  }
  readonly territory: Territory
}

/** The pipeline as a spreadsheet: the rows that the page shows. No contact goes out with it. */
export function prospectSheet(lines: readonly Line[], locale: Locale, baseUrl: string): Sheet {
  const said = prospectTexts[locale]
  return {
    name: said.title,
    columns: [
      { title: said.territory, kind: 'text' },
      { title: said.columns.code, kind: 'text' },
      { title: said.columns.department, kind: 'text' },
      { title: said.columns.region, kind: 'text' },
      { title: said.population, kind: 'number' },
      { title: said.stage, kind: 'text' },
      { title: said.columns.sinceDay, kind: 'day' },
      { title: said.reason, kind: 'text' },
      { title: said.next, kind: 'text' },
      { title: said.nextOn, kind: 'day' },
      { title: said.owner, kind: 'text' },
      { title: said.source, kind: 'text' },
      { title: said.last, kind: 'day' },
      { title: said.columns.link, kind: 'link' },
    ],
    rows: lines.map(({ line: { prospect, place, owner }, territory }) => [
      place,
      territory.code ?? territory.siren,
      territory.departmentCode,
      territory.regionCode,
      territory.population,
      said.stages[prospect.stage],
      dayOf(prospect.stageSince),
      prospect.reason === '' ? '' : said.reasons[prospect.reason],
      prospect.nextAction,
      prospect.nextOn,
      owner,
      said.sources[prospect.source],
      prospect.lastExchangeOn,
      { link: baseUrl + prospectPaths.one(prospect.id), text: prospectPaths.one(prospect.id) },
    ]),
  }
}
