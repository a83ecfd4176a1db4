import type { Frame } from '#kit/frame.ts'
import { isAdministrator } from '#kit/viewer.ts'
import { Tabs } from '#ui/Tabs/Tabs.tsx'
import { paths } from '../paths.ts'
import { peopleTexts } from '../texts/people.ts'

type Tab = 'people' | 'invitations' | 'mandates' | 'requests'

export function PeopleTabs({ frame, current }: { frame: Frame; current: Tab }) {
  const texts = peopleTexts[frame.locale].tabs
  const hrefs: readonly (readonly [Tab, string])[] = [
    ['people', paths.people],
    ['invitations', paths.invitations],
    ['mandates', paths.mandatesEnding],
    ...(isAdministrator(frame.viewer) ? [['requests', paths.requests] as const] : []),
  ]
  return (
    <Tabs
      label={texts.label}
      links={hrefs.map(([tab, href]) => ({ label: texts[tab], href, current: tab === current }))}
    />
  )
}
