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
import { sameAs } from '../actions/answer-twins.ts'
import { followOpportunity } from '../actions/keep-opportunities.ts'
import { namesOf } from '../actions/team.ts'
import { type Following, followings, isClosed, opportunityKinds } from '../opportunity.ts'
import { OpportunitiesPage, type ShownOpportunity } from '../pages/OpportunityPages.tsx'
import { paths } from '../paths.ts'
import { keepers, mayKeepFunding } from '../permissions.ts'
import { listOpportunities } from '../store/opportunities.ts'
import { listTwinAnswers } from '../store/twins.ts'
import { opportunityTexts } from '../texts/opportunities.ts'

const sorted = (following: Following, key: string, path: string) =>
  rowsRoute({
    ...{ audience: keepers, may: mayKeepFunding, open, key, path },
    each: (ctx, { id }) => followOpportunity(ctx, id, following),
    refusals: (locale) => opportunityTexts[locale].refusals,
    done: (locale, count) => saidOf(locale)[following](count),
  })

const saidOf = (locale: Locale) => {
  const texts = opportunityTexts[locale]
  return {
    ...{ followed: texts.followed, 'set-aside': texts.wereSetAside },
    'to-read': texts.areReadAgain,
  }
}

export const opportunityListRoutes: readonly Route[] = [
  ...routesOfList({
    audience: keepers,
    may: ({ person }) => mayKeepFunding(person),
    page: paths.list,
    files: paths.files,
    open,
  }),
  sorted('followed', 'suivre', paths.follow),
  sorted('set-aside', 'ecarter', paths.setAside),
  sorted('to-read', 'relire', paths.readAgain),
]

/** Grants with who follows each, and the one whose double it is. */
export async function shownOpportunities(c: HttpContext): Promise<readonly ShownOpportunity[]> {
  const { ctx } = c.var
  const all = await listOpportunities(ctx.db)
  const names = await namesOf(
    ctx,
    all.map(({ ownerId }) => ownerId),
  )
  const doubles = sameAs(await listTwinAnswers(ctx.db))
  return all.map((grant) => ({
    ...{ ...grant, doubleOf: doubles.get(grant.id) },
    ownerName: names.get(grant.ownerId ?? '') ?? '',
  }))
}

async function open(c: HttpContext): Promise<OpenedList<ShownOpportunity>> {
  const { ctx, frame } = c.var
  const today = dayOf(ctx.now)
  const all = await shownOpportunities(c)
  const list = opportunityList(ctx.locale, today)
  return {
    list,
    find: (ask) => {
      const words = plainWords(ask.values['q'] ?? '')
      const { suivi, nature, quand, doubles } = ask.values
      const rows = all.filter((grant) => {
        const { following, kind, title, funder, themes, doubleOf } = grant
        return (
          (suivi ?? following) === following &&
          (nature ?? kind) === kind &&
          (quand === undefined || (quand === 'closes') === isClosed(grant, today)) &&
          (doubles !== undefined || doubleOf === undefined) &&
          plainWords(`${title} ${funder} ${themes}`).includes(words)
        )
      })
      return rowsInMemory(list, rows, ask)
    },
    draw: (shown) => <OpportunitiesPage frame={frame} shown={shown} today={today} />,
  }
}

function opportunityBulk(locale: Locale): Bulk<ShownOpportunity> {
  const texts = opportunityTexts[locale]
  const act = (
    following: Following,
    key: string,
    sentences: { readonly label: string; readonly confirm: (count: number) => string },
    action: string,
  ) => ({
    ...{ key, action, ...sentences, nothing: texts.nothingToDo },
    leaves: (grant: ShownOpportunity) =>
      grant.following === following ? texts.refusals['same-following'] : undefined,
  })
  return {
    idOf: ({ id }) => id,
    nameOf: ({ title }) => title,
    acts: [
      act(
        'followed',
        'suivre',
        { label: texts.follow, confirm: texts.followConfirm },
        paths.follow,
      ),
      act(
        'set-aside',
        'ecarter',
        { label: texts.setAside, confirm: texts.setAsideConfirm },
        paths.setAside,
      ),
      act(
        'to-read',
        'relire',
        { label: texts.readAgain, confirm: texts.readAgainConfirm },
        paths.readAgain,
      ),
    ],
  }
}

function opportunityList(locale: Locale, today: Day): List<ShownOpportunity> {
  const texts = opportunityTexts[locale]
  const text = (key: string, title: string, value: (grant: ShownOpportunity) => string) => ({
    ...{ key, title, kind: 'text' as const, value, language: writtenLocale },
  })
  return {
    title: texts.title,
    path: paths.list,
    files: paths.files,
    fileName: 'aides',
    counted: texts.counted,
    columns: [
      {
        ...text('titre', texts.fields.title, ({ title }) => title),
        ...{ sortable: true, href: ({ id }) => paths.opportunity(id) },
      },
      { ...text('financeur', texts.columns.funder, ({ funder }) => funder), sortable: true },
      {
        ...{ key: 'nature', title: texts.columns.kind, kind: 'choice', sortable: true },
        value: ({ kind }) => texts.kinds[kind],
        phone: false,
      },
      {
        ...{ key: 'dernier-jour', title: texts.columns.closes, kind: 'day', sortable: true },
        value: ({ closesOn }) => closesOn,
      },
      {
        ...{ key: 'suivi', title: texts.columns.following, kind: 'choice', sortable: true },
        value: ({ following }) => texts.followings[following],
        sortBy: ({ following }) => followings.indexOf(following),
      },
      {
        ...{ key: 'suivie-par', title: texts.columns.owner, kind: 'text', phone: false },
        value: ({ ownerName }) => ownerName,
      },
      {
        ...{ key: 'montant', title: texts.columns.most, kind: 'money', sortable: true },
        ...{ value: ({ mostCents }) => mostCents, phone: false },
      },
      {
        ...{ key: 'part', title: texts.columns.rate, kind: 'number', only: 'file' },
        value: ({ rateTenths }) => (rateTenths === undefined ? undefined : rateTenths / 10),
      },
      { ...text('qui', texts.fields.audience, ({ audience }) => audience), only: 'file' },
      { ...text('territoire', texts.fields.place, ({ place }) => place), only: 'file' },
      { ...text('themes', texts.fields.themes, ({ themes }) => themes), only: 'file' },
      { ...text('adresse', texts.fields.address, ({ address }) => address), only: 'file' },
      {
        ...{ key: 'source', title: texts.columns.origin, kind: 'choice', only: 'file' },
        value: ({ origin }) => texts.origins[origin],
      },
      {
        ...{ key: 'page', title: texts.columns.page, kind: 'link', only: 'file' },
        value: ({ id }) => paths.opportunity(id),
      },
    ],
    filters: [
      { kind: 'words', name: 'q', label: texts.search },
      {
        ...{ kind: 'choice', name: 'suivi', label: texts.columns.following, as: 'menu' },
        all: texts.all,
        options: followings.map((value) => ({ value, label: texts.followings[value] })),
      },
      {
        ...{
          kind: 'choice',
          name: 'nature',
          label: texts.columns.kind,
          as: 'menu',
          all: texts.all,
        },
        options: opportunityKinds.map((value) => ({ value, label: texts.kinds[value] })),
      },
      {
        ...{ kind: 'choice', name: 'quand', label: texts.when, as: 'menu', all: texts.all },
        options: [
          { value: 'ouvertes', label: texts.open },
          { value: 'closes', label: texts.closed },
        ],
      },
      { kind: 'yes', name: 'doubles', label: texts.sameHidden },
    ],
    order: { own: texts.nearestFirst },
    perPage: 50,
    bulk: opportunityBulk(locale),
    today,
  }
}
