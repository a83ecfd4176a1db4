import { dayOf } from '#kit/dates.ts'
import type { List, ListColumn } from '#kit/list.ts'
import { holdsWords } from '#kit/lists/holds-words.ts'
import type { Locale } from '#kit/texts.ts'
import { findPersonNames } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { routesOfList } from '#platform/lists/list-routes.ts'
import type { OpenedList } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import type { HttpContext } from '#platform/routes.ts'
import { badgePaths } from '../../paths/badge.ts'
import { badgeKinds } from '../badge.ts'
import { BadgeRegisterPage, type ListedBadge } from '../pages/BadgeRegisterPage.tsx'
import { listBadges, listPublicKeys } from '../store/badges.ts'
import { achievementTexts, badgeTexts } from '../texts/badge.ts'

/** What the house signed, for the team. */
export const badgeListRoutes = routesOfList({
  audience: 'staff',
  page: badgePaths.register,
  files: badgePaths.registerFiles,
  open,
})

async function open(c: HttpContext): Promise<OpenedList<ListedBadge>> {
  const { ctx, frame } = c.var
  const keys = await listPublicKeys(ctx.db)
  const list = badgeList(ctx)
  return {
    list,
    find: async (ask) => {
      const { etat, badge: kind, q = '' } = ask.values
      const rows = (await listedBadges(ctx)).filter(
        ({ badge, name }) =>
          (etat === undefined || (etat === 'retires') === (badge.revokedAt !== undefined)) &&
          (kind === undefined || badge.kind === kind) &&
          holdsWords([name, achievementTexts[ctx.locale][badge.kind].name], q),
      )
      return rowsInMemory(list, rows, ask)
    },
    draw: (shown) => <BadgeRegisterPage frame={frame} shown={shown} keys={keys} />,
  }
}

async function listedBadges(ctx: Ctx): Promise<readonly ListedBadge[]> {
  const badges = await listBadges(ctx.db)
  const people = [...new Set(badges.flatMap(({ personId }) => personId ?? []))]
  const names = await findPersonNames(ctx.db, people, ctx.locale)
  const { erased } = badgeTexts[ctx.locale]
  return badges.map((badge) => ({ badge, name: names.get(badge.personId ?? '') ?? erased }))
}

function badgeList({ locale, now }: Ctx): List<ListedBadge> {
  const texts = badgeTexts[locale]
  return {
    title: texts.registerTitle,
    path: badgePaths.register,
    files: badgePaths.registerFiles,
    fileName: 'badges',
    counted: texts.counted,
    columns: columnsOf(locale),
    filters: [
      { kind: 'words', name: 'q', label: texts.search },
      {
        kind: 'choice',
        name: 'badge',
        label: texts.title,
        as: 'menu',
        all: texts.everyKind,
        options: badgeKinds.map((value) => ({
          value,
          label: achievementTexts[locale][value].name,
        })),
      },
      {
        kind: 'choice',
        name: 'etat',
        label: texts.state,
        as: 'menu',
        all: texts.everyState,
        options: [
          { value: 'valables', label: texts.valid },
          { value: 'retires', label: texts.revoked },
        ],
      },
    ],
    order: { own: texts.latestFirst },
    perPage: 50,
    today: dayOf(now),
  }
}

function columnsOf(locale: Locale): readonly ListColumn<ListedBadge>[] {
  const texts = badgeTexts[locale]
  return [
    {
      key: 'badge',
      title: texts.title,
      kind: 'choice',
      sortable: true,
      value: ({ badge }) => achievementTexts[locale][badge.kind].name,
    },
    {
      key: 'personne',
      title: texts.person,
      kind: 'text',
      sortable: true,
      value: ({ name }) => name,
    },
    {
      key: 'remis',
      title: texts.on,
      kind: 'day',
      sortable: true,
      value: ({ badge }) => badge.awardedOn,
    },
    {
      key: 'etat',
      title: texts.state,
      kind: 'choice',
      sortable: true,
      value: ({ badge }) => (badge.revokedAt ? texts.revoked : texts.valid),
    },
  ]
}
