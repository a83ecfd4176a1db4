import { dayOf } from '#kit/dates.ts'
import { withinDays } from '#kit/day-range.ts'
import { emptyForm, type FormState, formRefused, parseForm } from '#kit/form.ts'
import { done } from '#kit/result.ts'
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
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { acceptUpload, uploadTexts } from '#platform/uploads.ts'
import type { Experiment } from '../../experiment.ts'
import { followUpPaths as paths } from '../../paths/follow-up.ts'
import { isExperimentStaff, isOnTeam } from '../../permissions.ts'
import { onExperiment } from '../../routes/on-experiment.ts'
import { retractLogEntry } from '../actions/retract-log-entry.ts'
import { type LogRefusal, writeLogEntry } from '../actions/write-log-entry.ts'
import { logEntryDays, logEntryShape } from '../logbook.ts'
import { LogbookPage } from '../pages/LogbookPage.tsx'
import { countLogEntries, findLogEntry, listLogEntries } from '../store/logbook.ts'
import { followUpTexts } from '../texts/follow-up.ts'

const pageSize = 30
const photoLimit = 12_000_000
const photoRules = { groups: ['picture'], public: false } as const

export const logbookRoutes: readonly Route[] = [
  get(paths.logbook(':slug'), 'anyone', onExperiment(show)),
  post(paths.logbook(':slug'), 'signed-in', onExperiment(write, isOnTeam), {
    bodyLimit: photoLimit,
  }),
  get(paths.photo(':slug', ':id'), 'anyone', onExperiment(sendPhoto)),
  post(paths.retract(':slug', ':id'), 'signed-in', onExperiment(retract)),
]

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
      mayRetract={(entry) =>
        isExperimentStaff(ctx.person, experiment) || (all && entry.authorId === ctx.person?.id)
      }
      today={dayOf(ctx.now)}
      form={form}
    />
  )
}

async function show(c: HttpContext, experiment: Experiment) {
  return page(c, await draw(c, experiment))
}

async function write(c: HttpContext, experiment: Experiment) {
  const { ctx } = c.var
  const fields = await readForm(c)
  const read = withinDays(parseForm(logEntryShape, fields, ctx.locale), {
    raw: fields,
    ranges: logEntryDays,
    today: dayOf(ctx.now),
    locale: ctx.locale,
  })
  if (!read.ok) return again(c, await draw(c, experiment, read.form))
  const upload = await readUpload(c, 'photo')
  const photo = upload ? await acceptUpload(await bytesOf(upload), photoRules) : done()
  if (!photo.ok) {
    const form = formRefused(fields, uploadTexts[ctx.locale][photo.refusal], 'photo')
    return again(c, await draw(c, experiment, form))
  }
  const written = await writeLogEntry(ctx, experiment.id, read.value, photo.value)
  const texts = followUpTexts[ctx.locale]
  if (written.ok) return seeOther(c, paths.logbook(experiment.slug), texts.written)
  if (written.refusal === 'forbidden') return forbidden(c)
  const form = formRefused(fields, texts.refusals[written.refusal], fieldOf[written.refusal])
  return again(c, await draw(c, experiment, form))
}

const fieldOf: Readonly<Record<LogRefusal, string>> = {
  'not-found': 'form',
  forbidden: 'form',
  'photo-without-consent': 'photoConsent',
  'photo-without-words': 'photoAlt',
}

async function bytesOf(file: File) {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

/** A photo is seen by whoever may read its entry. */
async function sendPhoto(c: HttpContext, experiment: Experiment) {
  const { ctx } = c.var
  const entry = await findLogEntry(ctx.db, experiment.id, c.req.param('id') ?? '')
  const visible = entry && (entry.isPublic || isOnTeam(ctx.person, experiment))
  const file = visible && entry.photoId ? await ctx.files.read(entry.photoId) : undefined
  return file ? download(c, file.bytes, { ...file, inline: true }) : notFound(c)
}

async function retract(c: HttpContext, experiment: Experiment) {
  const { ctx } = c.var
  const retracted = await retractLogEntry(ctx, experiment.id, c.req.param('id') ?? '')
  if (!retracted.ok) return retracted.refusal === 'forbidden' ? forbidden(c) : notFound(c)
  return seeOther(c, paths.logbook(experiment.slug), followUpTexts[ctx.locale].retracted)
}
