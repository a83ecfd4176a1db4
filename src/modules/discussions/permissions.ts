import type { Viewer } from '#kit/viewer.ts'
import type { Discussed } from '#platform/discussed.ts'
import type { Comment } from './comment.ts'

type Who = Viewer | undefined
type Said = Pick<Comment, 'authorId' | 'removedAt'>

/** Reads and writes what is said of a thing: those who work with it, as its room says it. Never a visitor. */
export function mayDiscuss(viewer: Who, thing: Pick<Discussed, 'may'>): viewer is Viewer {
  return viewer !== undefined && thing.may(viewer)
}

/** One changes and takes back one’s own words. */
export function mayRewrite(viewer: Who, thing: Pick<Discussed, 'may'>, message: Said): boolean {
  return (
    mayDiscuss(viewer, thing) && message.authorId === viewer.id && message.removedAt === undefined
  )
}

/** What was asked is done when the one who was asked says so, or the one who asked. */
export function mayEndTask(
  viewer: Who,
  thing: Pick<Discussed, 'may'>,
  message: Said & Pick<Comment, 'askedOf'>,
): boolean {
  if (!mayDiscuss(viewer, thing) || message.askedOf === undefined) return false
  return message.askedOf === viewer.id || message.authorId === viewer.id
}
