import { type Day, dayOf } from '#kit/dates.ts'
import { isWithin, type List, type ListColumn, type ListFilter } from '#kit/list.ts'
import { holdsWords } from '#kit/lists/holds-words.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import type { Ctx } from '#platform/context.ts'
import { routesOfList } from '#platform/lists/list-routes.ts'
import type { ListAsk, OpenedList } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import type { Circle } from '../../circle.ts'
import { mayFollowDecision, mayStartDecision } from '../../decision-permissions.ts'
import { stepKey } from '../../decisions/index.ts'
import { decisionPaths } from '../../paths/decisions.ts'
import { listDecisions, listReviewsDue } from '../../procedure/index.ts'
import { registerTexts, stepTexts } from '../../procedure/nouns.ts'
import { findBelongings } from '../../store/circle-members.ts'
import { listCircles } from '../../store/circles.ts'
import { type ListedDecision, RegisterPage, termOf } from '../pages/RegisterPage.tsx'
import { decisionBulk, keptTogetherRoute } from './decision-rows.ts'

interface Given {
  readonly rows: readonly ListedDecision[]
  readonly isMember: boolean
  readonly locale: Locale
  readonly today: Day
}

/** What circles decided, for everyone; what is under way or was dropped, for those who are in them. */
export const decisionListRoutes: readonly Route[] = [
  ...routesOfList({
    audience: 'anyone',
    page: decisionPaths.register,
    files: decisionPaths.files,
    open,
  }),
  keptTogetherRoute(open),
]

async function open(c: HttpContext): Promise<OpenedList<ListedDecision>> {
  const { ctx, frame } = c.var
  const listed = await listedDecisions(ctx)
  const list = decisionList(listed)
  return {
    list,
    find: (ask) => findDecisions(list, listed.rows, ask),
    draw: (shown) => (
      <RegisterPage
        frame={frame}
        shown={shown}
        isMember={listed.isMember}
        due={listed.rows.filter(({ isDue }) => isDue).length}
      />
    ),
  }
}

/** Circles where this person takes part, as a member or for the team. */
export async function ownCircles(ctx: Ctx, all: readonly Circle[]): Promise<readonly Circle[]> {
  return (await belongingsOf(ctx, all)).filter(mayStart(ctx)).map(({ circle }) => circle)
}

interface Belongs {
  readonly circle: Circle
  readonly belonging: Parameters<typeof mayStartDecision>[1]['belonging']
}

/** Each circle, with what this person is in it. */
async function belongingsOf(ctx: Ctx, all: readonly Circle[]): Promise<readonly Belongs[]> {
  if (!ctx.person) return []
  const ids = all.map(({ id }) => id)
  const belongings = await findBelongings(ctx.db, ids, ctx.person.id, dayOf(ctx.now))
  return all.map((circle) => ({ circle, belonging: belongings.get(circle.id) }))
}

const mayStart =
  (ctx: Ctx) =>
  ({ circle: { visibility }, belonging }: Belongs) =>
    mayStartDecision(ctx.person, { visibility, belonging })

/** Those to review first, then those under way, then the latest that were taken. */
async function listedDecisions(ctx: Ctx): Promise<Given> {
  const today = dayOf(ctx.now)
  const all = await listCircles(ctx.db)
  const circles = await belongingsOf(ctx, all)
  const circleIds = circles.filter(mayStart(ctx)).map(({ circle }) => circle.id)
  const [begun, closed, shared, due] = await Promise.all([
    listDecisions(ctx.db, { circleIds, closed: false }),
    listDecisions(ctx.db, { circleIds, closed: true }),
    listDecisions(ctx.db, { publicOnly: true, closed: true }),
    circleIds.length === 0 ? [] : listReviewsDue(ctx.db, today),
  ])
  // In an election people speak of persons: who is not of the circle does not even read that there is one.
  const seen = new Map(
    circles.map(({ circle, belonging }) => [circle.id, { ...circle, belonging }]),
  )
  const current = begun.filter((decision) => {
    const circle = seen.get(decision.circleId)
    return circle && mayFollowDecision(ctx.person, decision, circle)
  })
  const names = new Map(all.map(({ id, name }) => [id, name]))
  const own = new Set(circleIds)
  const dueIds = new Set(due.filter(({ circleId }) => own.has(circleId)).map(({ id }) => id))
  const over = new Map([...closed, ...shared].map((decision) => [decision.id, decision]))
  const latest = [...over.values()].toSorted(
    (left, right) => Number(right.closedAt ?? 0) - Number(left.closedAt ?? 0),
  )
  const rows = [
    ...latest.filter(({ id }) => dueIds.has(id)),
    ...current,
    ...latest.filter(({ id }) => !dueIds.has(id)),
  ].map((decision) => ({
    decision,
    circle: names.get(decision.circleId) ?? '',
    isDue: dueIds.has(decision.id),
  }))
  return { rows, isMember: circleIds.length > 0, locale: ctx.locale, today }
}

/** One that is to be reviewed was taken as well. */
const states: Readonly<
  Record<keyof (typeof registerTexts)['fr']['states'], (row: ListedDecision) => boolean>
> = {
  due: ({ isDue }) => isDue,
  current: ({ decision }) => decision.step !== 'closed',
  taken: ({ decision: { outcome } }) => outcome === 'adopted' || outcome === 'elected',
  dropped: ({ decision: { step, outcome } }) =>
    step === 'closed' && outcome !== 'adopted' && outcome !== 'elected',
}

const stateNames = {
  'a-revoir': 'due',
  'en-cours': 'current',
  prises: 'taken',
  sans: 'dropped',
} as const

function findDecisions(list: List<ListedDecision>, rows: readonly ListedDecision[], ask: ListAsk) {
  const { q = '', etat, cercle } = ask.values
  const asked = Object.entries(stateNames).find(([value]) => value === etat)?.[1]
  const found = rows.filter(
    (row) =>
      (asked === undefined || states[asked](row)) &&
      (cercle ?? row.decision.circleId) === row.decision.circleId &&
      isWithin({ ...ask, page: 1 }, 'prise', takenOn(row)) &&
      holdsWords([row.decision.title, row.decision.context], q),
  )
  return rowsInMemory(list, found, ask)
}

const takenOn = ({ decision: { closedAt } }: ListedDecision) => closedAt && dayOf(closedAt)

function decisionList({ rows, isMember, locale, today }: Given): List<ListedDecision> {
  const texts = registerTexts[locale]
  return {
    title: texts.title,
    path: decisionPaths.register,
    files: decisionPaths.files,
    fileName: 'decisions',
    counted: texts.counted,
    columns: columnsOf(locale),
    filters: filtersOf(rows, isMember, locale),
    order: { own: texts.latestFirst },
    perPage: 50,
    bulk: isMember ? decisionBulk(locale, today) : undefined,
    today,
  }
}

function columnsOf(locale: Locale): readonly ListColumn<ListedDecision>[] {
  const texts = registerTexts[locale]
  const steps = stepTexts[locale]
  return [
    {
      ...{ key: 'decision', title: texts.decision, kind: 'text', sortable: true },
      value: ({ decision }) => decision.title,
      href: ({ decision }) => decisionPaths.decision(decision.slug),
      language: writtenLocale,
    },
    {
      ...{ key: 'etape', title: texts.step, kind: 'choice', sortable: true },
      value: ({ decision }) => steps[stepKey(decision)],
      sortBy: ({ decision }) => Object.keys(steps).indexOf(stepKey(decision)),
    },
    {
      ...{ key: 'cercle', title: texts.circle, kind: 'text', sortable: true },
      value: ({ circle }) => circle,
      language: writtenLocale,
    },
    { ...{ key: 'prise', title: texts.on, kind: 'day', sortable: true }, value: takenOn },
    {
      ...{ key: 'terme', title: texts.until, kind: 'day', sortable: true },
      value: termOf,
    },
    {
      ...{ key: 'duree', title: texts.lasts, kind: 'choice', only: 'file' },
      value: (row) =>
        row.decision.outcome === 'adopted' && !termOf(row) ? texts.noLimit : undefined,
    },
    {
      ...{ key: 'revue', title: texts.reviewOn, kind: 'day', sortable: true },
      value: ({ decision }) => decision.reviewOn,
    },
    {
      ...{ key: 'page', title: texts.page, kind: 'link', only: 'file' },
      value: ({ decision }) => decisionPaths.decision(decision.slug),
    },
  ]
}

/** Whoever is in no circle reads what was taken, and nothing else. */
function filtersOf(
  rows: readonly ListedDecision[],
  isMember: boolean,
  locale: Locale,
): readonly ListFilter[] {
  const texts = registerTexts[locale]
  const circles = new Map(rows.map(({ decision, circle }) => [decision.circleId, circle]))
  const byState: ListFilter = {
    ...{ kind: 'choice', as: 'links', name: 'etat', label: texts.step },
    ...{ all: texts.all, allCount: rows.length },
    options: Object.entries(stateNames).map(([value, state]) => ({
      value,
      label: texts.states[state],
      count: rows.filter(states[state]).length,
    })),
  }
  return [
    { kind: 'words', name: 'q', label: texts.search },
    ...(isMember ? [byState] : []),
    {
      ...{ kind: 'choice', as: 'menu', name: 'cercle', label: texts.circle },
      all: texts.everyCircle,
      options: [...circles].map(([value, label]) => ({ value, label })),
    },
    { kind: 'days', name: 'prise', label: texts.on },
  ]
}
