import type { Locale } from '#kit/texts.ts'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import type { NetworkEvent } from '../event.ts'
import { programmePath } from '../programme-paths.ts'
import { contributionTexts } from '../texts/contributions.ts'
import { programmeTexts } from '../texts/programme.ts'
import { programmeHref } from './programme-href.ts'

interface ProgrammeLinksProps {
  readonly locale: Locale
  readonly event: NetworkEvent
  /** Of whoever reads by the link of a registration: they read, and offer nothing. */
  readonly ownToken?: string | undefined
}

/** A gathering has a programme, and room for what others bring. */
export function ProgrammeLinks({ locale, event, ownToken }: ProgrammeLinksProps) {
  if (event.kind !== 'gathering') return null
  return (
    <LinkList
      items={[
        {
          label: programmeTexts[locale].programme,
          href: programmeHref('programme', event, ownToken),
        },
        ...(ownToken ? [] : offering(locale, event)),
      ]}
    />
  )
}

function offering(locale: Locale, event: NetworkEvent) {
  return [
    {
      label: contributionTexts[locale].acceptedTitle,
      href: programmePath('accepted', event.slug),
    },
    {
      label: contributionTexts[locale].title,
      href: programmePath('contribute', event.slug),
    },
  ]
}
