import { dayOf } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { download, notFound, page } from '#platform/answers.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import type { Experiment } from '../../experiment.ts'
import { followUpPaths as paths } from '../../paths/follow-up.ts'
import { isOnTeam, mayRetract } from '../../permissions.ts'
import { experimentAt, onExperiment } from '../../routes/on-experiment.ts'
import { retractLogEntry } from '../actions/retract-log-entry.ts'
import { writeLogEntry } from '../actions/write-log-entry.ts'
import { logEntryDays, logEntryShape } from '../logbook.ts'
import { LogbookPage } from '../pages/LogbookPage.tsx'
import { countLogEntries, findLogEntry, listLogEntries } from '../store/logbook.ts'
import { followUpTexts } from '../texts/follow-up.ts'

const pageSize = 30
const photoLimit = 12_000_000
const photoRules = { groups: ['picture'], public: false } as const

const onThis = {
  audience: 'signed-in',
  on: experimentAt,
  refusals: (locale: Locale) => followUpTexts[locale].refusals,
  next: ({ slug }: Experiment) => paths.logbook(slug),
} as const

export const logbookRoutes: readonly Route[] = [
  get(paths.logbook(':slug'), 'anyone', onExperiment(show)),
  actRoute({
    ...onThis,
    path: paths.logbook(':slug'),
    may: isOnTeam,
    options: { bodyLimit: photoLimit },
    fresh: true,
    shape: logEntryShape,
    days: logEntryDays,
    file: { name: 'photo', rules: photoRules },
    draw,
    act: (c, { id }, entry, _, photo) => writeLogEntry(c.var.ctx, id, entry, photo),
    under: { 'photo-without-consent': 'photoConsent', 'photo-without-words': 'photoAlt' },
    notice: (locale) => followUpTexts[locale].written,
  }),
  get(paths.photo(':slug', ':id'), 'anyone', onExperiment(sendPhoto)),
  buttonRoute({
    audience: 'signed-in',
    on: entryAt,
    may: (viewer, { experiment, entry }) => mayRetract(viewer, experiment, entry),
    path: paths.retract(':slug', ':id'),
    act: (c, { experiment, entry }) => retractLogEntry(c.var.ctx, experiment.id, entry.id),
    refusals: onThis.refusals,
    back: ({ experiment }) => onThis.next(experiment),
    next: ({ experiment }) => onThis.next(experiment),
    notice: (locale) => followUpTexts[locale].retracted,
  }),
]

async function entryAt(c: HttpContext) {
  const experiment = await experimentAt(c)
  if (!experiment || experiment instanceof Response) return experiment
  const entry = await findLogEntry(c.var.ctx.db, experiment.id, c.req.param('id') ?? '')
  return entry && { experiment, entry }
}

async function draw(c: HttpContext, experiment: Experiment, form: FormState = emptyForm) {
  const { ctx, frame } = c.var
  const all = isOnTeam(ctx.person, experiment)
  const count = await countLogEntries(ctx.db, experiment.id, all)
  const pages = Math.max(1, Math.ceil(count / pageSize))
  const asked = Math.floor(Number(c.req.query('page')) || 1)
  const number = Math.min(Math.max(asked, 1), pages)
  const window = { all, limit: pageSize, offset: (number - 1) * pageSize }
  return (
    <LogbookPage
      frame={frame}
      experiment={experiment}
      entries={await listLogEntries(ctx.db, experiment.id, window)}
      page={number}
      pages={pages}
      mayWrite={all}
      mayRetract={(entry) => mayRetract(ctx.person, experiment, entry)}
      today={dayOf(ctx.now)}
      form={form}
    />
  )
}

async function show(c: HttpContext, experiment: Experiment) {
  return page(c, await draw(c, experiment))
}

/** A photo is seen by whoever may read its entry. */
async function sendPhoto(c: HttpContext, experiment: Experiment) {
  const { ctx } = c.var
  const entry = await findLogEntry(ctx.db, experiment.id, c.req.param('id') ?? '')
  const visible = entry && (entry.isPublic || isOnTeam(ctx.person, experiment))
  const file = visible && entry.photoId ? await ctx.files.read(entry.photoId) : undefined
  return file ? download(c, file.bytes, { ...file, inline: true }) : notFound(c)
}
