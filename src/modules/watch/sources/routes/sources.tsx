import { emptyForm, type FormState, formRefused, type Parsed, type RawForm } from '#kit/form.ts'
import { colon } from '#kit/words.ts'
import { again, download, notFound, page, readUpload } from '#platform/answers.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { leadsOut } from '#platform/safe-fetch/leads-out.ts'
import { watchPaths } from '../../paths.ts'
import { mayWatch } from '../../permissions.ts'
import { decodeText } from '../../reading/nouns.ts'
import { idOf, teamOf } from '../../routes/team.ts'
import { sourceTexts } from '../../texts/sources.ts'
import { importOpml, writeOpml } from '../actions/exchange-opml.ts'
import { findFeeds } from '../actions/find-feeds.ts'
import {
  addSource,
  editSource,
  hurrySource,
  pauseSource,
  removeSource,
} from '../actions/keep-source.ts'
import { AddSourcePage, SourcePage } from '../pages/SourcePages.tsx'
import { addSourceShape, pauseShape, sourceShape, type WatchSource } from '../source.ts'
import { findSource, listSources } from '../store/sources.ts'
import { drawSources, ofTheTeam, sourceListRoutes } from './source-list.tsx'
import { readTyped } from './typed-address.ts'

const toSource = ({ id }: { readonly id: string }) => watchPaths.source(id)

const onThis = {
  audience: 'staff',
  on: sourceAt,
  may: mayWatch,
  refusals: () => ({}),
  back: toSource,
  next: toSource,
} as const

const onAll = { audience: 'staff', on: () => true as const, may: mayWatch } as const

/** What the house reads. Looking for feeds goes out: it holds no transaction. */
export const sourceRoutes: readonly Route[] = [
  ...sourceListRoutes,
  get(watchPaths.opml, 'staff', sendOpml),
  actRoute({
    ...onAll,
    path: watchPaths.importOpml,
    options: { bodyLimit: 2_100_000 },
    fresh: true,
    shape: listSent,
    draw: (c, _, form) => drawSources(c, form),
    act: (c, _, list) => importOpml(c.var.ctx, list, leadsOut),
    refusals: (locale) => ({ 'not-opml': sourceTexts[locale].opmlRefused }),
    under: { 'not-opml': 'file' },
    next: () => watchPaths.sources,
    notice: (locale, { added, known, odd }) => sourceTexts[locale].opmlDone(added, known, odd),
  }),
  get(watchPaths.addSource, 'staff', (c) => page(c, addPage(c, emptyForm))),
  post(watchPaths.findFeeds, 'staff', look, { ownTransaction: true, perMinute: 20 }),
  actRoute({
    ...onAll,
    path: watchPaths.addSource,
    fresh: true,
    shape: addSourceShape,
    draw: (c, _, form) => addPage(c, form),
    act: async (c, _, source) => addSource(c.var.ctx, await ofTheTeam(c, source)),
    refusals: () => ({}),
    next: (_, { id }) => watchPaths.source(id),
    notice: (locale, { known }) => sourceTexts[locale][known ? 'known' : 'added'],
  }),
  get(watchPaths.source(':id'), 'staff', async (c) => {
    const source = await sourceAt(c)
    return source ? page(c, await sourcePage(c, source, emptyForm)) : notFound(c)
  }),
  actRoute({
    ...onThis,
    path: watchPaths.source(':id'),
    shape: sourceShape,
    draw: sourcePage,
    saved: ({ id }) => ({ act: 'source.edited', subject: `source:${id}` }),
    act: async (c, { id }, source) => editSource(c.var.ctx, id, await ofTheTeam(c, source)),
    notice: (locale) => sourceTexts[locale].saved,
  }),
  buttonRoute({
    ...onThis,
    path: watchPaths.pause(':id'),
    shape: pauseShape,
    act: (c, { id }, { paused }) => pauseSource(c.var.ctx, id, paused === 'yes'),
    notice: (locale) => sourceTexts[locale].saved,
  }),
  buttonRoute({
    ...onThis,
    path: watchPaths.read(':id'),
    act: (c, { id }) => hurrySource(c.var.ctx, id),
    notice: (locale) => sourceTexts[locale].readSoon,
  }),
  buttonRoute({
    ...onThis,
    path: watchPaths.remove(':id'),
    act: (c, { id }) => removeSource(c.var.ctx, id),
    next: () => watchPaths.sources,
    notice: (locale) => sourceTexts[locale].removed,
  }),
]

async function sourceAt(c: HttpContext) {
  const id = idOf(c)
  return id ? await findSource(c.var.ctx.db, id) : undefined
}

function addPage(c: HttpContext, form: FormState) {
  return <AddSourcePage frame={c.var.frame} form={form} />
}

async function sourcePage(c: HttpContext, source: WatchSource, form: FormState) {
  const { ctx, frame } = c.var
  return <SourcePage frame={frame} form={form} source={source} team={await teamOf(ctx)} />
}

/** Nothing is followed yet: what was found is shown, each with its button. */
async function look(c: HttpContext) {
  const read = await readTyped(c, findFeeds)
  if (!read.ok) return again(c, addPage(c, read.form))
  const { address, found } = read.value
  const form = { values: { address }, problems: {} }
  return page(c, <AddSourcePage frame={c.var.frame} form={form} feeds={found.feeds} />)
}

async function sendOpml(c: HttpContext) {
  const { ctx } = c.var
  const title = `${ctx.settings.houseName}${colon[ctx.locale]}${sourceTexts[ctx.locale].sourcesTitle}`
  return download(c, writeOpml(title, await listSources(ctx.db)), {
    name: 'sources.opml',
    mediaType: 'text/x-opml; charset=utf-8',
  })
}

/** A list of feeds is text of any encoding, and no type that files are known by. */
async function listSent(c: HttpContext, _: true, raw: RawForm): Promise<Parsed<string>> {
  const file = await readUpload(c, 'file')
  if (file) return { ok: true, value: decodeText(new Uint8Array(await file.arrayBuffer())) }
  return { ok: false, form: formRefused(raw, sourceTexts[c.var.ctx.locale].opmlRefused, 'file') }
}
