import type { Locale } from '#kit/texts.ts'
import { programmeTexts } from '../../calls/nouns.ts'
import type { NetworkEvent } from '../../event.ts'
import { programmePath } from '../../paths/programmes.ts'
import { paths, registrationPath } from '../../paths.ts'

const own = { programme: 'programme', ics: 'programmeIcs', pdf: 'programmePdf' } as const

/** The programme and its files: at their own address, or by the link of a registration. */
export function programmeHref(
  name: keyof typeof own,
  { slug }: Pick<NetworkEvent, 'slug'>,
  ownToken: string | undefined,
): string {
  return ownToken ? registrationPath(own[name], ownToken) : programmePath(name, slug)
}

/** Back to the agenda; to whoever reads by a link, back to the event by the same link. */
export function programmeCrumbs(
  locale: Locale,
  { title }: Pick<NetworkEvent, 'title'>,
  ownToken: string | undefined,
) {
  return ownToken
    ? [{ label: title, href: registrationPath('event', ownToken) }]
    : [{ label: programmeTexts[locale].agenda, href: paths.agenda }]
}
