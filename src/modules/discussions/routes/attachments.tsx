import { isId } from '#kit/ids.ts'
import type { Locale } from '#kit/texts.ts'
import { download, notFound } from '#platform/answers.ts'
import { buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import type { Kinds } from '../actions/find-thing.ts'
import { joinFile, removeFile } from '../actions/join-file.ts'
import type { Said } from '../actions/lock-said.ts'
import { attachmentRules, isPicture } from '../attachment.ts'
import { fileShape } from '../comment.ts'
import { JoinFilePage } from '../pages/CommentFormPage.tsx'
import { commentAt, paths } from '../paths.ts'
import { mayRewrite } from '../permissions.ts'
import { listAttachments } from '../store/attachments.ts'
import { attachmentTexts } from '../texts/attachments.ts'
import { saidAt, shownAt } from './said-at.ts'

const at = [':kind', ':id', ':comment'] as const
export const sentFile = { name: 'file', rules: attachmentRules } as const

/** Files of messages: to whoever may not read the thing, nothing is there. */
export function attachmentRoutes(kinds: Kinds): readonly Route[] {
  const onOwn = {
    audience: 'signed-in',
    on: (c: HttpContext) => saidAt(c, kinds),
    may: (viewer: Parameters<typeof mayRewrite>[0], { thing, comment }: Said) =>
      mayRewrite(viewer, thing, comment),
    next: ({ thing, comment }: Said) => commentAt(thing.kind, thing.id, comment.id),
  } as const
  return [
    get(paths.file(...at, ':file'), 'signed-in', (c) => send(c, kinds, 'whole')),
    get(paths.smallPicture(...at, ':file'), 'signed-in', (c) => send(c, kinds, 'small')),
    ...formRoutes({
      ...onOwn,
      path: paths.joinFile(...at),
      fresh: true,
      shape: fileShape,
      file: sentFile,
      draw: async (c, message, form) => {
        const comment = await shownAt(c, message)
        return comment && <JoinFilePage frame={c.var.frame} {...{ ...message, comment, form }} />
      },
      act: (c, { comment }, { fileAlt }, _, file) =>
        joinFile(c.var.ctx, kinds, comment, { file, alt: fileAlt }),
      refusals: (locale: Locale) => attachmentTexts[locale].refusals,
      under: {
        'no-file': 'file',
        'picture-without-words': 'fileAlt',
        'too-many-files': 'file',
        'no-room': 'file',
      },
      notice: (locale) => attachmentTexts[locale].joined,
    }),
    buttonRoute({
      ...onOwn,
      path: paths.removeFile(...at, ':file'),
      act: async (c, { comment }) => {
        const id = c.req.param('file') ?? ''
        return isId(id)
          ? removeFile(c.var.ctx, kinds, comment, id)
          : { ok: false, refusal: 'not-found' }
      },
      refusals: () => ({}),
      back: onOwn.next,
      notice: (locale) => attachmentTexts[locale].removed,
    }),
  ]
}

/** Shown in the browser when it is a picture that the house drew itself; anything else is kept by whoever asks. */
async function send(c: HttpContext, kinds: Kinds, size: 'whole' | 'small') {
  const message = await saidAt(c, kinds)
  const { db, files } = c.var.ctx
  const joined = message ? await listAttachments(db, [message.comment.id]) : []
  const found = joined.find(({ id }) => id === c.req.param('file'))
  const fileId = size === 'small' ? found?.smallId : found?.fileId
  const file = fileId === undefined ? undefined : await files.read(fileId)
  return file ? download(c, file.bytes, { ...file, inline: isPicture(file) }) : notFound(c)
}
