import type { Locale } from '#kit/texts.ts'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import type { NetworkEvent } from '../event.ts'
import { programmePath } from '../programme-paths.ts'
import { contributionTexts } from '../texts/contributions.ts'
import { programmeTexts } from '../texts/programme.ts'

/** A gathering has a programme, and room for what others bring. */
export function ProgrammeLinks({ locale, event }: { locale: Locale; event: NetworkEvent }) {
  if (event.kind !== 'gathering') return null
  return (
    <LinkList
      items={[
        {
          label: programmeTexts[locale].programme,
          href: programmePath('programme', event.slug),
        },
        {
          label: contributionTexts[locale].acceptedTitle,
          href: programmePath('accepted', event.slug),
        },
        {
          label: contributionTexts[locale].title,
          href: programmePath('contribute', event.slug),
        },
      ]}
    />
  )
}
