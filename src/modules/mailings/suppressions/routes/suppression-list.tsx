import { dayOf } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import { isWithin, type List, sortedRows } from '#kit/list.ts'
import { holdsWords } from '#kit/lists/holds-words.ts'
import { forbidden, readForm } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { drawList, routesOfList } from '#platform/lists/list-routes.ts'
import type { ListAsk, OpenedList } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import { mostInFiles, readFileForm, sendRows } from '#platform/lists/send-rows.ts'
import { type HttpContext, post, type Route } from '#platform/routes.ts'
import { paths } from '../../paths.ts'
import {
  type ShownSuppression,
  type SuppressionReason,
  suppressionReasons,
} from '../../suppression.ts'
import { exportSuppressions } from '../actions/export-suppressions.ts'
import { SuppressionsPage } from '../pages/SuppressionsPage.tsx'
import { listSuppressions } from '../store/suppressions.ts'
import { suppressionTexts } from '../texts/suppressions.ts'

/** Addresses leave by an act, and not by a link. */
export const suppressionListRoutes: readonly Route[] = [
  ...routesOfList({
    audience: 'staff',
    page: paths.suppressions,
    files: {},
    open: (c) => openSuppressions(c),
  }),
  post(paths.suppressionsFile, 'staff', send),
]

/** The list as it was asked for: a reason that was refused comes back beside its address. */
export async function drawSuppressions(c: HttpContext, form: FormState) {
  return drawList(c, await openSuppressions(c, { hash: form.values['hash'] ?? '', form }))
}

/** The list without its rows, for what an address asks of it. */
export function suppressionListOf({ var: { ctx } }: HttpContext): List<ShownSuppression> {
  return suppressionList(ctx, [])
}

async function openSuppressions(
  c: HttpContext,
  refused?: { readonly hash: string; readonly form: FormState },
): Promise<OpenedList<ShownSuppression>> {
  const { ctx, frame } = c.var
  const suppressions = await listSuppressions(ctx.db, mostInFiles)
  const list = suppressionList(ctx, suppressions)
  return {
    list,
    find: (ask) => findSuppressions(list, suppressions, ask),
    draw: (shown) => <SuppressionsPage frame={frame} shown={shown} refused={refused} />,
  }
}

async function send(c: HttpContext) {
  const { ctx } = c.var
  const list = suppressionListOf(c)
  const { view, format } = readFileForm(list, await readForm(c))
  const exported = await exportSuppressions(ctx, mostInFiles, (all) => {
    const { rows } = findSuppressions(list, all, { ...view, limit: mostInFiles, offset: 0 })
    return sortedRows(list, rows, view.sort)
  })
  if (!exported.ok) return forbidden(c)
  return sendRows(c, { list, view }, exported.value, format)
}

/** How a reason is called in an address. */
const addressOf: Readonly<Record<SuppressionReason, string>> = {
  'hard-bounce': 'inexistante',
  'soft-bounces': 'retours',
  complaint: 'signalee',
  erased: 'effacee',
  staff: 'equipe',
}

function findSuppressions(
  list: List<ShownSuppression>,
  suppressions: readonly ShownSuppression[],
  ask: ListAsk,
) {
  const { q = '', raison } = ask.values
  const found = suppressions.filter(
    ({ reason, email, emailHash, detail, at }) =>
      (raison === undefined || addressOf[reason] === raison) &&
      isWithin({ ...ask, page: 1 }, 'depuis', dayOf(at)) &&
      // An address that nobody keeps is shown by the beginning of its hash, with a word before.
      holdsWords(
        [email ?? list.named?.nameOf({ reason, email, emailHash, detail, at }) ?? '', detail],
        q,
      ),
  )
  return rowsInMemory(list, found, ask)
}

function suppressionList(
  { locale, now }: Pick<Ctx, 'locale' | 'now'>,
  suppressions: readonly ShownSuppression[],
): List<ShownSuppression> {
  const texts = suppressionTexts[locale]
  const nameOf = ({ email, emailHash }: ShownSuppression) =>
    email ?? texts.unknown(emailHash.slice(0, 12))
  return {
    title: texts.title,
    path: paths.suppressions,
    files: {},
    fileName: 'adresses-ecartees',
    counted: texts.counted,
    named: { idOf: ({ emailHash }) => emailHash, nameOf },
    columns: [
      {
        ...{ key: 'adresse', title: texts.address, kind: 'text', sortable: true },
        value: nameOf,
      },
      {
        ...{ key: 'raison', title: texts.reason, kind: 'choice', sortable: true },
        value: ({ reason }) => texts.reasons[reason],
        sortBy: ({ reason }) => suppressionReasons.indexOf(reason),
      },
      {
        ...{ key: 'detail', title: texts.detail, kind: 'text', phone: false },
        value: ({ detail }) => detail,
      },
      {
        ...{ key: 'depuis', title: texts.since, kind: 'instant', sortable: true },
        value: ({ at }) => at,
      },
    ],
    filters: [
      { kind: 'words', name: 'q', label: texts.search },
      {
        ...{ kind: 'choice', as: 'links', name: 'raison', label: texts.reason, all: texts.all },
        allCount: suppressions.length,
        options: suppressionReasons.map((reason) => ({
          value: addressOf[reason],
          label: texts.reasons[reason],
          count: suppressions.filter((suppression) => suppression.reason === reason).length,
        })),
      },
      { kind: 'days', name: 'depuis', label: texts.since },
    ],
    order: { own: texts.latestFirst },
    perPage: 50,
    today: dayOf(now),
  }
}
