import { z } from 'zod'
import { dayOf } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import type { List, ListColumn, ListFilter } from '#kit/list.ts'
import { mostAtOnce } from '#kit/lists/bulk.ts'
import { holdsWords } from '#kit/lists/holds-words.ts'
import { done } from '#kit/result.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { buttonRoute } from '#platform/forms/act-routes.ts'
import { drawList, listAskedBy, routesOfList } from '#platform/lists/list-routes.ts'
import type { ListAsk, OpenedList } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { listContributions, onTeamEvent, programmeOf, speakersOf } from '../../calls/index.ts'
import { contributionTexts } from '../../calls/nouns.ts'
import { contributionStates, tiesOf, toTell } from '../../contribution.ts'
import type { NetworkEvent } from '../../event.ts'
import { programmePath, programmePaths } from '../../paths/programmes.ts'
import { mayManageEvents } from '../../permissions.ts'
import { formatName } from '../../schedule/index.ts'
import { eventNamed } from '../../seating/index.ts'
import { tellDecision } from '../actions/tell-decision.ts'
import { type ResultLine, ResultsPage, stateSentence } from '../pages/ResultsPage.tsx'
import { mayKnow, resultsFor } from '../review.ts'
import { findReviewerOfPerson, listReviewers, listReviews } from '../store/reviews.ts'
import { resultListTexts } from '../texts/result-list.ts'
import { reviewTexts } from '../texts/review.ts'

const perPage = 50

const tellShape = z.object({
  ids: z
    .string()
    .catch('')
    .transform((ids) => ids.split(' ').filter(isId).slice(0, mostAtOnce)),
})

/** What was offered to a gathering, for its team: nobody is named, and what one may not know is not there. */
export const resultListRoutes: readonly Route[] = [
  ...routesOfList({
    audience: 'staff',
    may: ({ person }) => mayManageEvents(person),
    page: programmePaths.results,
    files: {
      csv: programmePaths.resultsCsv,
      xlsx: programmePaths.resultsXlsx,
      json: programmePaths.resultsJson,
    },
    open: async (c) => {
      const event = await eventNamed(c)
      return event && openResults(c, event, emptyForm)
    },
  }),
  buttonRoute({
    ...onTeamEvent,
    path: programmePaths.tellSeveral,
    shape: tellShape,
    act: async (c, event, { ids }) => {
      const { ctx } = c.var
      const { known } = await knownOf(c, event)
      let told = 0
      let unreached = 0
      for (const { id } of known.filter((entry) => ids.includes(entry.id))) {
        const sent = await tellDecision(ctx, event, id)
        if (!sent.ok) continue
        if (sent.value.letters > 0) told += 1
        else unreached += 1
      }
      const { list } = await openResults(c, event, emptyForm)
      return done({ told, unreached, asked: listAskedBy(c, list) })
    },
    refusals: () => ({}),
    back: ({ slug }) => programmePath('results', slug),
    next: (_, { asked }) => asked,
    notice: (locale, { told, unreached }) => {
      const words = resultListTexts[locale]
      if (told + unreached === 0) return words.tellNothing
      const nobody = unreached > 0 ? [words.unreached(unreached)] : []
      return [...(told > 0 ? [words.toldSeveral(told)] : []), ...nobody].join(' ')
    },
  }),
]

/** The list, over those who read: the form that invites one, when it is refused, comes back there. */
export async function drawResults(c: HttpContext, event: NetworkEvent, form: FormState) {
  return drawList(c, await openResults(c, event, form))
}

/** What this person of the team may know: all, but what they have a tie to. */
export async function knownOf(c: HttpContext, event: NetworkEvent) {
  const { db, person } = c.var.ctx
  const reviewer = person && (await findReviewerOfPerson(db, event.id, person.id))
  const speakers = await speakersOf(db, event.id)
  const reviews = await listReviews(db, event.id)
  const known = (await listContributions(db, event.id))
    .map((contribution) => ({
      id: contribution.id,
      speakers: tiesOf(speakers.get(contribution.id) ?? []),
      contribution,
    }))
    .filter((entry) => mayKnow({ personId: person?.id ?? '', reviewer }, entry, reviews))
  return { reviewer, reviews, known }
}

async function openResults(
  c: HttpContext,
  event: NetworkEvent,
  form: FormState,
): Promise<OpenedList<ResultLine>> {
  const { ctx, frame } = c.var
  const { reviewer, reviews, known } = await knownOf(c, event)
  const programme = await programmeOf(ctx.db, event.id)
  const lines = resultsFor(reviewer, known, reviews).map(({ contribution, ...line }) => ({
    ...line,
    contribution: contribution.contribution,
    format: formatName(programme, contribution.contribution.format),
  }))
  const { locale } = ctx
  const list = resultList(event, lines, { locale, today: dayOf(ctx.now) })
  return {
    list,
    find: (ask) => rowsInMemory(list, asked(lines, ask), ask),
    draw: async (shown) => (
      <ResultsPage
        frame={frame}
        event={event}
        shown={shown}
        reviewers={await listReviewers(ctx.db, event.id)}
        reads={reviewer !== undefined}
        form={form}
      />
    ),
  }
}

function asked(lines: readonly ResultLine[], { values }: ListAsk): readonly ResultLine[] {
  const { q = '', etat, format } = values
  return lines.filter(
    (line) =>
      (etat ?? line.contribution.state) === line.contribution.state &&
      (format ?? line.contribution.format) === line.contribution.format &&
      (values['a-annoncer'] === undefined || toTell(line.contribution).ok) &&
      holdsWords([line.contribution.title, line.contribution.summary], q),
  )
}

function resultList(
  { slug }: NetworkEvent,
  lines: readonly ResultLine[],
  { locale, today }: { readonly locale: Locale; readonly today: string },
): List<ResultLine> {
  const texts = reviewTexts[locale]
  const words = resultListTexts[locale]
  return {
    title: texts.resultsTitle,
    path: programmePath('results', slug),
    files: {
      csv: programmePath('resultsCsv', slug),
      xlsx: programmePath('resultsXlsx', slug),
      json: programmePath('resultsJson', slug),
    },
    fileName: `contributions-${slug}`,
    sheetName: words.sheet,
    counted: words.counted,
    columns: columnsOf(slug, locale),
    filters: filtersOf(lines, locale),
    order: { sort: '-moyenne' },
    perPage,
    bulk: {
      idOf: ({ contribution }) => contribution.id,
      nameOf: ({ contribution }) => contribution.title,
      acts: [
        {
          key: 'annoncer',
          label: words.tell,
          action: programmePath('tellSeveral', slug),
          fields: (rows) => ({ ids: rows.map(({ contribution }) => contribution.id).join(' ') }),
          leaves: ({ contribution }) => (toTell(contribution).ok ? undefined : words.tellLeaves),
          confirm: words.tellConfirm,
          nothing: words.tellNothing,
        },
      ],
    },
    today,
  }
}

const tenths = (value: number | undefined) => value && Math.round(value * 10) / 10

function columnsOf(slug: string, locale: Locale): readonly ListColumn<ResultLine>[] {
  const texts = reviewTexts[locale]
  const words = resultListTexts[locale]
  return [
    {
      ...{ key: 'contribution', title: texts.contribution, kind: 'text', sortable: true },
      value: ({ contribution }) => contribution.title,
      href: ({ contribution }) => programmePath('decision', slug, { id: contribution.id }),
      language: ({ contribution }) => contribution.language,
    },
    {
      ...{ key: 'format', title: texts.format, kind: 'text', sortable: true },
      value: ({ format }) => format,
      language: writtenLocale,
    },
    {
      ...{ key: 'lectures', title: texts.readings, kind: 'number', sortable: true },
      // How the others read it stays unknown until one has read it.
      value: ({ summary, hiddenUntilRead }) =>
        hiddenUntilRead ? undefined : (summary?.readings ?? 0),
    },
    {
      ...{ key: 'moyenne', title: texts.mean, kind: 'number', sortable: true },
      value: ({ summary }) => tenths(summary?.mean),
    },
    {
      ...{ key: 'ecart', title: texts.spread, kind: 'number', sortable: true },
      value: ({ summary }) => tenths(summary?.spread),
    },
    {
      ...{ key: 'etat', title: texts.state, kind: 'choice', sortable: true },
      value: ({ contribution }) => stateSentence(contribution, locale),
    },
    {
      ...{ key: 'numero', title: words.number, kind: 'number', only: 'file', sortable: true },
      value: ({ contribution }) => contribution.number,
    },
    {
      ...{ key: 'minutes', title: words.minutes, kind: 'number', only: 'file', sortable: true },
      value: ({ contribution }) => contribution.minutes,
    },
    {
      ...{ key: 'recue', title: words.received, kind: 'day', only: 'file', sortable: true },
      value: ({ contribution }) => dayOf(contribution.submittedAt),
    },
  ]
}

function filtersOf(lines: readonly ResultLine[], locale: Locale): readonly ListFilter[] {
  const texts = reviewTexts[locale]
  const words = resultListTexts[locale]
  const countOf = (state: string) =>
    lines.filter(({ contribution }) => contribution.state === state).length
  const formats = new Map(lines.map(({ contribution, format }) => [contribution.format, format]))
  return [
    { kind: 'words', name: 'q', label: words.search },
    {
      ...{ kind: 'choice', as: 'links', name: 'etat', label: texts.state },
      ...{ all: words.all, allCount: lines.length },
      options: contributionStates
        .filter((state) => countOf(state) > 0)
        .map((value) => ({
          value,
          label: contributionTexts[locale].states[value],
          count: countOf(value),
        })),
    },
    {
      ...{
        kind: 'choice',
        as: 'menu',
        name: 'format',
        label: texts.format,
        all: words.everyFormat,
      },
      options: [...formats].map(([value, label]) => ({ value, label })),
    },
    { kind: 'yes', name: 'a-annoncer', label: words.toTell },
  ]
}
