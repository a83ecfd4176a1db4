import type { Module } from '#platform/module.ts'
import type { Route } from '#platform/routes.ts'
import { voteDiscussed } from './actions/find-discussed.ts'
import { listNewsletterItems } from './actions/list-newsletter-items.ts'
import { listWaitingVotes } from './actions/list-waiting.ts'
import { voteSubjects } from './actions/name-subjects.ts'
import { searchVotes } from './actions/search-votes.ts'
import { readLetterCode, readLetterFault } from './ballot/index.ts'
import { ballotRoutes, entryRoutes } from './ballot/part.ts'
import { columns } from './columns.ts'
import { loadDemoVotes, removeDemoVotes } from './demo/load-demo-votes.ts'
import { countFileRoutes } from './file-count/part.ts'
import { voteTimetable } from './jobs.ts'
import { ballotScanRoutes, paperRoutes } from './paper/part.ts'
import { votePaths } from './paths.ts'
import { mayRunVotes } from './permissions.ts'
import { voteCopy, voteKind } from './preparing/index.ts'
import { prepareRoutes } from './preparing/part.ts'
import { openVotesTexts } from './result/nouns.ts'
import { checkRoutes, framedRoutes, framedVote, readRoutes } from './result/part.ts'
import { eraseVoter, exportVoter, type PeopleOfGroup, purgeIdentities } from './roll/index.ts'
import { hideVotesOf, listVotes } from './store/votes.ts'
import { doorwayTexts } from './texts/doorway.ts'
import { exportWords } from './texts/export-words.ts'
import { processing } from './texts/processing.ts'
import { voteTexts } from './texts/votes.ts'

const yearInMs = 365 * 86_400_000

/** After `/scrutins/nouveau`, and with `/scrutins/depouiller` before `/scrutins/:slug`. */
const restOfRoutes: readonly Route[] = [
  ...countFileRoutes,
  ...readRoutes,
  ...framedRoutes,
  ...paperRoutes,
  ...ballotScanRoutes,
  ...entryRoutes,
  ...ballotRoutes,
  ...checkRoutes,
]

/** The plate on the door. Groups of people that vote are kept by other rooms: this one asks them all. */
export function votesModule(rooms: () => readonly Module[]): Module {
  const groups: PeopleOfGroup = async (ctx, name) => {
    const found = await Promise.all(
      rooms().map((room) => room.peopleOfGroup?.(ctx, name) ?? Promise.resolve([])),
    )
    return [...new Set(found.flat())]
  }
  return { ...plate, routes: [...prepareRoutes(groups), ...restOfRoutes] }
}

const plate: Omit<Module, 'routes'> = {
  name: 'votes',
  timetable: voteTimetable,
  columns,
  processing,
  framed: [framedVote],
  exportWords,
  copies: [voteCopy],
  instruments: [voteKind],
  listeners: [
    {
      on: 'experiment.published',
      name: 'votes.show',
      run: (ctx, { id }) => hideVotesOf(ctx.db, String(id), false),
    },
    {
      on: 'experiment.withdrawn',
      name: 'votes.hide',
      run: (ctx, { id }) => hideVotesOf(ctx.db, String(id), true),
    },
  ],
  search: searchVotes,
  discussed: voteDiscussed,
  waiting: listWaitingVotes,
  subjects: voteSubjects,
  letterCode: readLetterCode,
  letterFault: readLetterFault,
  openData: (locale) => [
    {
      key: 'scrutins',
      ...openVotesTexts[locale],
      licence: { name: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/' },
      files: [{ href: votePaths.openList, format: 'JSON', mediaType: 'application/json' }],
    },
  ],
  newsletterItems: listNewsletterItems,
  publicPages: async (db) =>
    (await listVotes(db, false)).map(({ slug, createdAt, endedAt }) => ({
      path: votePaths.vote(slug),
      changed: endedAt ?? createdAt,
    })),
  demo: { load: loadDemoVotes, remove: removeDemoVotes },
  navigation: (_viewer, locale) => [
    {
      key: 'instruments',
      links: [{ label: voteTexts[locale].votes, href: votePaths.list }],
    },
  ],
  doorways: (locale) => [{ family: 'try', href: votePaths.list, ...doorwayTexts[locale].list }],
  creations: (viewer, locale) =>
    mayRunVotes(viewer) ? [{ label: voteTexts[locale].create, href: votePaths.create }] : [],
  purge: (ctx) => purgeIdentities(ctx.db, new Date(ctx.now.getTime() - yearInMs)),
  personExport: async (db, personId) => ({ votes: await exportVoter(db, personId) }),
  personErase: (ctx, personId) => eraseVoter(ctx.db, personId),
}
