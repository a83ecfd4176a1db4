import { parseUrl } from '#kit/parse-url.ts'
import { ExternalLink } from '#ui/ExternalLink/ExternalLink.tsx'

/** An address that somebody gave as a proof: « Voir le lien (smicval.fr) ». Several on one page are told apart by their site. */
export function GivenLink({ href, label }: { href: string; label: string }) {
  const host = parseUrl(href)?.hostname.replace(/^www\./, '') ?? ''
  return <ExternalLink href={href}>{host === '' ? label : `${label} (${host})`}</ExternalLink>
}
