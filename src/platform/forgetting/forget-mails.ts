import { type Kysely, sql } from 'kysely'
import { ownOf } from '#kit/own.ts'
import type { Forgotten } from '../context.ts'
import type { PlatformTables } from '../tables.ts'

/** Shorter, a name would take away syllables of every letter. */
const shortest = 4

/** States of a letter that has not left yet. */
const notGone = ['queued', 'held', 'sending']

/**
 * Takes a person out of the letters that the house still holds: those that were written to them go, and in
 * those of others their name, address and telephone are replaced by an ellipsis, sent or not; the paper beside them goes.
 */
export async function forgetInMails(db: Kysely<PlatformTables>, person: Forgotten): Promise<void> {
  if (person.email) {
    const kept = person.sharesMailbox ? notGone : []
    await sql`delete from outbox_mails where lower(recipient) = lower(${person.email})
      and state <> all(${kept}::text[])`.execute(db)
  }
  const patterns: string[] = []
  if (person.email && person.email.length >= shortest) patterns.push(patternOf(person.email))
  if (person.name.length >= shortest) patterns.push(wholeWords(person.name))
  if (person.phone && person.phone.length >= shortest) patterns.push(phonePattern(person.phone))
  if (patterns.length === 0) return
  const pattern = patterns.join('|')
  // A calendar folds its lines, also in the middle of a name (RFC 5545, 3.1).
  const calendar = sql`regexp_replace(body_ical, E'\r?\n[ \t]', '', 'g')`
  await sql`update outbox_mails set
      subject = regexp_replace(subject, ${pattern}, '…', 'gi'),
      body_text = regexp_replace(body_text, ${pattern}, '…', 'gi'),
      body_html = regexp_replace(body_html, ${pattern}, '…', 'gi'),
      attached_text = regexp_replace(attached_text, ${pattern}, '…', 'gi'),
      attached_name = case when attached_bytes is null then attached_name end,
      attached_bytes = null,
      body_ical = case when ${calendar} ~* ${pattern}
        then regexp_replace(${calendar}, ${pattern}, '…', 'gi') else body_ical end
    where concat_ws(' ', subject, body_text, body_html, attached_text, ${calendar}) ~* ${pattern}`.execute(
    db,
  )
}

const inHtml: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&#39;',
  '<': '&lt;',
  '>': '&gt;',
}

/**
 * Whole words of a sentence: neither a part of a word, nor the name of a tag or the beginning of an address. A name may
 * end with a point, which ends no word.
 */
function wholeWords(name: string): string {
  const words = name.trim()
  const [begins, ends] = [/^[\p{L}\d]/u.test(words), /[\p{L}\d]$/u.test(words)]
  return `(?<!<|</|&)${begins ? '\\m' : ''}${patternOf(words)}${ends ? '\\M' : ''}(?!://|=)`
}

/** A pattern of the word as a letter holds it, in plain text or in HTML, with any space between its words. */
function patternOf(word: string): string {
  return Array.from(word.trim(), (sign) => {
    if (/\s/.test(sign)) return '\\s'
    const plain = sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    const escaped = ownOf(inHtml, sign)
    return escaped ? `(?:${plain}|${escaped})` : plain
  }).join('')
}

/** The figures, whatever stands between them. */
function phonePattern(phone: string): string {
  return Array.from(phone.replace(/\D/g, '')).join('[\\s.-]*')
}
