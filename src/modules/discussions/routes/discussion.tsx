import { z } from 'zod'
import { emptyForm, type FormState } from '#kit/form.ts'
import { newToken } from '#kit/ids.ts'
import type { Locale } from '#kit/texts.ts'
import { notFound, page } from '#platform/answers.ts'
import { actRoute, buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import {
  editComment,
  removeComment,
  resolveComment,
  settleTask,
} from '../actions/change-comment.ts'
import { type Kinds, listReaders, type Thing } from '../actions/find-thing.ts'
import { followThing, readMessages } from '../actions/follow-thing.ts'
import type { Said } from '../actions/lock-said.ts'
import { readDiscussion } from '../actions/read-discussion.ts'
import { writeComment } from '../actions/write-comment.ts'
import { answerShape, commentDays, commentShape, editShape } from '../comment.ts'
import { AnswerPage, EditPage } from '../pages/CommentFormPage.tsx'
import { DiscussionPage } from '../pages/DiscussionPage.tsx'
import { commentAt, paths } from '../paths.ts'
import { mayDiscuss, mayEndTask, mayRewrite } from '../permissions.ts'
import { attachmentTexts } from '../texts/attachments.ts'
import { texts as words } from '../texts/discussion.ts'
import { sentFile } from './attachments.tsx'
import { saidAt, shownAt, thingAt } from './said-at.ts'

const at = [':kind', ':id', ':comment'] as const
const [kindPart, idPart] = at
const wanted = z.object({ wanted: z.enum(['yes', '']) })

const refusals = (locale: Locale) => ({
  ...words[locale].refusals,
  ...attachmentTexts[locale].refusals,
})
const underFile = {
  'picture-without-words': 'fileAlt',
  'too-many-files': 'file',
  'no-room': 'file',
} as const
const nowhere = () => ({})

/** Every address holds a kind and a key; to whoever may not read the thing, nothing is there. */
export function discussionRoutes(kinds: Kinds): readonly Route[] {
  const onThing = {
    audience: 'signed-in',
    on: (c: HttpContext) => thingAt(c, kinds),
    may: mayDiscuss,
    next: ({ kind, id }: Thing) => paths.thing(kind, id),
  } as const
  const onSaid = {
    audience: 'signed-in',
    on: (c: HttpContext) => saidAt(c, kinds),
    next: ({ thing, comment }: Said) => commentAt(thing.kind, thing.id, comment.id),
  } as const
  const onOwn = {
    ...onSaid,
    may: (viewer: Parameters<typeof mayRewrite>[0], { thing, comment }: Said) =>
      mayRewrite(viewer, thing, comment),
  } as const
  return [
    get(paths.thing(kindPart, idPart), 'signed-in', async (c) => {
      const thing = await thingAt(c, kinds)
      const drawn = thing && (await draw(c, thing, emptyForm))
      return drawn ? page(c, drawn) : notFound(c)
    }),
    actRoute({
      ...onThing,
      path: paths.thing(kindPart, idPart),
      fresh: true,
      shape: commentShape,
      days: commentDays,
      file: sentFile,
      draw,
      act: (c, { kind, id }, { fileAlt, ...input }, _, file) =>
        writeComment(c.var.ctx, kinds, kind, id, {
          ...input,
          joined: file && { file, alt: fileAlt },
        }),
      refusals,
      under: {
        'names-nobody': 'body',
        'asked-nobody': 'tell',
        'day-without-person': 'dueOn',
        ...underFile,
      },
      next: ({ kind, id }, comment) => commentAt(kind, id, comment.id),
      notice: (locale) => words[locale].written,
    }),
    buttonRoute({
      ...onThing,
      path: paths.follow(kindPart, idPart),
      shape: wanted,
      act: (c, { kind, id }, input) =>
        followThing(c.var.ctx, kinds, kind, id, input.wanted === 'yes'),
      refusals: nowhere,
      back: onThing.next,
    }),
    buttonRoute({
      ...onThing,
      path: paths.read(kindPart, idPart),
      act: (c, { kind, id }) => readMessages(c.var.ctx, kinds, kind, id),
      refusals: nowhere,
      back: onThing.next,
    }),
    ...formRoutes({
      ...onSaid,
      path: paths.answer(...at),
      on: async (c) => {
        const message = await saidAt(c, kinds)
        // Whoever was writing while it was withdrawn keeps their words, and is told.
        const stands = !message?.comment.removedAt || c.req.method === 'POST'
        return message?.comment.parentId === undefined && stands ? message : undefined
      },
      may: (viewer, { thing }) => mayDiscuss(viewer, thing),
      fresh: true,
      shape: answerShape,
      file: sentFile,
      draw: (c, message, form) => drawAnswer(c, message, form),
      act: (c, { thing, comment }, { fileAlt, ...input }, _, file) =>
        writeComment(c.var.ctx, kinds, thing.kind, thing.id, {
          ...input,
          parentId: comment.id,
          joined: file && { file, alt: fileAlt },
        }),
      refusals,
      under: { 'names-nobody': 'body', 'asked-nobody': 'tell', ...underFile },
      next: ({ thing }, answer) => commentAt(thing.kind, thing.id, answer.id),
      notice: (locale) => words[locale].written,
    }),
    ...formRoutes({
      ...onOwn,
      path: paths.edit(...at),
      shape: editShape,
      draw: drawEdit,
      saved: ({ comment }) => ({ act: 'comment.edited', subject: `comment:${comment.id}` }),
      act: (c, { comment }, { body }) => editComment(c.var.ctx, kinds, comment, body),
      refusals,
      under: { 'names-nobody': 'body' },
      notice: (locale) => words[locale].saved,
    }),
    buttonRoute({
      ...onOwn,
      path: paths.remove(...at),
      act: (c, { comment }) => removeComment(c.var.ctx, kinds, comment),
      refusals: nowhere,
      back: onSaid.next,
      notice: (locale) => words[locale].takenBack,
    }),
    buttonRoute({
      ...onSaid,
      path: paths.resolve(...at),
      may: (viewer, { thing }) => mayDiscuss(viewer, thing),
      shape: wanted,
      act: (c, { comment }, input) =>
        resolveComment(c.var.ctx, kinds, comment, input.wanted === 'yes'),
      refusals: nowhere,
      back: onSaid.next,
    }),
    buttonRoute({
      ...onSaid,
      path: paths.settleTask(...at),
      may: (viewer, { thing, comment }) => mayEndTask(viewer, thing, comment),
      shape: wanted,
      act: (c, { comment }, input) => settleTask(c.var.ctx, kinds, comment, input.wanted === 'yes'),
      refusals: nowhere,
      back: onSaid.next,
      notice: (locale, _, input) =>
        input.wanted === 'yes' ? words[locale].doneNotice : words[locale].undoneNotice,
    }),
  ]
}

async function draw(c: HttpContext, thing: Thing, form: FormState) {
  const { ctx, frame } = c.var
  if (!ctx.person) return undefined
  const shown = await readDiscussion(ctx, thing, ctx.person)
  return (
    <DiscussionPage
      frame={frame}
      viewer={ctx.person}
      thing={thing}
      {...shown}
      readers={await othersAt(c, thing)}
      form={form}
      onceMark={onceMarkOf(c, form)}
    />
  )
}

/** A form that comes back is the same one. */
function onceMarkOf(c: HttpContext, form: FormState): string {
  return form.values['onceMark'] || newToken(c.var.ctx.chance)
}

/** To whom one may write: those who read, without oneself. */
async function othersAt(c: HttpContext, thing: Thing) {
  const { ctx } = c.var
  const readers = await listReaders(ctx, thing)
  return readers.filter(({ id }) => id !== ctx.person?.id).map(({ id, name }) => ({ id, name }))
}

async function drawAnswer(c: HttpContext, message: Said, form: FormState) {
  const comment = await shownAt(c, message)
  if (!comment) return undefined
  const readers = await othersAt(c, message.thing)
  return (
    <AnswerPage
      frame={c.var.frame}
      {...{ comment, form, readers }}
      thing={message.thing}
      onceMark={onceMarkOf(c, form)}
    />
  )
}

async function drawEdit(c: HttpContext, message: Said, form: FormState) {
  const comment = await shownAt(c, message)
  if (!comment) return undefined
  const readers = await othersAt(c, message.thing)
  return <EditPage frame={c.var.frame} {...{ comment, form, readers }} thing={message.thing} />
}
