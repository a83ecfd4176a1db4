import { dayOf, writtenDay } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import { type List, type ListColumn, type ListFilter, sortedRows } from '#kit/list.ts'
import { holdsWords } from '#kit/lists/holds-words.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { forbidden, readForm } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { drawList, routesOfList } from '#platform/lists/list-routes.ts'
import type { ListAsk, OpenedList } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import { readFileForm, sendRows } from '#platform/lists/send-rows.ts'
import { type HttpContext, post, type Route } from '#platform/routes.ts'
import { paths } from '../../paths.ts'
import { exportMandates } from '../actions/export-mandates.ts'
import { readMandates } from '../actions/read-mandates.ts'
import { aheadChoices, readAhead } from '../election.ts'
import { type MandateLine, MandatesPage, mandateMatters } from '../pages/MandatesPage.tsx'
import { listElections } from '../store/elections.ts'
import { mandateTexts } from '../texts/mandates.ts'

/** Who will no longer be there soon, who was not replaced, and where nobody is. */
export const mandateListRoutes: readonly Route[] = [
  ...routesOfList({
    audience: 'staff',
    page: paths.mandates,
    files: {},
    open: (c) => openMandates(c, emptyForm),
  }),
  post(paths.mandatesFile, 'staff', send),
]

/** The list, with the form of a round of members: refused, it comes back there. */
export async function drawMandates(c: HttpContext, _: true, form: FormState) {
  return drawList(c, await openMandates(c, form))
}

async function openMandates(c: HttpContext, form: FormState): Promise<OpenedList<MandateLine>> {
  const { ctx, frame } = c.var
  // How many there are of each is told for the months that are asked.
  const lines = linesOf(ctx, await readMandates(ctx, readAhead(c.req.query('mois'))))
  const list = mandateList(ctx, lines)
  return {
    list,
    find: (ask) => rowsInMemory(list, asked(lines, ask), ask),
    draw: async (shown) => (
      <MandatesPage
        frame={frame}
        shown={shown}
        elections={await listElections(ctx.db)}
        form={form}
      />
    ),
  }
}

/** The list as it was asked for. */
async function send(c: HttpContext) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const list = mandateList(ctx, [])
  const { view, format } = readFileForm(list, raw)
  const exported = await exportMandates(ctx, readAhead(String(raw['mois'] ?? '')), (all) =>
    sortedRows(list, asked(linesOf(ctx, all), view), view.sort),
  )
  if (!exported.ok) return forbidden(c)
  return sendRows(c, { list, view }, exported.value, format)
}

function linesOf(
  { locale }: Pick<Ctx, 'locale'>,
  { ending, toReplace, without }: Awaited<ReturnType<typeof readMandates>>,
): readonly MandateLine[] {
  const texts = mandateTexts[locale]
  const day = (on: string | undefined) => (on ? writtenDay(on, locale) : '')
  return [
    ...ending.map(({ place, slug, isMember, personId, personName, title, endsOn }) => ({
      ...{ place, slug, isMember, personId, title, endsOn },
      ...({ matter: 'ending', name: personName, why: '' } as const),
    })),
    ...toReplace.map(({ place, slug, isMember, personId, name, endsOn, ended }) => ({
      ...{ place, slug, isMember, personId, name, endsOn: ended?.on ?? endsOn },
      ...({ matter: 'to-replace', title: undefined } as const),
      why: ended ? texts.mandateEnded(ended.title, day(ended.on)) : texts.roleEnds(day(endsOn)),
    })),
    ...without.map(({ place, slug }) => ({
      ...({ place, slug, isMember: true, matter: 'without', why: '' } as const),
      ...{ personId: undefined, name: undefined, title: undefined, endsOn: undefined },
    })),
  ]
}

function asked(
  lines: readonly MandateLine[],
  { values }: Pick<ListAsk, 'values'>,
): readonly MandateLine[] {
  const { q = '', quoi } = values
  return lines.filter(
    ({ matter, place, name, title, isMember }) =>
      (quoi ?? matter) === matter &&
      (values['membre'] === undefined || isMember) &&
      holdsWords([place, name ?? '', title ?? ''], q),
  )
}

function mandateList({ locale, now }: Ctx, lines: readonly MandateLine[]): List<MandateLine> {
  const texts = mandateTexts[locale]
  return {
    title: texts.title,
    path: paths.mandates,
    files: {},
    fileName: 'mandats',
    counted: texts.counted,
    columns: columnsOf(locale),
    filters: filtersOf(lines, locale),
    order: { own: texts.endingFirst },
    perPage: 50,
    today: dayOf(now),
  }
}

function columnsOf(locale: Locale): readonly ListColumn<MandateLine>[] {
  const texts = mandateTexts[locale]
  return [
    {
      ...{ key: 'territoire', title: texts.territory, kind: 'text', sortable: true },
      value: ({ place }) => place,
      href: ({ slug }) => paths.dossier(slug),
    },
    {
      ...{ key: 'quoi', title: texts.matter, kind: 'choice', sortable: true },
      value: ({ matter }) => texts.matters[matter],
      sortBy: ({ matter }) => mandateMatters.indexOf(matter),
    },
    {
      ...{ key: 'nom', title: texts.person, kind: 'text', sortable: true },
      value: ({ name }) => name,
    },
    {
      ...{ key: 'mandat', title: texts.office, kind: 'text', sortable: true },
      value: ({ title }) => title,
      language: writtenLocale,
    },
    {
      ...{ key: 'fin', title: texts.ends, kind: 'day', sortable: true },
      value: ({ endsOn }) => endsOn,
    },
    { ...{ key: 'pourquoi', title: texts.why, kind: 'text' }, value: ({ why }) => why },
    {
      ...{ key: 'relais', title: texts.handOver, kind: 'link' },
      value: ({ slug, personId }) => (personId ? paths.handOver(slug, personId) : ''),
    },
    {
      ...{ key: 'membre', title: texts.isMember, kind: 'choice', only: 'file' },
      value: ({ isMember }) => texts.memberSaid[isMember ? 'yes' : 'no'],
    },
  ]
}

function filtersOf(lines: readonly MandateLine[], locale: Locale): readonly ListFilter[] {
  const texts = mandateTexts[locale]
  return [
    { kind: 'words', name: 'q', label: texts.search },
    {
      ...{ kind: 'choice', as: 'links', name: 'mois', label: texts.horizon, usual: '6' },
      options: aheadChoices.map((months) => ({
        value: String(months),
        label: texts.months(months),
      })),
    },
    {
      ...{ kind: 'choice', as: 'links', name: 'quoi', label: texts.matter },
      ...{ all: texts.everyMatter, allCount: lines.length },
      options: mandateMatters.map((value) => ({
        value,
        label: texts.matters[value],
        count: lines.filter(({ matter }) => matter === value).length,
      })),
    },
    { kind: 'yes', name: 'membre', label: texts.membersOnly },
  ]
}
