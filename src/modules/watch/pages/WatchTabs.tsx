import type { Frame } from '#kit/frame.ts'
import { Tabs } from '#ui/Tabs/Tabs.tsx'
import { watchPaths } from '../paths.ts'
import { watchTexts } from '../texts/watch.ts'

export type WatchPart = 'queue' | 'sources' | 'gaps' | 'rules'

/** The four pages of the watch. */
export function WatchTabs({ frame, current }: { frame: Frame; current: WatchPart }) {
  const texts = watchTexts[frame.locale]
  const parts: readonly WatchPart[] = ['queue', 'gaps', 'sources', 'rules']
  return (
    <Tabs
      label={texts.sections}
      links={parts.map((part) => ({
        label: texts[part],
        href: watchPaths[part],
        current: part === current,
      }))}
    />
  )
}

export interface Person {
  readonly id: string
  readonly name: string
}

export const optionsOf = (people: readonly Person[]) =>
  people.map(({ id, name }) => ({ value: id, label: name }))
