import { emptyForm, type FormState, type Parsed, parseForm, type RawForm } from '#kit/form.ts'
import { done, type Result } from '#kit/result.ts'
import { houseHelp } from '#modules/letterheads/index.ts'
import { findPersonNames } from '#modules/people/index.ts'
import { notFound, page } from '#platform/answers.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { hashToken } from '#platform/secrets/secret-links.ts'
import { writingPaths } from '../../paths/writing.ts'
import { mayRemoveWriter, mayWrite } from '../../permissions.ts'
import type { OpenText } from '../../working/index.ts'
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

const toTogether = ({ resource }: OpenText) => writingPaths.together(resource.slug)

/** Writing a text with others: who may, asking somebody, answering, leaving. */
export const togetherRoutes: readonly Route[] = [
  get(writingPaths.together(':slug'), 'signed-in', async (c) => {
    const text = await writtenText(c)
    return text ? page(c, await togetherPage(c, text, emptyForm)) : notFound(c)
  }),
  actRoute({
    audience: 'signed-in',
    path: writingPaths.together(':slug'),
    options: { perMinute: 20 },
    on: writtenText,
    may: mayWrite,
    fresh: true,
    shape: invitationShape,
    draw: togetherPage,
    act: (c, { resource }, invited) => inviteWriter(c.var.ctx, resource.slug, invited),
    refusals: (locale) => togetherTexts[locale].refusals,
    under: { 'already-writes': 'email', 'too-many': 'email' },
    next: toTogether,
    notice: (locale) => togetherTexts[locale].sent,
  }),
  buttonRoute({
    audience: 'signed-in',
    path: writingPaths.leave(':slug'),
    on: writtenText,
    may: mayWrite,
    shape: leaveShape,
    act: leave,
    refusals: () => ({}),
    back: toTogether,
    next: (_, { next }) => next,
    notice: (locale) => togetherTexts[locale].gone,
  }),
  get(writingPaths.join(':token'), 'anyone', showJoin, { perMinute: 60 }),
  actRoute({
    audience: 'anyone',
    path: writingPaths.join(':token'),
    options: { perMinute: 20 },
    on: invitedBy,
    fresh: true,
    shape: nameSent,
    draw: joinPage,
    act: (c, { token }, { name }) => joinWriters(c.var.ctx, token, { name }),
    refusals: (locale) => ({ 'link-unknown': togetherTexts[locale].joinGone }),
    next: (_, { next }) => next,
  }),
]

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

type Left = Result<{ readonly next: string }, 'not-found' | 'forbidden'>

/** Whoever left a text sees it no more: they go back to their own. */
async function leave(
  c: HttpContext,
  text: OpenText,
  input: Parameters<typeof leaveText>[2],
): Promise<Left> {
  const { ctx } = c.var
  const left = await leaveText(ctx, text.resource.slug, input)
  if (!left.ok) return left
  return done({ next: input.id === ctx.person?.id ? writingPaths.start : toTogether(text) })
}

interface Invited {
  readonly token: string
  readonly title: string
}

/** What a link invites to; a link that opens nothing any more says so, and whom to ask. */
async function invitedBy(c: HttpContext): Promise<Invited | Response> {
  const { ctx, frame } = c.var
  const token = c.req.param('token') ?? ''
  const known = await findInvitation(ctx.db, hashToken(token), invitationsSince(ctx.now))
  if (known) return { token, title: known.title }
  const help = await houseHelp(ctx)
  return page(c, <JoinTextPage {...{ frame, token, help }} title={undefined} />, 404)
}

async function showJoin(c: HttpContext) {
  const invited = await invitedBy(c)
  return invited instanceof Response ? invited : page(c, joinPage(c, invited, emptyForm))
}

function joinPage(c: HttpContext, { token, title }: Invited, form: FormState) {
  return <JoinTextPage {...{ frame: c.var.frame, token, title, form }} />
}

/** Whoever is signed in is not asked for a name. */
function nameSent(c: HttpContext, _: Invited, raw: RawForm): Parsed<{ name: string }> {
  const { person, locale } = c.var.ctx
  return parseForm(joinShape, person ? { name: person.name } : raw, locale)
}
