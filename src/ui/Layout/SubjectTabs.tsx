import type { Frame } from '#kit/frame.ts'
import { isHere } from '#kit/here.ts'
import { Tabs } from '../Tabs/Tabs.tsx'
import { hrefsOf } from './RoomLinks.tsx'

/** Managing a subject is a tab of its page: the pages that the rail knows of it, for whoever may open them. */
export function SubjectTabs({ frame }: { frame: Frame }) {
  const here = (href: string) => isHere(frame.path, href) === 'page'
  const subject = frame.navigation
    .flatMap(({ links }) => links)
    .find((link) => link.tabs?.length && hrefsOf(link).some(here))
  if (!subject) return null
  const { label, href, tabs = [] } = subject
  return (
    <Tabs
      label={label}
      links={[{ label, href }, ...tabs].map((tab) => ({ ...tab, current: here(tab.href) }))}
    />
  )
}
