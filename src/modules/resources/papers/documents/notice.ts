import { listFormat } from '#kit/formats.ts'
import type { Locale } from '#kit/texts.ts'
import { type Licence, termsOf } from '../../licence.ts'
import type { Parent } from '../../lineage.ts'
import type { Resource } from '../../resource.ts'
import { licenceName, noticeTexts } from '../../texts/licences.ts'

/** A work as it must be credited: title, author, source, licence (TASL). */
interface Credited {
  readonly title: string
  readonly authors: readonly string[]
  readonly year?: number
  readonly href: string
  readonly licence: Licence
}

/**
 * The notice that goes with every copy, made from data and never typed. What was adapted says from
 * what, by whom, under which licence, and what was changed (CC BY 4.0 §3(a)(1)).
 */
export function noticeOf(
  resource: Resource,
  href: string,
  parent: Parent | undefined,
  locale: Locale = resource.language,
): string {
  const texts = noticeTexts[locale]
  const own = credit(
    {
      title: resource.title,
      authors: creditedNames(resource),
      year: yearOf(resource),
      href,
      licence: resource.licence,
    },
    locale,
  )
  if (!parent) return `${own}.`
  const from = credit(parent, locale)
  const changes = texts.changes(
    parent.changes.trim().replace(/(?<![.\s])[.\s]+$/, '') || texts.noChange,
  )
  return `${own}. ${texts.adaptedFrom(from)}. ${changes}.`
}

/** A file of a kit: its own licence, its own holder. */
export function fileNotice(
  file: { readonly name: string; readonly rightsHolder: string; readonly licence: Licence },
  href: string,
  locale: Locale,
): string {
  const authors = file.rightsHolder ? [file.rightsHolder] : []
  return `${credit({ title: file.name, authors, href, licence: file.licence }, locale)}.`
}

export function creditedNames({ content }: Resource): readonly string[] {
  return content.authors.map(({ name, organisation }) => name || organisation).filter(Boolean)
}

export function yearOf(resource: Resource): number {
  return (resource.publishedAt ?? resource.updatedAt).getUTCFullYear()
}

function credit(work: Credited, locale: Locale): string {
  const texts = noticeTexts[locale]
  const names = listFormat(locale, { type: 'conjunction' }).format([...work.authors])
  const { href } = termsOf(work.licence)
  const licence = texts.licence(licenceName(work.licence, locale))
  return [
    texts.title(work.title),
    names && texts.by(names),
    work.year && `(${work.year})`,
    `– ${work.href} –`,
    href ? `${licence}, ${href}` : licence,
  ]
    .filter(Boolean)
    .join(' ')
}
