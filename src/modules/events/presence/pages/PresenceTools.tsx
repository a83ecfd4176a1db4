import type { Frame } from '#kit/frame.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import type { NetworkEvent } from '../../event.ts'
import { presencePath } from '../../paths/presences.ts'
import { rollTexts } from '../../rolls/nouns.ts'
import { presenceTexts } from '../texts/presence.ts'

/** From the agenda to the event, and to its presences from what is under them. */
export function eventCrumbs(
  event: Pick<NetworkEvent, 'title' | 'slug'>,
  locale: Locale,
  underPresences = false,
) {
  const { slug } = event
  return [
    { label: event.title, labelIn: writtenLocale, href: `/agenda/${slug}` },
    ...(underPresences
      ? [{ label: presenceTexts[locale].presences, href: presencePath('presences', { slug }) }]
      : []),
  ]
}

/** Everything the team does around presences, in the order of the days: before, during, after. */
export function PresenceTools({ slug, frame }: { slug: string; frame: Frame }) {
  const texts = presenceTexts[frame.locale]
  const to = (name: Parameters<typeof presencePath>[0]) => presencePath(name, { slug })
  return (
    <>
      <h2>{texts.tools}</h2>
      <LinkList
        items={[
          { label: texts.checkIn, href: to('checkIn') },
          { label: texts.sheet, href: to('sheetPdf') },
          { label: texts.paper, href: to('paper') },
          { label: rollTexts[frame.locale].pdf, href: to('rollPdf') },
          { label: rollTexts[frame.locale].scan, href: to('rollScans') },
          { label: texts.badges, href: to('badgesPdf') },
          { label: texts.links.imports, href: to('imports') },
        ]}
      />
      <h2>{texts.after}</h2>
      <LinkList
        items={[
          { label: texts.links.certificates, href: to('certificates') },
          { label: texts.links.opinions, href: to('opinions') },
          { label: texts.links.materials, href: to('materials') },
        ]}
      />
      <ActionButton frame={frame} action={to('presencesFile')} label={texts.csv} />
    </>
  )
}
