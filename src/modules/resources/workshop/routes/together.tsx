import { emptyForm, type FormState, formRefused, parseForm } from '#kit/form.ts'
import { houseHelp } from '#modules/letterheads/index.ts'
import { findPersonNames } from '#modules/people/index.ts'
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { writingPaths } from '../../paths/writing.ts'
import { mayRemoveWriter, mayWrite } from '../../permissions.ts'
import { hashOf, type OpenText } from '../../working/index.ts'
import { invitationShape, joinShape, leaveShape, togetherTexts } from '../../working/nouns.ts'
import {
  invitationsSince,
  inviteWriter,
  joinWriters,
  leaveText,
} from '../actions/write-together.ts'
import { JoinTextPage, TogetherPage } from '../pages/TogetherPages.tsx'
import { findInvitation, listInvitations } from '../store/invitations.ts'
import { seenText } from './workshop.tsx'

/** Writing a text with others: who may, asking somebody, answering, leaving. */
export const togetherRoutes: readonly Route[] = [
  get(writingPaths.together(':slug'), 'signed-in', show),
  post(writingPaths.together(':slug'), 'signed-in', invite, { perMinute: 20 }),
  post(writingPaths.leave(':slug'), 'signed-in', leave),
  get(writingPaths.join(':token'), 'anyone', showJoin, { perMinute: 60 }),
  post(writingPaths.join(':token'), 'anyone', join, { perMinute: 20 }),
]

async function show(c: HttpContext) {
  const text = await writtenText(c)
  return text ? page(c, await togetherPage(c, text, emptyForm)) : notFound(c)
}

/** Whoever only reads a text over does not see the addresses of those who were asked. */
async function writtenText(c: HttpContext): Promise<OpenText | undefined> {
  const text = await seenText(c)
  return text && mayWrite(c.var.ctx.person, text) ? text : undefined
}

async function togetherPage(c: HttpContext, text: OpenText, form: FormState) {
  const { ctx, frame } = c.var
  const { resource, working, writers } = text
  const names = await findPersonNames(ctx.db, writers, ctx.locale)
  return (
    <TogetherPage
      frame={frame}
      slug={resource.slug}
      title={working.fields['title'] ?? resource.title}
      writers={writers.map((id) => ({
        id,
        name: names.get(id) ?? '',
        isSteward: id === resource.stewardId,
        mayGo: mayRemoveWriter(ctx.person, text, id),
      }))}
      waiting={await listInvitations(ctx.db, resource.id)}
      form={form}
    />
  )
}

async function invite(c: HttpContext) {
  const { ctx } = c.var
  const text = await writtenText(c)
  if (!text) return notFound(c)
  const { slug } = text.resource
  const raw = await readForm(c)
  const parsed = parseForm(invitationShape, raw, ctx.locale)
  if (!parsed.ok) return again(c, await togetherPage(c, text, parsed.form))
  const texts = togetherTexts[ctx.locale]
  const done = await inviteWriter(ctx, slug, parsed.value)
  if (done.ok) return seeOther(c, writingPaths.together(slug), texts.sent)
  const form = formRefused(raw, texts.refusals[done.refusal], 'email')
  return again(c, await togetherPage(c, text, form))
}

async function leave(c: HttpContext) {
  const { ctx } = c.var
  const text = await writtenText(c)
  const parsed = parseForm(leaveShape, await readForm(c), ctx.locale)
  if (!text || !parsed.ok) return notFound(c)
  const { slug } = text.resource
  const done = await leaveText(ctx, slug, parsed.value)
  if (!done.ok) return done.refusal === 'forbidden' ? forbidden(c) : notFound(c)
  const isOneself = parsed.value.id === ctx.person?.id
  const next = isOneself ? writingPaths.start : writingPaths.together(slug)
  return seeOther(c, next, togetherTexts[ctx.locale].gone)
}

async function showJoin(c: HttpContext) {
  const { ctx, frame } = c.var
  const token = c.req.param('token') ?? ''
  const known = await findInvitation(ctx.db, hashOf(token), invitationsSince(ctx.now))
  const help = known ? undefined : await houseHelp(ctx)
  const element = <JoinTextPage {...{ frame, token, help }} title={known?.title} />
  return page(c, element, known ? 200 : 404)
}

async function join(c: HttpContext) {
  const { ctx, frame } = c.var
  const token = c.req.param('token') ?? ''
  const known = await findInvitation(ctx.db, hashOf(token), invitationsSince(ctx.now))
  const raw = await readForm(c)
  const parsed = parseForm(joinShape, ctx.person ? { name: ctx.person.name } : raw, ctx.locale)
  if (known && !parsed.ok) {
    const asked = (
      <JoinTextPage frame={frame} token={token} title={known.title} form={parsed.form} />
    )
    return again(c, asked)
  }
  const done = parsed.ok ? await joinWriters(ctx, token, parsed.value) : undefined
  if (done?.ok) return seeOther(c, done.value.next)
  const help = await houseHelp(ctx)
  return page(c, <JoinTextPage {...{ frame, token, help }} title={undefined} />, 404)
}
