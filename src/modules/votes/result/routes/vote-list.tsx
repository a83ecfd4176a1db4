import { type Day, dayOf } from '#kit/dates.ts'
import type { List } from '#kit/list.ts'
import type { Bulk } from '#kit/lists/bulk.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { plainWords } from '#kit/words.ts'
import { routesOfList } from '#platform/lists/list-routes.ts'
import type { OpenedList } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import { rowsRoute } from '#platform/lists/rows-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { votePaths } from '../../paths.ts'
import { mayRunVotes } from '../../permissions.ts'
import { shutVote, stepRefusals } from '../../preparing/index.ts'
import { listVotes } from '../../store/votes.ts'
import { methodTexts } from '../../texts/methods.ts'
import { voteTexts } from '../../texts/votes.ts'
import { shownState, type Vote, type VoteState } from '../../vote.ts'
import { VotesPage } from '../pages/VotesPage.tsx'
import { voteListTexts } from '../texts/vote-list.ts'
import { voteRowTexts } from '../texts/vote-rows.ts'

/** Files stand before the page of a vote: a name with a dot is nobody’s. */
export const voteListRoutes: readonly Route[] = [
  ...routesOfList({
    audience: 'anyone',
    page: votePaths.list,
    files: votePaths.listFiles,
    open,
  }),
  rowsRoute({
    ...{ audience: 'staff', may: mayRunVotes, open, key: 'arreter', path: votePaths.shutMany },
    // Those whose end is over ask for no reason: the others are refused one by one.
    each: (ctx, { slug }) => shutVote(ctx, slug),
    refusals: stepRefusals,
    done: (locale, count) => voteRowTexts[locale].wereShut(count),
  }),
]

/** The order in which a vote goes through them. */
const states: readonly VoteState[] = ['draft', 'open', 'counting', 'closed', 'cancelled']

async function open(c: HttpContext): Promise<OpenedList<Vote>> {
  const { ctx, frame } = c.var
  const mayRun = mayRunVotes(ctx.person)
  const votes = await listVotes(ctx.db, mayRun)
  const stateOf = (vote: Vote) => shownState(vote, ctx.now)
  const list = voteList(votes, stateOf, {
    ...{ locale: ctx.locale, today: dayOf(ctx.now), mayRun },
  })
  return {
    list,
    find: (ask) => {
      const words = plainWords(ask.values['q'] ?? '')
      const rows = votes.filter(
        (vote) =>
          (ask.values['etat'] ?? stateOf(vote)) === stateOf(vote) &&
          plainWords(`${vote.title} ${vote.question}`).includes(words),
      )
      return rowsInMemory(list, rows, ask)
    },
    draw: (shown) => <VotesPage frame={frame} shown={shown} mayRun={mayRun} now={ctx.now} />,
  }
}

function voteList(
  votes: readonly Vote[],
  stateOf: (vote: Vote) => VoteState,
  {
    locale,
    today,
    mayRun,
  }: { readonly locale: Locale; readonly today: Day; readonly mayRun: boolean },
): List<Vote> {
  const texts = voteTexts[locale]
  const words = voteListTexts[locale]
  return {
    title: texts.title,
    path: votePaths.list,
    files: votePaths.listFiles,
    fileName: 'scrutins',
    counted: words.counted,
    columns: [
      {
        key: 'titre',
        title: texts.columns.title,
        kind: 'text',
        sortable: true,
        value: ({ title }) => title,
        href: ({ slug }) => votePaths.vote(slug),
        language: writtenLocale,
      },
      {
        key: 'etat',
        title: texts.columns.state,
        kind: 'choice',
        sortable: true,
        value: (vote) => texts.states[stateOf(vote)],
        sortBy: (vote) => states.indexOf(stateOf(vote)),
      },
      {
        key: 'regle',
        title: texts.columns.method,
        kind: 'choice',
        sortable: true,
        value: ({ method }) => methodTexts[locale][method].name,
      },
      {
        key: 'fin',
        title: texts.columns.closes,
        kind: 'instant',
        sortable: true,
        value: ({ endedAt, closesAt }) => endedAt ?? closesAt,
      },
      {
        key: 'page',
        title: words.page,
        kind: 'link',
        only: 'file',
        value: ({ slug }) => votePaths.vote(slug),
      },
    ],
    filters: [
      { kind: 'words', name: 'q', label: words.search },
      {
        kind: 'choice',
        name: 'etat',
        label: texts.columns.state,
        as: 'menu',
        all: words.all,
        options: states
          .filter((state) => votes.some((vote) => stateOf(vote) === state))
          .map((value) => ({ value, label: texts.states[value] })),
      },
    ],
    order: { own: words.latestFirst },
    perPage: 50,
    bulk: mayRun ? bulkOf(stateOf, locale) : undefined,
    today,
  }
}

function bulkOf(stateOf: (vote: Vote) => VoteState, locale: Locale): Bulk<Vote> {
  const texts = voteRowTexts[locale]
  return {
    idOf: ({ id }) => id,
    nameOf: ({ title }) => title,
    acts: [
      {
        ...{ key: 'arreter', label: texts.shut, action: votePaths.shutMany },
        leaves: (vote) => {
          if (vote.state !== 'open') return texts.notOpen
          return stateOf(vote) === 'open' ? texts.stillTaken : undefined
        },
        ...{ confirm: texts.shutConfirm, nothing: texts.shutNothing },
      },
    ],
  }
}
