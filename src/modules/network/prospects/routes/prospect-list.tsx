import { type Day, dayOf } from '#kit/dates.ts'
import { isId } from '#kit/ids.ts'
import type { List, ListColumn } from '#kit/list.ts'
import type { Locale } from '#kit/texts.ts'
import { plainWords } from '#kit/words.ts'
import { findPersonNames } from '#modules/people/index.ts'
import {
  findTerritory,
  getTerritories,
  type RegionNames,
  regionNames,
  territoryLabel,
} from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { CellAct } from '#platform/lists/edit-routes.ts'
import { routesOfList } from '#platform/lists/list-routes.ts'
import type { ListAsk, OpenedList } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import type { HttpContext } from '#platform/routes.ts'
import { prospectPaths } from '../../paths/prospect.ts'
import { editProspect } from '../actions/edit-prospect.ts'
import type { PeopleRefusal } from '../actions/people-of-prospect.ts'
import { type ProspectLine, ProspectsPage } from '../pages/ProspectsPage.tsx'
import {
  dueFilters,
  nextDays,
  type ProspectForm,
  prospectShape,
  prospectStages,
} from '../prospect.ts'
import { listOwners, listProspects, lockProspect, mostProspects } from '../store/prospects.ts'
import { prospectTexts } from '../texts/prospects.ts'
import { teamOf } from './team-of.ts'

const inTable = 50

type Refusal = 'not-found' | 'forbidden' | PeopleRefusal

export const prospectListRoutes = routesOfList<ProspectLine, Refusal>({
  audience: 'staff',
  page: prospectPaths.board,
  files: prospectPaths.files,
  open,
  edits: {
    row: lockedLine,
    columns: {
      suite: written('nextAction'),
      pour: written('nextOn'),
      responsable: written('owner'),
    },
    refusals: (locale) => prospectTexts[locale].refusals,
    saved: ({ prospect }) => ({
      act: ['prospect.edited', 'prospect.moved', 'prospect.exchange-noted'],
      subject: `prospect:${prospect.id}`,
    }),
  },
})

/** One field of the form of a territory that might join, the others as they stand. */
function written(field: keyof ProspectForm): CellAct<ProspectLine, ProspectForm, Refusal> {
  return {
    field,
    form: ({ prospect }) => ({
      ...{ source: prospect.source, sourceDetail: prospect.sourceDetail, notes: prospect.notes },
      ...{ owner: prospect.ownerId ?? '', contact: prospect.contactPersonId ?? '' },
      ...{ nextAction: prospect.nextAction, nextOn: prospect.nextOn ?? '' },
      challenges: prospect.challenges,
    }),
    shape: prospectShape,
    // What is to be done is to come; a day that was written before may stay while something else changes.
    days: field === 'nextOn' ? nextDays : {},
    act: (c, { prospect }, input) => editProspect(c.var.ctx, prospect.id, input),
  }
}

async function lockedLine(c: HttpContext, id: string): Promise<ProspectLine | undefined> {
  const { ctx } = c.var
  const prospect = isId(id) ? await lockProspect(ctx.db, id) : undefined
  const territory = prospect && (await findTerritory(ctx.db, prospect.territoryId))
  const place = territory && territoryLabel(territory)
  if (!prospect || !territory || !place) return undefined
  const ids = prospect.ownerId === undefined ? [] : [prospect.ownerId]
  const names = await findPersonNames(ctx.db, ids, ctx.locale)
  return { prospect, territory, place, owner: names.get(prospect.ownerId ?? '') }
}

type Named = readonly { readonly id: string; readonly name: string }[]

async function open(c: HttpContext): Promise<OpenedList<ProspectLine>> {
  const { ctx, frame } = c.var
  const today = dayOf(ctx.now)
  const ownerIds = await listOwners(ctx.db)
  const names = await findPersonNames(ctx.db, ownerIds, ctx.locale)
  const owners = ownerIds.map((id) => ({ id, name: names.get(id) ?? '' }))
  const isTable = c.req.query('forme') === 'table'
  const perPage = isTable ? inTable : mostProspects
  const regions = await regionNames(ctx.db)
  const team = isTable ? await teamOf(ctx) : []
  const list = prospectList(ctx.locale, today, { owners, team, perPage, regions })
  return {
    list,
    find: async (ask) => rowsInMemory(list, await linesOf(ctx, ask.values, owners), ask),
    draw: (shown) => <ProspectsPage frame={frame} shown={shown} today={today} />,
  }
}

function prospectList(
  locale: Locale,
  today: Day,
  {
    owners,
    team,
    perPage,
    regions,
  }: {
    readonly owners: Named
    /** Who may follow a territory: asked in the table only. */
    readonly team: Named
    readonly perPage: number
    readonly regions: RegionNames
  },
): List<ProspectLine> {
  const texts = prospectTexts[locale]
  return {
    title: texts.title,
    path: prospectPaths.board,
    files: prospectPaths.files,
    fileName: 'prospection',
    counted: texts.counted,
    columns: columnsOf(locale, regions, team),
    named: { idOf: ({ prospect }) => prospect.id, nameOf: ({ place }) => place },
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
function columnsOf(
  locale: Locale,
  regions: RegionNames,
  team: Named,
): readonly ListColumn<ProspectLine>[] {
  const texts = prospectTexts[locale]
  // The route is for those who may.
  const may = () => true
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
    {
      ...ofFile,
      key: 'region',
      title: region,
      value: ({ territory: { regionCode: code } }) => code && (regions.get(code) ?? code),
    },
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
      edit: {
        asked: { type: 'text', required: false, most: 200, label: both('next') },
        typed: ({ prospect }) => prospect.nextAction,
        may,
      },
    },
    {
      key: 'pour',
      title: texts.nextOn,
      kind: 'day',
      sortable: true,
      value: ({ prospect }) => prospect.nextOn,
      edit: {
        asked: { type: 'date', required: false, days: 'any', label: both('nextOn') },
        typed: ({ prospect }) => prospect.nextOn ?? '',
        may,
      },
    },
    {
      key: 'responsable',
      title: texts.owner,
      kind: 'text',
      sortable: true,
      value: ({ owner }) => owner,
      edit: {
        asked: {
          ...{ type: 'choice', required: false, first: undefined, label: both('owner') },
          options: team.map(({ id, name }) => ({ value: id, label: { fr: name, en: name } })),
        },
        typed: ({ prospect }) => prospect.ownerId ?? '',
        may,
      },
    },
    {
      key: 'source',
      title: texts.source,
      kind: 'choice',
      sortable: true,
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

const both = (name: 'next' | 'nextOn' | 'owner') => ({
  fr: prospectTexts.fr[name],
  en: prospectTexts.en[name],
})

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
