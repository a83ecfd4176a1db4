import { emptyForm, type FormState, formRefused, parseForm, tooLong } from '#kit/form.ts'
import { colon } from '#kit/words.ts'
import {
  again,
  download,
  forbidden,
  notFound,
  page,
  readForm,
  readUpload,
  seeOther,
} from '#platform/answers.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { leadsOut } from '#platform/safe-fetch/leads-out.ts'
import { importOpml, writeOpml } from '../actions/exchange-opml.ts'
import { findFeeds } from '../actions/find-feeds.ts'
import {
  addSource,
  editSource,
  hurrySource,
  pauseSource,
  removeSource,
} from '../actions/keep-source.ts'
import { decodeText } from '../charset.ts'
import { addressShape } from '../draft-from-address.ts'
import { AddSourcePage, SourcePage } from '../pages/SourcePages.tsx'
import { SourcesPage } from '../pages/SourcesPage.tsx'
import { watchPaths } from '../paths.ts'
import { addSourceShape, sourceShape, type WatchSource } from '../source.ts'
import { findMailboxState } from '../store/mailboxes.ts'
import { findSource, listSources } from '../store/sources.ts'
import { sourceTexts } from '../texts/sources.ts'
import { problemSentence } from '../texts/watch.ts'
import { idOf, personOr, teamOf } from './team.ts'

/** What the house reads. Looking for feeds goes out: it holds no transaction. */
export const sourceRoutes: readonly Route[] = [
  get(watchPaths.sources, 'staff', async (c) => page(c, await list(c))),
  get(watchPaths.opml, 'staff', sendOpml),
  post(watchPaths.importOpml, 'staff', takeOpml, { bodyLimit: 2_100_000 }),
  get(watchPaths.addSource, 'staff', (c) =>
    page(c, <AddSourcePage frame={c.var.frame} form={emptyForm} />),
  ),
  post(watchPaths.findFeeds, 'staff', look, { ownTransaction: true, perMinute: 20 }),
  post(watchPaths.addSource, 'staff', add),
  get(
    watchPaths.source(':id'),
    'staff',
    onSource(async (c, source) => page(c, await show(c, source))),
  ),
  post(watchPaths.source(':id'), 'staff', onSource(edit)),
  post(watchPaths.pause(':id'), 'staff', onSource(pause)),
  post(watchPaths.read(':id'), 'staff', onSource(hurry)),
  post(watchPaths.remove(':id'), 'staff', onSource(remove)),
]

function onSource(handler: (c: HttpContext, source: WatchSource) => Response | Promise<Response>) {
  return async (c: HttpContext) => {
    const id = idOf(c)
    const source = id ? await findSource(c.var.ctx.db, id) : undefined
    return source ? handler(c, source) : notFound(c)
  }
}

async function list(c: HttpContext, opml?: FormState) {
  const { ctx, frame } = c.var
  const [sources, mailbox] = await Promise.all([listSources(ctx.db), findMailboxState(ctx.db)])
  return <SourcesPage frame={frame} sources={sources} opml={opml} mailbox={mailbox} />
}

async function show(c: HttpContext, source: WatchSource, form = emptyForm) {
  const { ctx, frame } = c.var
  return <SourcePage frame={frame} form={form} source={source} team={await teamOf(ctx)} />
}

async function look(c: HttpContext) {
  const { ctx, frame } = c.var
  const raw = await readForm(c)
  const parsed = parseForm(addressShape, raw, ctx.locale)
  if (!parsed.ok) return again(c, <AddSourcePage frame={frame} form={parsed.form} />)
  const feeds = await findFeeds(ctx.web, parsed.value.address)
  if (!feeds.ok) {
    const problem = problemSentence(`${feeds.problem} ${feeds.status ?? ''}`.trim(), ctx.locale)
    const form = formRefused(raw, sourceTexts[ctx.locale].cannotRead(problem), 'address')
    return again(c, <AddSourcePage frame={frame} form={form} />)
  }
  const form = { values: { address: parsed.value.address }, problems: {} }
  return page(c, <AddSourcePage frame={frame} form={form} feeds={feeds.feeds} />)
}

async function add(c: HttpContext) {
  const { ctx, frame } = c.var
  const raw = await readForm(c)
  const parsed = parseForm(addSourceShape, raw, ctx.locale)
  if (!parsed.ok) return again(c, <AddSourcePage frame={frame} form={parsed.form} />)
  const long = tooLong(raw, { home: 2_000 }, ctx.locale)
  if (long) return again(c, <AddSourcePage frame={frame} form={long} />)
  const home = raw['home']
  const added = await addSource(ctx, {
    ...parsed.value,
    ...(await checked(c, parsed.value)),
    home: typeof home === 'string' ? home : '',
  })
  if (!added.ok) return forbidden(c)
  const texts = sourceTexts[ctx.locale]
  return seeOther(
    c,
    watchPaths.source(added.value.id),
    added.value.known ? texts.known : texts.added,
  )
}

async function edit(c: HttpContext, source: WatchSource) {
  const { ctx } = c.var
  const saved = { act: 'source.edited', subject: `source:${source.id}` }
  const sent = await readEdit(c, () => show(c, source), saved)
  if (!sent.ok) return again(c, await show(c, source, sent.form))
  const { raw } = sent
  const parsed = parseForm(sourceShape, raw, ctx.locale)
  if (!parsed.ok) return again(c, await show(c, source, parsed.form))
  const done = await editSource(ctx, source.id, {
    ...parsed.value,
    ...(await checked(c, parsed.value)),
  })
  return done.ok
    ? seeOther(c, watchPaths.source(source.id), sourceTexts[ctx.locale].saved)
    : forbidden(c)
}

/** Reads who looks after a source: only people of the team may. */
async function checked(c: HttpContext, form: { owner: string; assignee: string }) {
  const team = await teamOf(c.var.ctx)
  return { owner: personOr(team, form.owner), assignee: personOr(team, form.assignee) }
}

async function pause(c: HttpContext, source: WatchSource) {
  const { ctx } = c.var
  const done = await pauseSource(ctx, source.id, (await readForm(c))['paused'] === 'yes')
  return done.ok
    ? seeOther(c, watchPaths.source(source.id), sourceTexts[ctx.locale].saved)
    : forbidden(c)
}

async function hurry(c: HttpContext, source: WatchSource) {
  const { ctx } = c.var
  const done = await hurrySource(ctx, source.id)
  const texts = sourceTexts[ctx.locale]
  return done.ok ? seeOther(c, watchPaths.source(source.id), texts.readSoon) : forbidden(c)
}

async function remove(c: HttpContext, source: WatchSource) {
  const { ctx } = c.var
  const done = await removeSource(ctx, source.id)
  return done.ok ? seeOther(c, watchPaths.sources, sourceTexts[ctx.locale].removed) : forbidden(c)
}

async function sendOpml(c: HttpContext) {
  const { ctx } = c.var
  const title = `${ctx.settings.houseName}${colon[ctx.locale]}${sourceTexts[ctx.locale].sourcesTitle}`
  return download(c, writeOpml(title, await listSources(ctx.db)), {
    name: 'sources.opml',
    mediaType: 'text/x-opml; charset=utf-8',
  })
}

async function takeOpml(c: HttpContext) {
  const { ctx } = c.var
  const texts = sourceTexts[ctx.locale]
  const refuse = async () =>
    again(c, await list(c, { values: {}, problems: { file: texts.opmlRefused } }))
  const file = await readUpload(c, 'file')
  if (!file) return refuse()
  const text = decodeText(new Uint8Array(await file.arrayBuffer()))
  const done = await importOpml(ctx, text, leadsOut)
  if (!done.ok) return done.refusal === 'forbidden' ? forbidden(c) : refuse()
  const { added, known, odd } = done.value
  return seeOther(c, watchPaths.sources, texts.opmlDone(added, known, odd))
}
