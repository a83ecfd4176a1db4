import { type Day, dayOf } from '#kit/dates.ts'
import type { List, ListColumn } from '#kit/list.ts'
import type { Locale } from '#kit/texts.ts'
import { plainWords } from '#kit/words.ts'
import { findPersonNames } from '#modules/people/index.ts'
import { getTerritories, territoryLabel } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type ListAsk, type OpenedList, routesOfList } from '#platform/lists/list-routes.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import type { HttpContext } from '#platform/routes.ts'
import { prospectPaths } from '../../paths/prospect.ts'
import { type ProspectLine, ProspectsPage } from '../pages/ProspectsPage.tsx'
import { dueFilters, prospectStages } from '../prospect.ts'
import { listOwners, listProspects, mostProspects } from '../store/prospects.ts'
import { prospectTexts } from '../texts/prospects.ts'

const inTable = 50

export const prospectListRoutes = routesOfList({
  audience: 'staff',
  page: prospectPaths.board,
  files: prospectPaths.files,
  open,
})

type Named = readonly { readonly id: string; readonly name: string }[]

async function open(c: HttpContext): Promise<OpenedList<ProspectLine>> {
  const { ctx, frame } = c.var
  const today = dayOf(ctx.now)
  const ownerIds = await listOwners(ctx.db)
  const names = await findPersonNames(ctx.db, ownerIds, ctx.locale)
  const owners = ownerIds.map((id) => ({ id, name: names.get(id) ?? '' }))
  const isTable = c.req.query('forme') === 'table'
  const list = prospectList(ctx.locale, today, owners, isTable ? inTable : mostProspects)
  return {
    list,
    find: async (ask) => rowsInMemory(list, await linesOf(ctx, ask.values, owners), ask),
    draw: (shown) => <ProspectsPage frame={frame} shown={shown} today={today} />,
  }
}

function prospectList(
  locale: Locale,
  today: Day,
  owners: Named,
  perPage: number,
): List<ProspectLine> {
  const texts = prospectTexts[locale]
  return {
    title: texts.title,
    path: prospectPaths.board,
    files: prospectPaths.files,
    fileName: 'prospection',
    counted: texts.counted,
    columns: columnsOf(locale),
    filters: [
      { kind: 'words', name: 'q', label: texts.search },
      {
        kind: 'choice',
        name: 'forme',
        label: texts.views,
        as: 'links',
        isForm: true,
        usual: 'colonnes',
        options: [
          { value: 'colonnes', label: texts.board },
          { value: 'table', label: texts.table },
        ],
      },
      {
        kind: 'choice',
        name: 'faire',
        label: texts.due,
        as: 'links',
        all: texts.dueFilters.all,
        options: dueFilters.map((value) => ({ value, label: texts.dueFilters[value] })),
      },
      {
        kind: 'choice',
        name: 'etape',
        label: texts.stage,
        as: 'menu',
        options: prospectStages.map((value) => ({ value, label: texts.stages[value] })),
      },
      {
        kind: 'choice',
        name: 'responsable',
        label: texts.owners,
        as: 'menu',
        all: texts.everyone,
        options: owners.map(({ id, name }) => ({ value: id, label: name })),
      },
    ],
    order: { own: texts.firstThingsFirst },
    perPage,
    today,
  }
}

/** No contact goes out with the file. */
function columnsOf(locale: Locale): readonly ListColumn<ProspectLine>[] {
  const texts = prospectTexts[locale]
  const { code, department, region, sinceDay, link } = texts.columns
  const ofFile = { only: 'file', kind: 'text' } as const
  return [
    {
      key: 'territoire',
      title: texts.territory,
      kind: 'text',
      sortable: true,
      value: ({ place }) => place,
      href: ({ prospect }) => prospectPaths.one(prospect.id),
    },
    {
      ...ofFile,
      key: 'code',
      title: code,
      value: ({ territory }) => territory.code ?? territory.siren,
    },
    {
      ...ofFile,
      key: 'departement',
      title: department,
      value: ({ territory }) => territory.departmentCode,
    },
    { ...ofFile, key: 'region', title: region, value: ({ territory }) => territory.regionCode },
    {
      key: 'habitants',
      title: texts.population,
      kind: 'number',
      only: 'file',
      value: ({ territory }) => territory.population,
    },
    {
      key: 'etape',
      title: texts.stage,
      kind: 'choice',
      sortable: true,
      value: ({ prospect }) => texts.stages[prospect.stage],
      sortBy: ({ prospect }) => prospectStages.indexOf(prospect.stage),
    },
    {
      key: 'depuis',
      title: sinceDay,
      kind: 'day',
      only: 'file',
      value: ({ prospect }) => dayOf(prospect.stageSince),
    },
    {
      ...ofFile,
      key: 'raison',
      title: texts.reason,
      value: ({ prospect }) => (prospect.reason === '' ? '' : texts.reasons[prospect.reason]),
    },
    {
      key: 'suite',
      title: texts.next,
      kind: 'text',
      value: ({ prospect }) => prospect.nextAction,
    },
    {
      key: 'pour',
      title: texts.nextOn,
      kind: 'day',
      sortable: true,
      value: ({ prospect }) => prospect.nextOn,
    },
    {
      key: 'responsable',
      title: texts.owner,
      kind: 'text',
      sortable: true,
      value: ({ owner }) => owner,
    },
    {
      key: 'source',
      title: texts.source,
      kind: 'choice',
      sortable: true,
      phone: false,
      value: ({ prospect }) => texts.sources[prospect.source],
    },
    {
      key: 'echange',
      title: texts.last,
      kind: 'day',
      only: 'file',
      value: ({ prospect }) => prospect.lastExchangeOn,
    },
    {
      key: 'lien',
      title: link,
      kind: 'link',
      only: 'file',
      value: ({ prospect }) => prospectPaths.one(prospect.id),
    },
  ]
}

async function linesOf(
  ctx: Ctx,
  values: ListAsk['values'],
  owners: Named,
): Promise<readonly ProspectLine[]> {
  const asked = {
    stage: prospectStages.find((stage) => stage === values['etape']),
    due: dueFilters.find((due) => due === values['faire']),
    ownerId: values['responsable'],
  }
  const prospects = await listProspects(ctx.db, asked, dayOf(ctx.now))
  const places = await getTerritories(
    ctx.db,
    prospects.map((prospect) => prospect.territoryId),
  )
  const names = new Map(owners.map(({ id, name }) => [id, name]))
  const words = plainWords(values['q'] ?? '')
  return prospects.flatMap((prospect) => {
    const territory = places.get(prospect.territoryId)
    const place = territory && territoryLabel(territory)
    if (!territory || !place || !plainWords(place).includes(words)) return []
    return [{ prospect, territory, place, owner: names.get(prospect.ownerId ?? '') }]
  })
}
