import { type Day, dayOf } from '#kit/dates.ts'
import type { List, ListSort } from '#kit/list.ts'
import type { Locale } from '#kit/texts.ts'
import { type RoleName, roleNames } from '#kit/viewer.ts'
import { forbidden, readForm } from '#platform/answers.ts'
import { routesOfList } from '#platform/lists/list-routes.ts'
import type { OpenedList } from '#platform/lists/opened-list.ts'
import { readFileForm, sendRows } from '#platform/lists/send-rows.ts'
import type { HttpContext } from '#platform/routes.ts'
import { paths } from '../../paths.ts'
import { mayListPeople } from '../../permissions.ts'
import { peopleTexts } from '../../texts/people.ts'
import { roleTexts } from '../../texts/words.ts'
import { exportPeople } from '../actions/export-people.ts'
import { PeoplePage } from '../pages/PeoplePage.tsx'
import {
  countByRole,
  listPeople,
  type PeopleFilter,
  type PersonLine,
} from '../store/people-list.ts'

/** A file takes names away from the house: it is asked by an act (`sendPeople`), and not by a link. */
export const peopleListRoutes = routesOfList({
  audience: 'staff',
  may: ({ person }) => mayListPeople(person),
  page: paths.people,
  files: {},
  open,
})

async function open(c: HttpContext): Promise<OpenedList<PersonLine>> {
  const { ctx, frame } = c.var
  const today = dayOf(ctx.now)
  const counts = await countByRole(ctx.db, today)
  return {
    list: peopleList(ctx.locale, today, counts),
    find: async ({ values, sort, limit, offset }) => {
      const span = { limit, offset }
      const { people, total } = await listPeople(ctx.db, filterOf(values, sort), today, span)
      return { rows: people, count: total }
    },
    draw: (shown) => <PeoplePage frame={frame} shown={shown} />,
  }
}

function filterOf(
  values: Readonly<Record<string, string>>,
  sort: ListSort | undefined,
): PeopleFilter {
  const role = roleNames.find((name) => name === values['role'])
  return { words: values['q'] ?? '', role, sort }
}

/** The list as it was asked for, as a spreadsheet or as data. */
export async function sendPeople(c: HttpContext) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const today = dayOf(ctx.now)
  const list = peopleList(ctx.locale, today, await countByRole(ctx.db, today))
  const { view, format } = readFileForm(list, raw)
  const people = await exportPeople(ctx, filterOf(view.values, view.sort))
  if (!people.ok) return forbidden(c)
  return sendRows(c, { list, view }, people.value, format)
}

function peopleList(
  locale: Locale,
  today: Day,
  counts: ReadonlyMap<RoleName, number>,
): List<PersonLine> {
  const texts = peopleTexts[locale]
  return {
    title: texts.title,
    path: paths.people,
    files: {},
    fileName: `personnes-${today}`,
    sheetName: texts.sheet,
    counted: texts.caption,
    columns: [
      {
        key: 'nom',
        title: texts.name,
        kind: 'text',
        sortable: true,
        value: ({ name }) => name,
        href: ({ id }) => paths.person(id),
      },
      {
        key: 'adresse',
        title: texts.contact,
        kind: 'text',
        sortable: true,
        value: ({ email }) => email,
      },
      {
        key: 'telephone',
        title: texts.phone,
        kind: 'text',
        only: 'file',
        value: (row) => row.phone,
      },
      {
        key: 'roles',
        title: texts.roles,
        kind: 'text',
        value: ({ roles }) => roles.map((role) => roleTexts[locale][role]).join(', '),
      },
      {
        key: 'depuis',
        title: texts.since,
        kind: 'day',
        sortable: true,
        value: ({ createdAt }) => dayOf(createdAt),
      },
    ],
    filters: [
      { kind: 'words', name: 'q', label: texts.search, hint: texts.searchHint },
      {
        kind: 'choice',
        name: 'role',
        label: texts.filters,
        as: 'links',
        all: texts.all,
        options: roleNames
          .filter((role) => counts.has(role))
          .map((role) => ({
            value: role,
            label: roleTexts[locale][role],
            count: counts.get(role),
          })),
      },
    ],
    order: { sort: 'nom' },
    perPage: 50,
    today,
  }
}
