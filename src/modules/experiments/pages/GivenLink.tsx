import { ExternalLink } from '#ui/ExternalLink/ExternalLink.tsx'

/** An address that somebody gave as a proof: « Voir le lien (smicval.fr) ». Several on one page are told apart by their site. */
export function GivenLink({ href, label }: { href: string; label: string }) {
  const host = URL.canParse(href) ? new URL(href).hostname.replace(/^www\./, '') : ''
  return <ExternalLink href={href}>{host === '' ? label : `${label} (${host})`}</ExternalLink>
}
