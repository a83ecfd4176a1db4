import { dayOf } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'
import { kindWord, territoryLabel } from '#modules/territories/index.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import { paths } from '../../paths.ts'
import { type SpanShown, sizeOf } from '../health.ts'
import { healthTexts } from '../texts/health.ts'

/** Every time that a territory has been a member, one line each. */
export function healthSheet(spans: readonly SpanShown[], locale: Locale, baseUrl: string): Sheet {
  const texts = healthTexts[locale]
  const { columns } = texts
  return {
    name: texts.sheet,
    columns: [
      { title: columns.territory, kind: 'text' },
      { title: columns.kind, kind: 'text' },
      { title: columns.population, kind: 'number' },
      { title: columns.size, kind: 'text' },
      { title: columns.region, kind: 'text' },
      { title: columns.since, kind: 'day' },
      { title: columns.left, kind: 'day' },
      { title: columns.seen, kind: 'day' },
      { title: columns.unseen, kind: 'text' },
      { title: columns.dossier, kind: 'link' },
    ],
    rows: spans.map(({ territory, region, since, leftOn, lastSeen, unseen }) => [
      territoryLabel(territory),
      kindWord(territory, locale),
      territory.population,
      texts.sizes[sizeOf(territory.population)],
      region,
      since,
      leftOn,
      lastSeen && dayOf(lastSeen),
      unseen ? texts.yes : texts.no,
      baseUrl + paths.dossier(territory.slug),
    ]),
  }
}
