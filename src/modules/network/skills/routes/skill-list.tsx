import { dayOf } from '#kit/dates.ts'
import { type List, type ListColumn, type ListFilter, sortedRows } from '#kit/list.ts'
import { holdsWords } from '#kit/lists/holds-words.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { isStaff } from '#kit/viewer.ts'
import { findPersonNames, findPublicNames } from '#modules/people/index.ts'
import { getTerritories, territoryLabel } from '#modules/territories/index.ts'
import { forbidden, readForm } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { routesOfList } from '#platform/lists/list-routes.ts'
import type { ListAsk, OpenedList } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import { readFileForm, sendRows } from '#platform/lists/send-rows.ts'
import { type HttpContext, post, type Route } from '#platform/routes.ts'
import { skillPaths } from '../../paths/coaching.ts'
import { exportSkills } from '../actions/export-skills.ts'
import { type ShownStatement, SkillsPage } from '../pages/SkillsPage.tsx'
import { languageList, skillList } from '../pages/skill-words.ts'
import { type SkillStatement, skills, staleBefore } from '../skill.ts'
import { listStatements } from '../store/skills.ts'
import { skillNames, skillTexts } from '../texts/skill.ts'

/** Cards for anyone, of those who chose it; a table and files for the team alone: people are not taken away in a sheet. */
export const skillListRoutes: readonly Route[] = [
  ...routesOfList({ audience: 'anyone', page: skillPaths.list, files: {}, open }),
  post(skillPaths.file, 'staff', send),
]

/** Public ones for anyone, with the name each chose to show; every fresh one for the team. */
async function open(c: HttpContext): Promise<OpenedList<ShownStatement>> {
  const { ctx, frame } = c.var
  const inside = isStaff(ctx.person)
  const statements = await named(
    ctx,
    await listStatements(ctx.db, {
      since: staleBefore(ctx.now),
      ...(inside ? {} : { shown: 'public' as const }),
    }),
  )
  const list = statementList(ctx)
  return {
    list,
    find: (ask) => rowsInMemory(list, asked(statements, ask), ask),
    draw: (shown) => <SkillsPage frame={frame} shown={shown} />,
  }
}

/** The list as it was asked for. */
async function send(c: HttpContext) {
  const { ctx } = c.var
  const list = statementList(ctx)
  const { view, format } = readFileForm(list, await readForm(c))
  const exported = await exportSkills(ctx, async (all) =>
    sortedRows(list, asked(await named(ctx, all), view), view.sort),
  )
  if (!exported.ok) return forbidden(c)
  return sendRows(c, { list, view }, exported.value, format)
}

async function named(
  { db, locale, person }: Ctx,
  statements: readonly SkillStatement[],
): Promise<readonly ShownStatement[]> {
  const ids = statements.map(({ personId }) => personId)
  const names = await (isStaff(person) ? findPersonNames : findPublicNames)(db, ids, locale)
  const places = await placesOf({ db }, statements)
  return statements.map((statement) => ({
    statement,
    name: names.get(statement.personId) ?? '',
    places: labels(statement, places),
  }))
}

export async function placesOf(ctx: Pick<Ctx, 'db'>, statements: readonly SkillStatement[]) {
  const ids = [...new Set(statements.flatMap(({ territoryIds }) => territoryIds))]
  const places = await getTerritories(ctx.db, ids)
  return new Map([...places].map(([id, place]) => [id, territoryLabel(place)]))
}

export function labels(statement: SkillStatement, places: ReadonlyMap<string, string>) {
  return statement.territoryIds.flatMap((id) => places.get(id) ?? [])
}

function asked(statements: readonly ShownStatement[], { values }: Pick<ListAsk, 'values'>) {
  const { q = '', 'savoir-faire': skill } = values
  return statements.filter(
    ({ statement, name, places }) =>
      skills.every((item) => item !== skill || statement.skills.includes(item)) &&
      (values['accompagne'] === undefined || statement.coaches) &&
      (values['distance'] === undefined || statement.atDistance) &&
      holdsWords([name, statement.otherWords, statement.about, ...places], q),
  )
}

function statementList({ locale, now, person }: Ctx): List<ShownStatement> {
  const texts = skillTexts[locale]
  return {
    title: texts.title,
    path: skillPaths.list,
    files: {},
    fileName: 'savoir-faire',
    counted: texts.counted,
    columns: columnsOf(locale),
    filters: filtersOf(locale, isStaff(person)),
    order: { own: texts.latestFirst },
    perPage: 30,
    today: dayOf(now),
  }
}

function columnsOf(locale: Locale): readonly ListColumn<ShownStatement>[] {
  const texts = skillTexts[locale]
  return [
    {
      ...{ key: 'nom', title: texts.name, kind: 'text', sortable: true },
      value: ({ name }) => name,
    },
    {
      ...{ key: 'savoir-faire', title: texts.skills, kind: 'text' },
      value: ({ statement }) => skillList(statement.skills, locale),
    },
    {
      ...{ key: 'aussi', title: texts.also, kind: 'text', only: 'file' },
      value: ({ statement }) => statement.otherWords,
      language: writtenLocale,
    },
    {
      ...{ key: 'ou', title: texts.where, kind: 'text', sortable: true },
      value: ({ statement, places }) =>
        [...places, ...(statement.atDistance ? [texts.distance] : [])].join(', '),
    },
    {
      ...{ key: 'heures', title: texts.hoursUnit, kind: 'number', sortable: true },
      value: ({ statement }) => statement.hoursPerMonth,
    },
    {
      ...{ key: 'quand', title: texts.when, kind: 'text', only: 'file' },
      value: ({ statement }) => statement.availability,
      language: writtenLocale,
    },
    {
      ...{ key: 'langues', title: texts.languages, kind: 'text', phone: false },
      value: ({ statement }) => languageList(statement.languages, locale),
    },
    {
      ...{ key: 'accompagne', title: texts.coaching, kind: 'choice', sortable: true },
      value: ({ statement }) => texts.yesNo[statement.coaches ? 'yes' : 'no'],
    },
    {
      ...{ key: 'qui-voit', title: texts.shown, kind: 'choice', only: 'file', sortable: true },
      value: ({ statement }) =>
        statement.shown === 'staff' ? texts.shownStaff : texts.shownPublic,
    },
    {
      ...{ key: 'confirme', title: texts.confirmedOn, kind: 'day', sortable: true },
      value: ({ statement }) => dayOf(statement.confirmedAt),
    },
  ]
}

function filtersOf(locale: Locale, inside: boolean): readonly ListFilter[] {
  const texts = skillTexts[locale]
  const form: ListFilter = {
    ...{ kind: 'choice', as: 'links', name: 'forme', label: texts.form, isForm: true },
    usual: 'cartes',
    options: [
      { value: 'cartes', label: texts.cards },
      { value: 'table', label: texts.table },
    ],
  }
  return [
    { kind: 'words', name: 'q', label: texts.search },
    {
      ...{ kind: 'choice', as: 'menu', name: 'savoir-faire', label: texts.filter, all: texts.all },
      options: skills.map((value) => ({ value, label: skillNames[locale][value] })),
    },
    { kind: 'yes', name: 'accompagne', label: texts.coach },
    { kind: 'yes', name: 'distance', label: texts.distance },
    ...(inside ? [form] : []),
  ]
}
