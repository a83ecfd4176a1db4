import type { Frame } from '#kit/frame.ts'
import { Tabs } from '#ui/Tabs/Tabs.tsx'
import { programmePath } from '../../paths/programmes.ts'
import { programmeTexts } from '../texts/programme.ts'

const parts = [
  ['prepare', 'prepare'],
  ['results', 'results'],
  ['grid', 'grid'],
  ['read', 'programme'],
] as const

/** The pages of the team, one after the other as the work goes. */
export function ProgrammeTabs(props: {
  frame: Frame
  slug: string
  current: (typeof parts)[number][0]
}) {
  const texts = programmeTexts[props.frame.locale]
  return (
    <Tabs
      label={texts.tabsLabel}
      links={parts.map(([key, path]) => ({
        label: texts.tabs[key],
        href: programmePath(path, props.slug),
        current: key === props.current,
      }))}
    />
  )
}
