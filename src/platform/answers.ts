import type { JSX } from 'hono/jsx/jsx-runtime'
import type { RawForm } from '#kit/form.ts'
import { labelsField } from '#kit/sent-back.ts'
import { saidOfLetters, saidOfUnreached, type Telling } from '#kit/telling.ts'
import { sayLanguages } from '#kit/writing/say-languages.ts'
import { typesetPage } from '#kit/writing/typeset-page.ts'
import { drawnPage } from './http/drawn-page.ts'
import { sentFields } from './http/sent-body.ts'
import { jsonInTurns } from './in-turns.ts'
import type { HttpContext } from './routes.ts'

type Element = JSX.Element

/** A complete page. */
export function page(c: HttpContext, element: Element, status: 200 | 404 | 403 | 422 = 200) {
  const draw = () => written(c, element)
  return drawnPage(c, draw(), status, draw)
}

function written(c: HttpContext, element: Element): string {
  const { hearing, frame } = c.var
  // First the spaces: a sign that no line may open with is looked for in the words, and an element may part them.
  const html = typesetPage(`<!doctype html>${String(element)}`)
  return hearing ? sayLanguages(html, hearing.words(), frame.locale) : html
}

/** The same page again, with what was typed and why it could not be accepted. */
export function again(c: HttpContext, element: Element) {
  return page(c, element, 422)
}

/**
 * After an act: the browser goes to the result, where a reload repeats nothing. What is said of people who were told
 * follows what the act wrote: nobody reads « prévenue » when no letter left, or when it left for an address where none
 * arrives; whoever is not reached so is named, with another way.
 */
export async function seeOther(c: HttpContext, path: string, notice?: string | Telling) {
  const { ctx } = c.var
  const written = ctx.lettersWrittenTo()
  // Told only to people who work here: a visitor would learn what became of any address that they type.
  const lost = ctx.person?.roles.length ? await ctx.unreachedAmong([...new Set(written)]) : []
  const arriving = written.filter((to) => !lost.includes(to)).length
  const told = typeof notice === 'object' ? saidOfLetters(notice, arriving) : notice
  const words = [told, saidOfUnreached(lost, ctx.locale)].filter(Boolean).join(' ')
  if (words) c.set('frame', { ...c.var.frame, notice: words })
  return c.redirect(path, 303)
}

/** Nothing was done: the page that follows says why, and does not say it as it says what is done. */
export async function seeRefused(c: HttpContext, path: string, reason: string | undefined) {
  const answer = await seeOther(c, path, reason)
  c.set('frame', { ...c.var.frame, isRefusal: true })
  return answer
}

/** The fields of a posted form, trimmed; files are read by `readUpload`. What the form says of its fields is no answer. */
export async function readForm(c: HttpContext): Promise<RawForm> {
  const body = await sentFields(c)
  const fields: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(body)) {
    const texts = (Array.isArray(value) ? value : [value]).filter(isText).map(cleaned)
    const first = texts[0]
    if (first === undefined || name === labelsField || name in Object.prototype) continue
    fields[name] = texts.length > 1 ? texts : first
  }
  return fields
}

/** One uploaded file, or undefined when the field was left empty. */
export async function readUpload(c: HttpContext, name: string): Promise<File | undefined> {
  const body = await sentFields(c)
  const value = body[name]
  const file = Array.isArray(value) ? value[0] : value
  return file instanceof File && file.size > 0 ? file : undefined
}

/** All files of one field, in the order in which they were chosen. */
export async function readUploads(c: HttpContext, name: string): Promise<readonly File[]> {
  const value = (await sentFields(c))[name]
  const files = Array.isArray(value) ? value : [value]
  return files.filter((file): file is File => file instanceof File && file.size > 0)
}

/** A file was chosen and has nothing in it: it is no field left empty, which has no name. */
export async function sentEmptyFile(c: HttpContext, name: string): Promise<boolean> {
  const value = (await sentFields(c))[name]
  const file = Array.isArray(value) ? value[0] : value
  return file instanceof File && file.size === 0 && file.name !== ''
}

/**
 * A file to keep: named, typed, never run by the browser. `once`: it cannot be made again, and the same form sent again
 * leads to this page.
 */
export function download(
  c: HttpContext,
  bytes: Uint8Array | string,
  file: { name: string; mediaType: string; inline?: boolean; once?: string },
) {
  c.set('madeOnce', file.once)
  return c.body(typeof bytes === 'string' ? bytes : new Uint8Array(bytes), 200, {
    'content-type': file.mediaType,
    'content-disposition': disposition(file),
  })
}

function disposition({ name, inline }: { name: string; inline?: boolean }): string {
  const ascii = name.normalize('NFD').replace(/[^\w. -]/g, '')
  return `${inline ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`
}

/** A long file, sent as it is written: neither the memory nor the others wait for its end. */
export function downloadInTurns(
  c: HttpContext,
  pieces: AsyncIterable<string>,
  file: { name: string; mediaType: string },
) {
  return inTurnsAnswer(c, pieces, {
    'content-type': file.mediaType,
    'content-disposition': disposition(file),
  })
}

/** A long list for programs, sent as it is written. */
export function jsonAnswer<Item>(
  c: HttpContext,
  items: Iterable<Item>,
  entry: (item: Item) => unknown,
) {
  return inTurnsAnswer(c, jsonInTurns(items, entry), { 'content-type': 'application/json' })
}

function inTurnsAnswer(
  c: HttpContext,
  pieces: AsyncIterable<string>,
  headers: Record<string, string>,
) {
  const source = pieces[Symbol.asyncIterator]()
  const encoder = new TextEncoder()
  const bytes = new ReadableStream<Uint8Array>({
    // Asked for when the reader is ready for more: a slow one makes the list wait, not the memory grow.
    async pull(controller) {
      const next = await source.next()
      if (next.done) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
    async cancel() {
      await source.return?.()
    },
  })
  return c.body(bytes, 200, headers)
}

/**
 * A mail as its readers will see it, for a frame of our own pages: it brings its look with it, runs
 * nothing and calls on nobody. Its pictures are written in it.
 */
export const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups; frame-ancestors 'self'"

export function mailPreview(c: HttpContext, html: string) {
  return c.html(html, 200, { 'content-security-policy': mailPolicy })
}

/**
 * A light page for a frame of other sites: it runs nothing and sends nothing (its faces alone are of this origin). What its
 * links open is a page like any other: browsers refuse a page of ours, whose opener is parted from it, in a sandbox.
 */
export const framedPolicy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src data:; sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads; frame-ancestors *"

export function framedPage(c: HttpContext, element: Element) {
  return c.html(written(c, element), 200, { 'content-security-policy': framedPolicy })
}

/** Thrown nowhere: returned by a handler that did not find its object (a draft included). */
export function notFound(c: HttpContext): Response | Promise<Response> {
  return c.notFound()
}

/** The object exists and this person may not act on it. The edge draws the page. */
export function forbidden(c: HttpContext): Response {
  return c.body(null, 403)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

/**
 * Line ends are one kind only; signs that nobody sees, and that come with what is pasted, are no answer and part of none:
 * PostgreSQL refuses U+0000, no XML holds the other controls, and a mark of direction turns the words of others round.
 */
function cleaned(text: string): string {
  const words = text.replace(/\r\n?/g, '\n').replace(unseen, '').trim()
  return isSeen.test(words) ? words : ''
}

/** What joins the parts of one sign (U+200C, U+200D) stays. */
const unseen = /(?![\t\n])[\p{Cc}\p{Cs}\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu

/** Besides spaces and marks of direction or of zero width, the fillers of Korean and the blank of braille. */
const isSeen = /[^\s\p{Cc}\p{Cf}\p{Z}\u115f\u1160\u2800\u3164\uffa0]/u
