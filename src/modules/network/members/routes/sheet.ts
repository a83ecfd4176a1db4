import { dayOf } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'
import { kindWord, territoryLabel } from '#modules/territories/index.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import { type MembershipLine, membershipTexts } from '../../membership/nouns.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'

/** The list of memberships as a spreadsheet: the rows of the view, all pages together, without names. */
export function membershipSheet(
  lines: readonly MembershipLine[],
  locale: Locale,
  baseUrl: string,
): Sheet {
  const said = membershipTexts[locale]
  const { columns } = said
  return {
    name: said.sheet,
    columns: [
      { title: said.territory, kind: 'text' },
      { title: said.kind, kind: 'text' },
      { title: columns.region, kind: 'text' },
      { title: columns.population, kind: 'number' },
      { title: said.state, kind: 'text' },
      { title: columns.requested, kind: 'day' },
      { title: said.since, kind: 'day' },
      { title: said.until, kind: 'day' },
      { title: said.due, kind: 'money' },
      { title: columns.left, kind: 'day' },
      { title: columns.reason, kind: 'text' },
      { title: columns.link, kind: 'link' },
    ],
    rows: lines.map(({ membership, territory, shown, dueCents }) => [
      territoryLabel(territory),
      kindWord(territory, locale),
      territory.regionCode,
      territory.population,
      said.states[shown],
      dayOf(membership.requestedAt),
      membership.since,
      membership.until,
      dueCents,
      membership.leftOn,
      membership.leaveReason && said.leaveReasons[membership.leaveReason],
      { link: baseUrl + paths.membership(membership.id), text: paths.membership(membership.id) },
    ]),
  }
}
